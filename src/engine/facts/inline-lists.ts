import { scopeAt, type Outline } from '../outline/outline.ts'
import { cut, type Passage } from '../passage.ts'
import { mentionsIn } from '../terms/terms.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { membersOf } from './members.ts'
import { asSentence, unstopped } from './owner.ts'
import { standAlone } from './standing.ts'
import { subjectOfSentence } from './subject.ts'
import type { Block } from '../types.ts'

/** The members a sentence about a term names: "X includes a, b and c". */
export function inlineListFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const alone = standAlone(sentence.text, null, null)
  const counted = alone === null ? null : countedList(sentence, block, outline, alone)
  if (counted) return [counted]
  const subject = subjectOfSentence(sentence.text, outline)?.term
  const verb =
    // "Which strains to include twice a year, in May and in June" lists none.
    /(?<!\b(?:to|not) )\b(?:includes?|consists? of|comprises?|(?:is|are) made (?:up )?of|contains?|(?:is|are) divided into|such as|namely)\s/iu.exec(
      sentence.text,
    )
  if (!subject || alone === null || !verb) return []
  const list = unstopped(sentence.text.slice(verb.index + verb[0].length))
  const members = membersOf(list)
  if (members.length === 0) return []
  return [
    draftFact(outline, block, {
      kind: 'list',
      subject: subject.name,
      slot: verb[0].trim(),
      value: list,
      members,
      statement: asSentence(alone),
      confidence: 0.85,
      passage: sentence,
      decisive: [cut(sentence, verb.index + verb[0].length, sentence.text.length).source],
    }),
  ]
}

/** "There are three kinds of rock: a, b and c", "The two phases of sleep are a and b". */
function countedList(sentence: Passage, block: Block, outline: Outline, alone: string): FactDraft | null {
  const { what, list } = COUNTED.exec(sentence.text)?.groups ?? {}
  // "Two ways to change that": what, the sentence before says.
  if (what === undefined || list === undefined || /\b(?:that|this|it|them)$/iu.test(what)) return null
  const members = membersOf(list)
  const two = /^(?<one>[^,;:]{2,50}) and (?<other>[^,;:]{2,50}?)[.]?$/u.exec(list)
  if (members.length === 0 && !two) return null
  const subject = mentionsIn(outline.lexicon, what)[0]?.term.name ?? scopeAt(outline, block).term?.name
  const at = sentence.text.lastIndexOf(list)
  return draftFact(outline, block, {
    kind: 'list',
    subject: subject ?? what,
    slot: what,
    value: unstopped(list),
    members,
    statement: asSentence(alone),
    confidence: 0.9,
    passage: sentence,
    decisive: [cut(sentence, at, at + list.length).source],
  })
}

const COUNTED =
  /^(?:there are|the|[\p{L} ]{3,40} (?:has|have|distinguish(?:es)?|recogni[sz]es?|know|identif(?:y|ies)|come in|fall into|are divided into|is divided into)) (?:two|three|four|five|six|seven|eight|nine|ten|\d) (?:main |major |basic |different |key |common )?(?<what>[\p{L}][\p{L} -]{2,60}?)(?::| are:?) (?<list>.+)$/iu
