import { carriedInTurn } from '../carries.ts'
import { oneLine } from '../clean.ts'
import { fewWords } from '../few-words.ts'
import { bytesOfParts } from '../in-pieces.ts'
import type { Card, CardBody, Deck } from '../deck.ts'
import { shareOf } from '../fractions.ts'
import { moodleCategory } from '../paths.ts'
import type { Tell } from '../tell.ts'
import { GIFT_CARRIES } from './carries.ts'
import { giftEscaped as escaped } from './escapes.ts'

/** A deck as GIFT, as Moodle and others import it. The same deck gives the same bytes. */
export const writeGift = (deck: Deck, tell?: Tell): Uint8Array => bytesOfParts(giftBlocks(deck, tell))

function* giftBlocks(deck: Deck, tell?: Tell): Generator<string> {
  let place = ''
  let between = ''
  for (const card of carriedInTurn(deck, GIFT_CARRIES, tell)) {
    const path = moodleCategory(card.place)
    if (path !== (place || moodleCategory([]))) {
      yield `${between}$CATEGORY: ${path}`
      between = '\n\n'
    }
    place = path
    yield `${between}${blockOf(card)}`
    between = '\n\n'
  }
  yield '\n'
}

function blockOf(card: Card): string {
  const { before, answers, after } = asked(card)
  const plain = /[<&]/.test(JSON.stringify([card.body, card.citation])) || formatted(before) !== before
  const title = escaped(fewWords(card))
  return `${comment(card)}::${title}::${plain ? '[plain]' : ''}${escaped(before)}${answers}${escaped(after)}`
}

/** The line of a comment in which Moodle keeps id number and tags; what kind it is to us beside them. */
function comment({ id, tags, body }: Card): string {
  const closed = (text: string): string => oneLine(text).replaceAll(']', '\\]')
  const parts = [
    ...(id === null ? [] : [`[id:${closed(id)}]`]),
    ...tags.map((tag) => `[tag:${closed(tag)}]`),
    ...(body.kind === 'definition' || body.kind === 'cloze' ? [`[kind:${body.kind}]`] : []),
  ]
  return parts.length === 0 ? '' : `// ${parts.join(' ')}\n`
}

type Asked = { readonly before: string; readonly answers: string; readonly after: string }

function asked({ body, citation }: Card): Asked {
  const general = citation === '' ? '' : `####${escaped(formatted(citation))}`
  const inLines = (before: string, lines: readonly string[]): Asked => {
    const inside = [...lines, ...(general === '' ? [] : [general])].map((line) => `\t${line}\n`).join('')
    return { before, answers: `${before === '' ? '' : ' '}{\n${inside}}`, after: '' }
  }
  const short = (text: string): string => `=${unweighed(text)}`
  switch (body.kind) {
    case 'definition':
      // The term is what can be typed.
      return inLines(body.back, [short(body.front)])
    case 'question':
      return inLines(body.front, [body.back, ...body.accepts].map(short))
    case 'cloze':
      return { before: body.before, answers: `{${short(body.blank)}${general}}`, after: body.after }
    case 'choice':
      return inLines(body.prompt, optionLines(body))
    case 'truefalse':
      return { before: body.statement, answers: ` {${body.right ? 'TRUE' : 'FALSE'}${general}}`, after: '' }
    case 'match': {
      const pairs = body.pairs.map(({ left, right }) => `=${escaped(formatted(left))} -> ${escaped(right)}`)
      return inLines(body.prompt, pairs)
    }
    case 'order':
      // The table of what is carried has made these into questions.
      return inLines(body.prompt, [])
  }
}

function optionLines(body: Extract<CardBody, { kind: 'choice' }>): readonly string[] {
  const share = shareOf(body)
  return body.options.map(({ text, right, because }) => {
    const sign = body.several ? `~%${right ? share : '-100'}%` : right ? '=' : '~'
    const said = escaped(formatted(text))
    // A text that starts as a weight does is not one after a weight.
    const guard = !body.several && WEIGHT.test(said) ? `%${right ? 100 : 0}%` : ''
    return `${sign}${guard}${said}${because === '' ? '' : `#${escaped(formatted(because))}`}`
  })
}

const WEIGHT = /^%/

const unweighed = (text: string): string => `${WEIGHT.test(text) ? '%100%' : ''}${escaped(text)}`

/** A text that starts with the name of a format would be read as being in that. */
const formatted = (text: string): string =>
  /^\[(?:html|moodle|plain|markdown)\]/i.test(text) ? `[plain]${text}` : text
