import { acronymPairs } from '../terms/acronyms.ts'
import { isCondition } from '../outline/label.ts'
import { isBareRole } from '../outline/meaning.ts'
import { isPlural } from '../language/number.ts'
import { cut, sentencePassages, type Passage } from '../passage.ts'
import type { FactKind } from '../types.ts'
import { fold, stems } from '../language/words.ts'
import { readDefinition } from './definitions.ts'
import { isClause } from './standing.ts'
import { isDone } from './state-phrase.ts'
import { spacedParts } from '../language/word-count.ts'

/** "(of a repository) To join two histories": what stands in brackets first is said of the label. */
export function withoutNote(body: Passage): Passage {
  const note = /^\([^()]{1,60}\)(?:\s*:)?\s+(?=\p{L})/u.exec(body.text)
  return note ? cut(body, note[0].length, body.text.length) : body
}

/** "Tennis Court Oath: Significance: showed the will of the Assembly": the second label only says what sort of thing is said. */
export function withoutSecondLabel(body: Passage): Passage {
  const second =
    /^(?:significance|importance|meaning|definition|description|explanation|details|note|notes|summary|overview)\s?:\s{1,9}(?=\S)/iu.exec(
      body.text,
    )
  return second ? cut(body, second[0].length, body.text.length) : body
}

/** "A. Urbanization" is the first of several. */
export function withoutLetter(body: Passage): Passage {
  const letter = /^[A-Z][.)]\s{1,9}(?=\p{Lu}\p{Ll})/u.exec(body.text)
  return letter ? cut(body, letter[0].length, body.text.length) : body
}

/** What stands before the next of several labels in a line: "30 minutes | Baking: 45 minutes". */
export function beforeBar(body: Passage): Passage {
  const bar = /(?<!\s)\s+\|\s/u.exec(body.text)
  return bar ? cut(body, 0, bar.index) : body
}

/** The first sentence that says something; "Yes." and the like take the next one with them. */
export function firstSentence(body: Passage): Passage {
  const [first, second] = sentencePassages(body)
  const goesOn =
    /^(?:an?|the)\s/i.test(first?.text ?? '') &&
    spacedParts(first?.text ?? '') <= 4 &&
    /^(?:it|they)\s/i.test(second?.text ?? '')
  if (!first || !second || (first.text.length >= 15 && !goesOn)) return first ?? body
  return cut(body, 0, body.text.indexOf(second.text) + second.text.length)
}

/** "A six-carbon sugar; plants store it as starch" says what it is before the semicolon. */
export const firstPart = (said: string): string => {
  const part = said.includes(';')
    ? /^(?<part>(?:an?|the) [^;:]{6,});\s/iu.exec(said)?.groups?.part
    : undefined
  return part !== undefined && spacedParts(part) >= 3 && !isClause(part) ? part : said
}

/** "A stratovolcano, also known as a composite volcano, is a cone" under its own name tells that it is a cone. */
export function meaningIn(said: string, label: string | null): string {
  const read = label === null ? null : readDefinition(said)
  return read && stems(read.name).join(' ') === stems(label ?? '').join(' ') ? read.predicate : said
}

/** "Low-Rank Adaptation (LoRA)" is the label "Low-Rank Adaptation". */
export function withoutAcronym(label: string): string {
  return acronymPairs(label).length > 0 ? label.replace(/(?<!\s)\s*\([^()]*\)\s*$/u, '') : label
}

/** "Document databases: Store each record in JSON" tells what they do: "They store …". */
export function doneBy(
  label: string | null,
  value: string,
  kind: FactKind,
  statement: string,
  subject: string,
): string {
  const said = statement.slice(0, -1)
  const before = said.slice(0, said.length - value.length)
  if (label !== null && isDone(value) && / (?:is|are) $/u.test(before) && fold(before).includes(fold(label)))
    return `${isPlural(label) ? 'They are' : 'It is'} ${said.slice(before.length)}`
  const goesOn = said.toLowerCase().endsWith(value.toLowerCase()) && /(?<!\b(?:is|are)) $/u.test(before)
  if (
    (kind !== 'definition' && kind !== 'property') ||
    label === null ||
    !goesOn ||
    isCondition(label) ||
    isBareRole(value) ||
    /[,;:]/u.test(before) ||
    !(
      fold(before).includes(fold(label)) ||
      fold(before.replace(/^(?:an?|the) /iu, '').trim()) === fold(subject)
    )
  )
    return value
  return `${isPlural(label) ? 'They' : 'It'} ${said.slice(before.length)}`
}
