import type { Knowledge } from '../compose/knowledge.ts'
import { asSentence } from '../compose/phrasing.ts'
import { LABELLED } from '../facts/labelled-kinds.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { sentenceTexts } from '../language/sentences.ts'
import { blocksIn, excludedIn } from '../overlaps.ts'
import type { Block, Fact } from '../types.ts'

/** All that an item says after its label, or that answers how and why: two or three sentences; null where it is one. */
export function wholeItem(fact: Fact, knowledge: Knowledge): string | null {
  if (fact.label === null) return null
  if (LABELLED.has(fact.kind) && fact.evidence.length === 1) return ofItem(fact, fact.label, knowledge)
  return fact.kind === 'faq' && TELLS_HOW.test(fact.label) ? ofAnswer(fact, knowledge) : null
}

/** Its answer is an account of more than a sentence. */
const TELLS_HOW =
  /^(?:(?:and|but|so),? )?(?:how (?:do|does|did|is|are|was|were|can|could|should|will|would|to)|why|what happens)\b/iu

function ofItem(fact: Fact, label: string, knowledge: Knowledge): string | null {
  const text = textAround(fact, knowledge)
  const at = text.indexOf(fact.value)
  if (at < 0 || at > label.length + 4) return null
  const all = sentenceTexts(text.slice(at))
  const aside = all.findIndex((sentence) => ASIDE.test(sentence))
  return together((aside < 0 ? all : all.slice(0, aside)).slice(0, MOST), LONGEST_ITEM)
}

/** "Ours is managed by the security team": said of the one who writes, and no part of the item. */
const ASIDE = /^\(|\b(?:I|we|our|ours|my|please|see)\b|\bin between[.]?$/iu

/** The whole of a short answer. */
function ofAnswer(fact: Fact, knowledge: Knowledge): string | null {
  const text = textAround(fact, knowledge)
  const at = text.indexOf(fact.value)
  const all = at < 0 ? [] : sentenceTexts(text.slice(at))
  return all.length > MOST ? null : together(all, LONGEST_ANSWER)
}

const MOST = 3
const LONGEST_ITEM = 400
const LONGEST_ANSWER = 300

function together(sentences: readonly string[], longest: number): string | null {
  const whole = sentences.join(' ')
  return sentences.length > 1 && whole.length <= longest ? asSentence(whole) : null
}

/** The text of the blocks that tell a fact; "" where a part of it was set aside. */
function textAround({ evidence }: Fact, { reading }: Knowledge): string {
  const { blocks, excluded } = reading.article
  const starts = evidence.map(({ start }) => start)
  const around = { start: Math.min(...starts), end: Math.max(...starts) + 1 }
  const own = blocksIn(blocks)(around).filter(
    (block) => TEXT.has(block.kind) && starts.some((start) => block.start <= start && start < block.end),
  )
  if (own.some((block) => excludedIn(excluded)(block).length > 0)) return ''
  return oneSpaced(own.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '))
}

const TEXT: ReadonlySet<Block['kind']> = new Set(['item', 'paragraph', 'quote'])
