import { readClause } from '../language/clause.ts'
import { asSentence, unstopped } from '../compose/phrasing.ts'
import type { Fact } from '../types.ts'
import { contentStems } from '../language/words.ts'
import type { Recalled } from './plain.ts'

/**
 * What a condition leads to: "What happens when income rises?" of "When income rises, the share of food falls." Null
 * where what follows is no event, or where the condition speaks of something told before.
 */
export function conditionRecall({ kind, label, group, statement, attributed }: Fact): Recalled | null {
  if (!/^(?:property|cause|comparison)$/.test(kind) || label !== null || group !== null || attributed)
    return null
  const { word, condition, main } = CONDITION.exec(unstopped(statement))?.groups ?? {}
  if (word === undefined || condition === undefined || main === undefined) return null
  if (/\b(?:was|were|had|did)\b/u.test(condition)) return null
  // "As copper gives no sparks, …" gives a reason.
  if (word === 'As' && !CHANGES.test(readClause(condition)?.verb.lemma ?? '')) return null
  if (POINTS.test(condition) || contentStems(condition).length < 2 || !isEvent(main)) return null
  return { stem: `What happens ${word.toLowerCase()} ${condition}?`, answer: asSentence(main) }
}

const CONDITION =
  /^(?<word>If|When|Whenever|Wherever|Where|Once|As) (?<condition>[^,;:.]{6,90}), (?<main>[^;:.]{8,160})$/u

const CHANGES =
  /^(?:go|grow|rise|fall|increase|decrease|cool|warm|heat|shrink|age|deepen|widen|narrow|approach|spread|melt|dry|sink|climb|move|expand|contract)$/u

const POINTS = /\b(?:it|its|they|their|them|he|she|his|her|this|that|these|those|you|we|and|or|but)\b/iu

/** Something that comes about: no duty, no state, and not two things. */
export function isEvent(main: string): boolean {
  const read = readClause(
    main.replace(/^it (?=\p{L})/u, 'the thing ').replace(/^they (?=\p{L})/u, 'the things '),
  )
  if (
    !read ||
    /\b(?:must|may|might|should|could|would|will|did|was|were|had|need|have to|has to)\b/u.test(main)
  )
    return false
  return (
    read.verb.pos === 'VERB' &&
    (read.verb.text === read.verb.lemma || /s$/u.test(read.verb.text) || read.auxiliary !== null) &&
    !/^(?:have|need|want|mean|seem|know|call|say|think)$/.test(read.verb.lemma)
  )
}
