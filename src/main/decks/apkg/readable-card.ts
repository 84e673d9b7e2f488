import type { CardBody, Choice } from '../deck.ts'

type Other = Exclude<CardBody, { kind: 'definition' | 'question' | 'cloze' }>

/** A card of a kind that Anki knows nothing of, as a question and an answer that a person can read. */
export function readableCard(body: CardBody): CardBody {
  if (body.kind === 'definition' || body.kind === 'question' || body.kind === 'cloze') return body
  return { kind: 'question', ...asked(body), accepts: [] }
}

function asked(body: Other): { readonly front: string; readonly back: string } {
  switch (body.kind) {
    case 'choice':
      return {
        front: lines([body.prompt, ...body.options.map(({ text }, i) => `${letter(i)}) ${text}`)]),
        back: lines(body.options.flatMap((option, i) => (option.right ? [said(option, i)] : []))),
      }
    case 'truefalse':
      return { front: `True or false? ${body.statement}`, back: body.right ? 'True' : 'False' }
    case 'match':
      return {
        front: lines([body.prompt, ...body.pairs.map(({ left }) => `- ${left}`), ...rights(body.pairs)]),
        back: lines(body.pairs.map(({ left, right }) => `${left} – ${right}`)),
      }
    case 'order':
      return {
        front: lines([body.prompt, ...inAnyOrder(body.items).map((item) => `- ${item}`)]),
        back: lines(body.items.map((item, i) => `${i + 1}. ${item}`)),
      }
  }
}

const lines = (all: readonly string[]): string => all.join('\n')

const said = ({ text, because }: Choice, i: number): string =>
  `${letter(i)}) ${text}${because === '' ? '' : `\n${because}`}`

const letter = (i: number): string => (i < 26 ? String.fromCharCode(97 + i) : String(i + 1))

/** What is to be matched, each once, in an order that gives nothing away. */
const rights = (pairs: readonly { readonly right: string }[]): string[] => [
  '',
  ...inAnyOrder([...new Set(pairs.map(({ right }) => right))]).map((right) => `→ ${right}`),
]

const inAnyOrder = (items: readonly string[]): string[] =>
  [...items].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
