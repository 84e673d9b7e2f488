import { areNear } from './near-answers.ts'
import { BLANK } from './card-questions.ts'
import { wordsOfBody } from './card-words.ts'
import { oneLine } from './clean.ts'
import type { OwnCard } from './card-made.ts'
import type { Card, CardBody, Deck, LossNote } from './deck.ts'
import { fewWords } from './few-words.ts'
import { mapTelling, untold } from './tell.ts'
import type { Tell } from './tell.ts'

/**
 * The cards of a deck as facts of one's own can be made of them: a match falls into its pairs, what is empty or there
 * twice is left out, and each knows the answers it must not be taken for.
 */
export function ownCards(
  deck: Deck,
  tell: Tell = untold,
): {
  readonly cards: readonly OwnCard[]
  readonly notes: readonly LossNote[]
} {
  const notes: LossNote[] = []
  const keyed = new Map<string, Card>()
  for (const card of deck.cards.flatMap((one) => parted(one, notes))) {
    const why = whyUnfit(card.body)
    const key = freeKey(keyed, card)
    if (why !== null) notes.push({ where: fewWords(card), became: 'dropped', what: 'the whole card', why })
    else if (key === null)
      notes.push({ where: fewWords(card), became: 'dropped', what: 'the whole card', why: TWICE })
    else keyed.set(key, card)
  }
  return { cards: withRivals([...keyed], tell), notes }
}

const TWICE = 'The same card stands in the file already.'

/** Each pair of a match is a fact that is remembered by itself. */
function parted(card: Card, notes: LossNote[]): readonly Card[] {
  const { body } = card
  if (body.kind !== 'match') return [card]
  const why = 'Each pair is remembered by itself here, so it became a card of its own.'
  notes.push({ where: fewWords(card), became: 'simplified', what: 'pairs', why })
  return body.pairs.map(({ left, right }, at) => ({
    ...card,
    id: card.id === null ? null : `${card.id}#${at + 1}`,
    body: { kind: 'question', front: `${body.prompt} ${left}`, back: right, accepts: [] },
  }))
}

/** Why no fact can be made of it, or null. */
function whyUnfit(body: CardBody): string | null {
  const isEmpty = (text: string): boolean => oneLine(text) === ''
  if (body.kind === 'choice') {
    const texts = new Set(body.options.map(({ text }) => oneLine(text).toLowerCase()))
    const rights = body.options.filter(({ right }) => right).length
    if (rights === 0) return 'None of its options is marked as right.'
    if (texts.size < body.options.length || body.options.some(({ text }) => isEmpty(text)))
      return 'Two of its options are the same, or one is empty.'
    if (body.options.length < 2 || (rights > 1 && !body.several)) return 'Its options leave no choice.'
  }
  if (body.kind === 'order' && new Set(body.items.map(oneLine)).size < Math.max(2, body.items.length))
    return 'Its steps are fewer than two, or not all different.'
  if (body.kind === 'cloze')
    return isEmpty(body.blank) || isEmpty(body.before + body.after)
      ? 'Its blank or what stands around it is empty.'
      : null
  const { front, back } = wordsOfBody(body)
  return isEmpty(front) || isEmpty(back) ? 'Its front or its back is empty.' : null
}

/** What it is called, or else what it asks; with its answer where another card asks the same. Null for the same card again. */
function freeKey(taken: ReadonlyMap<string, Card>, card: Card): string | null {
  const { kind, front, back } = wordsOfBody(card.body)
  const asked = card.id === null ? `${card.place.join('::')}|${kind}|${oneLine(front)}` : `#${card.id}`
  const first = taken.get(asked)
  if (!first) return asked
  const withAnswer = `${asked}|${oneLine(back)}`
  return wordsOfBody(first.body).back === back || taken.has(withAnswer) ? null : withAnswer
}

/** What each is asked by, typed, with the answer to it. */
function withRivals(keyed: readonly (readonly [string, Card])[], tell: Tell): OwnCard[] {
  const asked = keyed.map(([key, card]) => ({ key, card, ...askedBy(card.body) }))
  const same = Map.groupBy(asked, ({ prompt }) => prompt)
  const answers = [...new Set(asked.map(({ answer }) => answer))]
  const near = areNear(answers, (done, of) => tell(done / 2, of))
  const half: Tell = (done, of) => tell((of + done) / 2, of)
  return mapTelling(asked, half, ({ key, card, prompt, answer }) => {
    const given = card.body.kind === 'question' ? card.body.accepts : []
    const others = (same.get(prompt) ?? []).map((one) => one.answer)
    const accepts = [...new Set([...given, ...others])].filter((one) => one !== answer)
    return { key, card, accepts, siblings: near(answer).filter((one) => !accepts.includes(one)) }
  })
}

/** Letter by letter: a sign more or less ("4²" and "√4") is another question, whatever is forgiven in an answer. */
function askedBy(body: CardBody): { readonly prompt: string; readonly answer: string } {
  const { front, back } = wordsOfBody(body)
  const asked = (text: string): string => oneLine(text).normalize('NFC').toLowerCase()
  if (body.kind === 'cloze')
    return { prompt: asked(`${body.before}${BLANK}${body.after}`), answer: oneLine(body.blank) }
  const [prompt, answer] = body.kind === 'definition' ? [back, front] : [front, back]
  return { prompt: asked(prompt), answer: oneLine(answer) }
}
