import { acronymPairs } from '../terms/acronyms.ts'
import { isClause } from '../facts/standing.ts'
import { cut, strongLead, type Passage } from '../passage.ts'
import { onceFor } from '../remembered.ts'
import { tokens } from '../language/words.ts'
import { spacedParts } from '../language/word-count.ts'

/** "**Label** (note): body" taken apart. */
export type Labelled = {
  readonly label: string
  /** What stands in brackets after the label, unless it is the label's acronym. */
  readonly note: string | null
  readonly body: Passage
  /** Whether the label is in bold: else only its colon tells it. */
  readonly bold: boolean
}

/** Reads an item or paragraph that begins with a label; null where it does not. */
export const labelledItem: (passage: Passage) => Labelled | null = onceFor(readLabel)

function readLabel(passage: Passage): Labelled | null {
  const lead = strongLead(passage)
  if (lead && lead.text.length < passage.text.trimEnd().length) return boldLabel(passage, lead)
  const plain =
    /^(?<label>[^\s:][^:.!?]{0,58}?)(?:\s{0,20}:\s{1,20}|\s{1,20}[–—]\s{1,20}|\s{1,20}(?:-|→|->|=>|⇒)\s{1,20})(?=\S)/u.exec(
      passage.text,
    )
  const label = plain?.groups?.label
  if (!plain || label === undefined) return stoppedLabel(passage)
  return isLabel(label) ? labelled(label, passage, plain[0].length, false) : null
}

/** "Light intensity. In dim light the rate rises.": a few words that name something, with a stop for a colon. */
function stoppedLabel(passage: Passage): Labelled | null {
  const found =
    /^(?<label>\p{Lu}[^\s.,:!?;]*(?: [^\s.,:!?;]+){0,4}?)(?:, or (?<acronym>\p{Lu}{2,6}))?\.\s+(?=["“]?\p{Lu}\p{L}*[\s,])/u.exec(
      passage.text,
    )
  const { label, acronym } = found?.groups ?? {}
  if (!found || label === undefined || !isLabel(label) || !namesSomething(label) || SHORT.test(label))
    return null
  const written = acronym === undefined ? label : `${label} (${acronym})`
  return labelled(written, passage, found[0].length, false)
}

/** "The funeral of St. Francis": the stop shortens a word. */
const SHORT =
  /(?:^|\s)(?:St|Ste|Sta|Mt|Ft|Dr|Mr|Mrs|Ms|Prof|Rev|Gen|Col|Capt|Lt|Sgt|No|Nos|Vol|Fig|Ch|cf|ca|vs|etc|al|Jr|Sr|\p{Lu})$/u

/** Nouns with what describes them; "Rinse the filter", "Not always" and "Very rare" name nothing. */
function namesSomething(label: string): boolean {
  const read = tokens(label)
  const [first] = read
  if (read.length === 1)
    return first !== undefined && /^(?:NOUN|PROPN|VERB)$/.test(first.pos) && !ANSWER.test(label)
  return (
    read.every(({ pos }) => /^(?:NOUN|PROPN|ADJ|NUM|ADP|DET|CCONJ|PUNCT|PART)$/.test(pos)) &&
    // "Rinse the filter" bids; "law of the sea" names.
    read.every(({ pos }, i) => pos !== 'DET' || i === 0 || read[i - 1]?.pos === 'ADP') &&
    /^(?:NOUN|PROPN)$/.test(read.at(-1)?.pos ?? '') &&
    !ANSWER.test(label)
  )
}

/** "Choose a hybrid if": the label is the first half of a piece of advice. */
export const isCondition = (label: string): boolean => /^\p{Lu}\p{Ll}+ .* (?:if|when|where|for)$/u.test(label)

const ANSWER =
  /^(?:yes|no|not|never|none|always|often|mostly|usually|sometimes|perhaps|maybe|of course|sure|true|false|right|wrong|good|bad|it|this|that|these|those|they|we|you|i|he|she|there|here|see|read|ask|about|around|in|on|at|for|from|with|by|after|before|between|until|up|only|just|dr|mr|mrs|prof|st)\b/i

function boldLabel(passage: Passage, lead: Passage): Labelled | null {
  const from = passage.text.indexOf(lead.text) + lead.text.length
  const rest = passage.text.slice(from)
  const colonInside = /(?<!\s)\s*[:.–—-]$/u.exec(lead.text)
  const between = /^(?<note>\s*\([^()]*\))?(?<mark>\s*:\s*|\s+[–—=-]\s+|\s*$)?/u.exec(rest)
  const mark = between?.groups?.mark
  if (!colonInside && mark === undefined) return null
  const label =
    (colonInside ? lead.text.slice(0, colonInside.index) : lead.text) + (between?.groups?.note ?? '')
  const words = spacedParts(label.trim())
  if (label.trim() === '' || words > 12 || /[?!]$/.test(label) || CALLOUT.test(label.trim())) return null
  return labelled(label.trim(), passage, from + (between?.[0].length ?? 0), true)
}

function labelled(numbered: string, passage: Passage, from: number, bold: boolean): Labelled | null {
  // "A. Urbanization" is the first of several.
  const written = numbered.replace(/^[A-Z][.)]\s+(?=\p{Lu}\p{Ll})/u, '')
  const body = cut(passage, from, passage.text.length)
  if (body.text === '') return null
  const note = /^(?<name>.*[^\s])\s*\((?<note>[^()]+)\)$/u.exec(written)
  const isAcronym = acronymPairs(written).length > 0
  if (!note || isAcronym) return { label: written, note: null, body, bold }
  return { label: note.groups?.name ?? written, note: note.groups?.note ?? null, body, bold }
}

/** What a box is headed with names nothing that stands in it. */
const CALLOUT =
  /^(?:(?:pro |quick |hot |please |side |exam |study |test )?(?:notes?|tips?|hint|warning|caution|important|remember|attention|info|example|reminder|did you know|fun fact|nota bene|n\.?b|key (?:point|idea|takeaway)|in (?:short|brief)|tl;?dr|question|answer|summary|update|disclaimer|spoiler|source)s?)$/i

/** "Left: the bronze panel" says where in a picture one looks. */
const IN_PICTURE =
  /^(?:(?:top |bottom |far )?(?:left|right)|top|bottom|above|below|cent(?:re|er)|middle|inset|caption|photos?|photograph|images?|pictures?|figure|credits?)$/iu

/** Without bold, only a few words that are no clause make a label. */
function isLabel(written: string): boolean {
  const text = written.replace(/(?<!\s)\s*\([^()]{2,60}\)$/u, '')
  if (
    IN_PICTURE.test(text) ||
    /\([^)]*$/.test(text) ||
    spacedParts(text) > 6 ||
    /[,;"“”]/u.test(text) ||
    !/^[\p{L}\p{N}]/u.test(text)
  )
    return false
  // "Warmer air holds more: about 7 percent" goes on with a sentence.
  if (/^\p{L}+(?: \p{L}+)+ \p{Ll}+ (?:more|less|fewer|two|three|an?|the)\b/u.test(text) && isClause(text))
    return false
  if (/^(?:it|they|this|these|he|she) /iu.test(text)) return false
  return !/\b(?:is|are|was|were|has|have|can|will|following|include|includes|such as|examples?|note|namely)\b|^(?:and|but|or|so|because|if|when|then|https?|q|a|tip|hint|warning|caution|important|remember|step \d+)\b/iu.test(
    text,
  )
}
