import type { Knowledge } from '../compose/knowledge.ts'
import { capitalised } from '../terms/naming.ts'
import { asSentence, inSentence, unstopped } from '../compose/phrasing.ts'
import { isNumbered } from '../language/ordinals.ts'
import { happening, yearOf } from '../language/timeline.ts'
import type { Dropped, Fact } from '../types.ts'
import { fold, words } from '../language/words.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { portions } from './portions.ts'
import { tableId } from '../wordings/cell-table.ts'

/** Things to be put in their order: steps, dated events, what a table gives the years of. */
export function draftOrders(knowledge: Knowledge): (Draft | Dropped)[] {
  return [
    ...knowledge.reading.facts.flatMap((fact) => stepsOrder(fact, knowledge) ?? []),
    ...eventOrders(knowledge),
    ...yearOrders(knowledge),
  ]
}

/** The steps of a sequence, without those that tell their own place or lean on the one before. */
function stepsOrder(fact: Fact, knowledge: Knowledge): Draft | Dropped | null {
  if (fact.kind !== 'sequence') return null
  const { what, lead } =
    /^(?:(?<what>.+?) are|(?<lead>.+?)), in this order: /u.exec(fact.statement)?.groups ?? {}
  const begun = lead === undefined || /\b(?:I|we|you|my|our)\b/u.test(lead) ? '' : `${asSentence(lead)} `
  // Where the words before the list speak of "you", its heading says which steps are meant.
  const under = begun === '' && fact.label !== null ? `the steps under “${fact.label}”` : 'the steps'
  const order = `${begun}Put ${what === undefined ? under : inSentence(knowledge, what)} in their order`
  const prompt = fact.attributed ? `${order}, as the article gives it.` : `${order}.`
  const items = apart(fact.members).slice(0, MOST)
  if (items.length >= FEWEST) return orderDraft([fact], prompt, items, 'steps', asSentence(fact.statement))
  const why = 'fewer than three steps stand alone and do not tell their own place'
  return { rule: 'order', form: 'order', facts: [fact.id], prompt, why }
}

/** Steps that can be told apart and give nothing away. */
const apart = (steps: readonly string[]): string[] =>
  steps.filter(
    (step, at) =>
      !TELLS_ITS_PLACE.test(step) &&
      !steps.some((other, place) => place !== at && fold(other).includes(fold(step))),
  )

const TELLS_ITS_PLACE =
  /^(?:then|next|now|after|before|finally|lastly?|later|begin|start|end|finish|step|stage|phase)\b|\b(?:first|second|third|fourth|fifth|sixth|last|final|finally|then|next|again|previous|following|afterwards?|subsequent|it|them|this|these|that is)\b|\b(?:step|stage|phase) \d|^\d/iu

type Dated = { readonly fact: Fact; readonly text: string; readonly year: number }

function eventOrders(knowledge: Knowledge): Draft[] {
  const dated = knowledge.reading.facts.flatMap((fact) => datedEvent(fact))
  const bySection = Map.groupBy(dated, ({ fact }) => fact.section)
  const full = [...bySection.values()].filter((all) => all.length >= FEWEST)
  const rest = [...bySection.values()].filter((all) => all.length < FEWEST).flat()
  return [...full, rest].flatMap((all) =>
    timeOrders(all, 'Put these events in order, the earliest first.', 'events'),
  )
}

function datedEvent(fact: Fact): Dated[] {
  if (fact.kind !== 'event' || !fact.slot.startsWith('when')) return []
  const [text, year] = [happening(fact), yearOf(fact.value)]
  return text === null || year === null || words(text).length > LONGEST_ITEM
    ? []
    : [{ fact, text: capitalised(unstopped(text)), year }]
}

const LONGEST_ITEM = 25

/** Things by the years that one column of a table gives for all of them. */
function yearOrders({ reading }: Knowledge): Draft[] {
  const cells = reading.facts.filter(({ kind, label }) => kind === 'cell' && label !== null)
  const columns = [...Map.groupBy(cells, (cell) => `${tableId(cell)}|${cell.slot}`).values()]
  return columns.flatMap((column) => {
    const dated = column.flatMap((fact) => {
      const year = yearOf(fact.value)
      return year === null ? [] : [{ fact, text: capitalised(fact.subject), year }]
    })
    const label = column[0]?.label ?? ''
    if (dated.length < column.length || !OF_TIME.test(label)) return []
    return timeOrders(
      dated,
      `Put these in order of time, by what the table gives under “${label}”, the earliest first.`,
      `column ${label}`,
    )
  })
}

const OF_TIME =
  /\b(?:years?|dates?|time|when|reign(?:ed)?|founded|built|born|died|began|begun|started|opened|introduced|released|published|discovered|invented|launched|from)\b/i

function timeOrders(dated: readonly Dated[], prompt: string, aim: string): Draft[] {
  const names = dated.map(({ text }) => text)
  const inTime = dated
    .filter(({ year }) => dated.filter((other) => other.year === year).length === 1)
    .filter(({ text }) => !isNumbered(text, names))
    .sort((one, other) => one.year - other.year)
  return portions(inTime, FEWEST, PORTION).map((all, at) => {
    const explanation = all.map(({ fact }) => asSentence(fact.statement)).join(' ')
    return orderDraft(
      all.map(({ fact }) => fact),
      prompt,
      all.map(({ text }) => text),
      `${aim} ${at}`,
      explanation,
    )
  })
}

const orderDraft = (
  facts: readonly Fact[],
  prompt: string,
  items: readonly string[],
  aim: string,
  explanation: string,
): Draft => ({
  question: {
    ...askedOf(facts, prompt, explanation),
    form: 'order',
    items: items.map(capitalised),
  },
  ask: null,
  rivals: [],
  swap: null,
  aim,
  strain: 0,
})

const FEWEST = 3
const PORTION = 6
const MOST = 7
