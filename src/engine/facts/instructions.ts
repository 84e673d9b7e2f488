import { capitalised } from '../terms/naming.ts'
import { amountsIn, kindOfUnit } from '../language/amounts.ts'
import { readClause } from '../language/clause.ts'
import { openingOf } from '../language/clause-opening.ts'
import { labelledItem } from '../outline/label.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { sentencePassages, wordsAt, type Passage } from '../passage.ts'
import { onceFor } from '../remembered.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { firstTokens, words } from '../language/words.ts'
import type { Block } from '../types.ts'
import { stands } from './alone.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { asSentence } from './owner.ts'

/** What a how-to bids with an amount in it: "Soak the cucumbers in ice water for 1 hour." */
export function instructionFacts(block: Block, outline: Outline): FactDraft[] {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return []
  if (!tellsHow(outline) && !ASKS_HOW.test(outline.article.sections[block.section]?.title ?? '')) return []
  const passage = cleanPassage(outline, block)
  const labelled = labelledItem(passage)
  const said = sentencePassages(labelled ? labelled.body : passage)
  // The first sentence of an entry with a label is told with it.
  const from = labelled ? 1 : 0
  return said
    .slice(from)
    .flatMap((sentence, at) =>
      instruction(sentence, caseOf(said[at + from - 1], labelled?.label), block, outline),
    )
}

/** What an order is told for: "If there is no strong flour" of the question before it, else the step it is part of. */
function caseOf(before: Passage | undefined, step: string | undefined): string | null {
  const none = /^No (?<what>[\p{L} -]{3,40})\?$/u.exec(before?.text ?? '')?.groups?.what
  if (none !== undefined) return `If there is no ${none},`
  return before !== undefined && step !== undefined ? `${step}:` : null
}

/** "Cover and leave for 30 minutes", "use 20 g less water": of what and when, stands before. */
const LACKS =
  /^(?:\p{Lu}\p{Ll}+(?: and \p{Ll}+| aside)? (?:for|until|at)|\p{Lu}[^,;]{2,60}\b(?:less|more|fewer) \p{Ll}+[.]?$)/u

/** Whether an article is a recipe or tells how to do something. */
const tellsHow = onceFor(({ article, scopes }: Outline): boolean =>
  article.sections.some(
    ({ title }, at) =>
      scopes[at]?.frame === 'steps' ||
      scopes[at]?.noun === 'ingredient' ||
      HOW.test(title.replace(/:$/u, '')),
  ),
)

const HOW =
  /^(?:how to |(?:the )?(?:method|instructions|directions|preparation|procedure|steps|ingredients|what you(?:['’]ll| will)? need)$)|\b(?:step[- ]by[- ]step|recipe)\b/iu

/** "When should I put it on?", and below it what to do. */
const ASKS_HOW = /^(?:how|when|what|where|which|should|can|do)\b.*\b(?:I|you|we|one)\b.*\?$/iu

function instruction(sentence: Passage, told: string | null, block: Block, outline: Outline): FactDraft[] {
  // "Meanwhile wash the jars": while what, was told before.
  const text = capitalised(oneSpaced(sentence.text).replace(/^Meanwhile,? /u, ''))
  const amounts = amountsIn(text).filter(({ measured, unit }) => measured && MEASURES.has(kindOfUnit(unit)))
  const [amount] = amounts
  if (
    !amount ||
    amounts.length > 3 ||
    words(text).length < FEWEST ||
    words(text).length > MOST ||
    !(bidsAfterOpening(text) || ((block.kind === 'item' || isOfDoing(block, outline)) && tells(text)))
  )
    return []
  if (!stands(text.replace(/,? now and then(?=\b)/u, '')) || POINTS.test(text)) return []
  const { sections, title } = outline.article
  const lacking = LACKS.test(text)
  if (lacking && told === null) return []
  const day = WHEN.exec(sections[block.section]?.title ?? '')?.[0]
  const when = lacking ? told : day === undefined ? null : `${day}:`
  return [
    draftFact(outline, block, {
      kind: 'number',
      subject: scopeAt(outline, block).term?.name ?? title,
      slot: text,
      value: amount.text,
      statement: asSentence(when === null ? text : `${when} ${text.charAt(0).toLowerCase()}${text.slice(1)}`),
      confidence: 0.9,
      attributed: false,
      passage: sentence,
      decisive: [wordsAt(sentence, amount.text)],
    }),
  ]
}

const MEASURES: ReadonlySet<string> = new Set([
  'time',
  'length',
  'mass',
  'heat',
  'share',
  'ml',
  'l',
  'litre',
  'liter',
  'millilitre',
  'milliliter',
])
const FEWEST = 6
const MOST = 32

/** What only the lines around can tell. */
const POINTS =
  /\b(?:this|these|those|above|below|again|same|remaining|rest|other|here|there)\b|\?|^(?:if|when|once)\b/iu

/** "Day 3": when it is to be done. */
const WHEN = /^(?:day|week|hour|month|year|stage|phase)s? \d[\d –to-]*(?=$|:| [–(])/iu

/** Under such headings a paragraph tells how, and nothing of the one who writes. */
const isOfDoing = ({ section }: Block, { article, scopes }: Outline): boolean =>
  scopes[section]?.frame === 'steps' || DOING.test(article.sections[section]?.title ?? '')

const DOING =
  /^(?:(?:how to )?(?:stor(?:e|age|ing)|keep(?:ing)?|test(?:ing)?)\b.*|shelf life|method|directions|instructions|preparation|notes?|setting\b.*|(?:the )?setting point|troubleshooting|what (?:can|could) go wrong\??)$/iu

/** "The setting point is 104.5 °C": said of a thing, and not of the one who writes. */
const tells = (text: string): boolean =>
  readClause(text) !== null && !/\b(?:I|we|you|my|our|your)\b/iu.test(text)

/** "Heat the oven", "In a large bowl, mix …": an order to do something. */
function bidsAfterOpening(text: string): boolean {
  const opened = openingOf(text).length
  const bare = text
    .slice(opened)
    .replace(
      /^(?:[^,.;:]{3,50}, )?(?:then |now |next,? |gently |carefully |slowly |never |always |don['’]t |do not )*/iu,
      '',
    )
  return bidsOf(text) || bidsOf(bare)
}

/** "Boil the water", and not "Boiled water keeps". */
export function bidsOf(text: string): boolean {
  const [first, next] = firstTokens(`They ${text.charAt(0).toLowerCase()}${text.slice(1)}`).slice(1)
  return (
    first?.pos === 'VERB' &&
    first.text === first.lemma &&
    (/^(?:DET|NOUN|ADJ|PROPN|NUM|PRON|ADP|ADV|CCONJ)$/.test(next?.pos ?? '') ||
      /ing$/u.test(next?.text ?? ''))
  )
}
