import { isName } from '../terms/names.ts'
import { isPlural } from '../language/number.ts'
import { cut, strongLead, type Passage } from '../passage.ts'
import { tokens, type Token } from '../language/words.ts'
import { allMatches } from '../matches.ts'

/** A sentence that begins with a name, taken apart; `whole` is the name with its article where a verb had to be put in. */
export type NamedSentence = {
  readonly name: string
  readonly predicate: string
  readonly bold: boolean
  readonly whole?: string
}

/** The name a sentence begins with and what it says of it; null where it begins otherwise. */
export function readNamed(said: Passage): NamedSentence | null {
  const apposed = readApposed(said)
  if (apposed) return apposed
  const lead = strongLead(said)
  const bold = lead !== null && lead.text.length < said.text.length
  const name = bold ? lead.text : nameAtStart(said.text)
  if (name === null || !isName(name) || !/^["“]?[\p{Lu}\p{N}]|^\p{Ll}+\p{Lu}/u.test(name)) return null
  const predicate = predicatesAfter(cut(said, name.length, said.text.length).text).find((one) =>
    opensWithVerb(name, one, said.text),
  )
  return predicate === undefined ? null : { name: name.trim(), predicate, bold }
}

/** What may be the predicate after a name: what comes next, or what comes after an aside such as ", such as maize,". */
function predicatesAfter(text: string): string[] {
  const bracket = /^\([^()]{1,80}\)\s*/u.exec(text)?.[0].length ?? 0
  if (/^\p{Ll}/u.test(text.slice(bracket))) return [text.slice(bracket)]
  if (!/^, (?:such as|like|for example|including|also called|or)\s/u.test(text)) return []
  const commas = allMatches(text.slice(0, 120), /,\s(?=\p{Ll})/gu).slice(1)
  return commas.map(({ index, 0: comma }) => text.slice(index + comma.length))
}

/** "The **Digest**, extracts from the jurists, in fifty books." says what it is without a verb. */
function readApposed(said: Passage): NamedSentence | null {
  const article = /^(?:the|an?) /i.exec(said.text)?.[0] ?? ''
  const lead = strongLead(cut(said, article.length, said.text.length))
  const rest = lead ? said.text.slice(article.length + lead.text.length) : ''
  const phrase = /^, (?<phrase>(?:an?|the|one|\p{Ll}+s) .+)$/su.exec(rest)?.groups?.phrase
  if (!lead || phrase === undefined || !isName(lead.text) || hasVerb(phrase)) return null
  // "The Digest, extracts from …" is no extract, and there are not many of it.
  if (!isPlural(lead.text) && /^\p{Ll}+s /u.test(phrase)) return null
  return {
    name: lead.text.trim(),
    predicate: `${isPlural(lead.text) ? 'are' : 'is'} ${phrase}`,
    bold: true,
    whole: `${article}${lead.text.trim()}`,
  }
}

const hasVerb = (phrase: string): boolean =>
  /\b(?:is|are|was|were|has|have|had|can|could|will|would|must|may|might|did)\b/i.test(
    phrase.split(/\b(?:that|which|who|whose|where|when|whom)\b/i)[0] ?? phrase,
  )

/** A bare noun phrase of at most four words: no "the lost electrons", nothing that points elsewhere. */
function nameAtStart(text: string): string | null {
  const read = tokens(text)
  const end = read.findIndex(
    ({ pos, text: word }, i) =>
      i > 0 && (/^(?:VERB|AUX|ADV|SCONJ|PRON)$/.test(pos) || /^[,(:;.]$/.test(word) || isMissedVerb(read, i)),
  )
  const name = read.slice(0, end)
  const [first, last] = [name[0], name.at(-1)]
  if (!first || !last || name.length > 4 || first.pos === 'DET' || first.pos === 'VERB') return null
  if (name.some(({ pos }) => !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(pos)) || !/^(?:NOUN|PROPN)$/.test(last.pos))
    return null
  return VAGUE.test(first.text) ? null : text.slice(0, last.end)
}

/** "CAM plants open their stomata": a bare word between a plural and its object is a verb that the tagger missed. */
function isMissedVerb(read: readonly Token[], at: number): boolean {
  const [before, word, after] = [read[at - 1], read[at], read[at + 1]]
  if (!before || !word || !after || !/^(?:NOUN|PROPN)$/.test(before.pos) || !isPlural(before.text))
    return false
  return !isPlural(word.text) && /^\p{Ll}+$/u.test(word.text) && /^(?:DET|PRON)$/.test(after.pos)
}

const VAGUE =
  /^(?:most|many|some|several|other|more|all|each|every|both|few|such|one|two|three|\d+|people|things|others)$/i

/** Whether a verb comes next, in the sentence as it stands or without what stands between it and the name. */
function opensWithVerb(name: string, predicate: string, whole: string): boolean {
  const plain = predicate.replace(/^(?:first|then|also|often|usually|mostly|always|never|still|only)\s+/i, '')
  return verbAt(whole, whole.length - plain.length) || verbAt(`${name} ${plain}`, name.length + 1)
}

function verbAt(text: string, from: number): boolean {
  const read = tokens(text)
  const at = read.findIndex(({ start }) => start >= from)
  const [word, next] = [read[at], read[at + 1]]
  if (!word) return false
  if (isMissedVerb(read, at)) return true
  const verb = word.pos === 'ADV' ? next : word
  return (verb?.pos === 'VERB' || verb?.pos === 'AUX') && !/ing$/.test(verb.text)
}
