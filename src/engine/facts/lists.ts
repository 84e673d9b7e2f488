import { isPlural } from '../language/number.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { passageOf, sentencePassages } from '../passage.ts'
import { mentionsIn } from '../terms/terms.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { joined, memberOf, memberPassage, membersWithin } from './list-members.ts'
import { areThingsKnown } from './known-things.ts'
import { leadOf } from './led-items.ts'
import { asSentence, unstopped } from './owner.ts'
import { isSequence, sequenceFact } from './sequences.ts'
import { isClause, standAlone } from './standing.ts'
import { subjectOfSentence } from './subject.ts'
import { spacedParts } from '../language/word-count.ts'
import type { Block } from '../types.ts'
import { headedFact, MOST_QUOTED, underHeading, underLead } from './headed-lists.ts'

/** Lists of lines: those that a sentence introduces ("Three kinds are common:"), and steps in their order. */
export function listFacts(outline: Outline): FactDraft[] {
  const { blocks } = outline.article
  const clean = new Set(outline.clean)
  const lists = Map.groupBy(
    blocks.filter((block, i) => block.kind === 'item' && clean.has(i)),
    ({ group }) => group ?? 0,
  )
  return continued([...lists.values()]).flatMap((items) => {
    const [first] = items
    const at = first ? blocks.indexOf(first) : -1
    const before = blocks[at - 1]
    if (!first || items.length < 2) return []
    const opensSection = outline.article.sections[first.section]?.heading === at - 1
    const isLabel = before?.kind === 'heading' && before.level === 7 && leadOf(first, outline) !== null
    const intro =
      isLabel || (before?.kind === 'paragraph' && clean.has(at - 1) && !opensSection) ? before : undefined
    if (isSequence(items, intro, outline)) return sequenceFact(items, intro, outline)
    return intro ? introducedFact(intro, items, outline) : opensSection ? headedFact(items, outline) : []
  })
}

/** A picture between two steps parts a list that counts on: "7." after "6." belongs to it. */
function continued(lists: readonly (readonly Block[])[]): Block[][] {
  const whole: Block[][] = []
  for (const items of lists) {
    const [first, last] = [items[0], whole.at(-1)?.at(-1)]
    const next = (last?.ordinal ?? 0) + 1
    if (first && last?.section === first.section && next > 1 && first.ordinal === next)
      whole.at(-1)?.push(...items)
    else whole.push([...items])
  }
  return whole
}

function introducedFact(intro: Block, items: readonly Block[], outline: Outline): FactDraft[] {
  const line = sentencePassages(passageOf(intro)).at(-1)
  const members = items.map((item) => memberOf(item, outline, LONGEST))
  const [first] = items
  const leads = first !== undefined && leadOf(first, outline) !== null
  const goesOn = leads && items.every((item) => /^\p{Ll}/u.test(cleanPassage(outline, item).text))
  if (!line || !(/:\s*$/u.test(line.text) || goesOn) || members.some((member) => member === null)) return []
  // "Has only two men left, or": any of them will do.
  const word = members.some((member) => /[;,]? or$/u.test(member ?? '')) ? 'or' : 'and'
  const names = members.flatMap((member) => member?.replace(/[;,]? (?:or|and)$/u, '') ?? [])
  const said = withHeading(
    unstopped(line.text)
      .replace(/(?<!\s)\s*[—–]$/u, '')
      .replace(BY_LAW, ''),
    intro,
    outline,
  )
  if (SORTS.test(said) && !isOfHeading(intro, outline)) return []
  if (TAKEN.test(said)) return underLead(said, intro, items, names, outline)
  const alone = standAlone(said, null, null)
  // Dates only point at what happened then.
  const onlyDates = names.every((name) => /^[\d\s–—-]+(?:BC|BCE|AD|CE)?$/u.test(name))
  if (alone === null && !onlyDates && TO_READER.test(said)) return underHeading(intro, items, names, outline)
  // "The causes hung together": whose, only the text before tells; "signs matter here": where?
  if (SOME_KNOWN.test(said) && !areThingsKnown(said, outline))
    return underHeading(intro, items, names, outline)
  if (/\bhere\b/iu.test(said)) return []
  if (
    alone === null ||
    onlyDates ||
    /\b(?:that|this|it|them)$/iu.test(said) ||
    !(goesOn || leadsToMembers(said))
  )
    return []
  const scoped = scopeAt(outline, intro).term
  const subject = mentionsIn(outline.lexicon, said)[0]?.term ?? scoped
  return [
    draftFact(outline, intro, {
      kind: 'list',
      subject: subject?.name ?? outline.article.title,
      slot: said,
      value: joined(names, word),
      members: names.length >= 3 ? names : [],
      statement: goesOn
        ? asSentence(`${alone} ${joined(membersWithin(names, outline.lexicon.usage), word)}`)
        : stateList(alone, names, word, outline),
      confidence: 0.9,
      passage: line,
      more: items.slice(0, MOST_QUOTED).map((item) => cleanPassage(outline, item)),
      decisive: items.map((item) => memberPassage(item, LONGEST)?.source ?? null),
    }),
  ]
}

/** "There are two sorts": of what, only what stands before tells. */
const SORTS =
  /^there (?:are|were|exist) (?:\p{L}+ ){0,3}(?:sorts|kinds|types|forms|varieties|classes|categories|groups)$/iu

/** Whether it opens its paragraph or follows a sentence about what the section is about. */
function isOfHeading(intro: Block, outline: Outline): boolean {
  const { term } = scopeAt(outline, intro)
  const said = sentencePassages(passageOf(intro)).at(-2)?.text
  if (said === undefined) return true
  return term !== null && subjectOfSentence(said, outline)?.term === term
}

/** "We take:", "You may not bring:": the words above a list that say what is done with all it lists. */
const TAKEN =
  /^(?:we|you) (?:(?:do not|don['’]t|may(?: not)?|can(?:not)?|can['’]t|must(?: not)?|should(?: not)?) )?(?:take|accept|collect|bring|borrow|carry|leave|keep|cover|offer|supply|provide|repair|recycle|refuse)$/iu

/** "You must know", "these people can do so": whom it means, only the heading above says. */
const TO_READER = /^(?:you|these|they) (?:\p{L}+ )?(?:must|need(?: to)?|have to|can|may|will need|should)\b/iu

const SOME_KNOWN = /^The \p{Ll}+s (?!(?:are|include|of|for|in|to|that|which|who|with)\b)\p{Ll}/u

/** "They include" under the heading "Symptoms". */
function withHeading(said: string, { section }: Block, { article }: Outline): string {
  const title = article.sections[section]?.title ?? ''
  return /^[\p{L}-]+(?: [\p{L}-]+){0,2}$/u.test(title) && isPlural(title)
    ? said.replace(/^(?:they|these)(?= (?:include|are|can be|may be)$)/iu, title)
    : said
}

/** "Under section 9 of the Act a lease has to state": of another text, not of this article. */
const BY_LAW =
  /^(?:under|in|by|according to) (?:section|article|rule|clause|paragraph) [\dA-Z.]+(?: of [^,]{3,40})?,?\s+/iu

/** "A lease has to state" or "Sources of caffeine"; "Some authors to know" promises no whole. */
const leadsToMembers = (said: string): boolean =>
  !/^(?:some|a few|several|here|many)\b/i.test(said) &&
  (/^\p{Lu}\p{Ll}+s include$/u.test(said) ||
    (isClause(said) && spacedParts(said) >= 3) ||
    /^\p{L}+(?: \p{L}+){0,2} (?:of|for|in) \p{L}/iu.test(said))

/** "X include" takes its members at once, a whole sentence after a colon. */
function stateList(
  intro: string,
  names: readonly string[],
  word: 'and' | 'or',
  { lexicon }: Outline,
): string {
  const open =
    /\b(?:includes?|including|are|is|such as|of|into|to|from|for|by|on|state|comprises?|namely|with|like|has to|have to|must|can|may|should|contains?)$/iu.test(
      intro,
    ) && !/^\P{L}*(?:\p{L}+ ){0,2}of\s[^,]+$/u.test(intro)
  const within = membersWithin(names, lexicon.usage)
  return asSentence(open ? `${intro} ${joined(within, word)}` : `${intro}: ${joined(within, word)}`)
}

/** Words an item may have to be a member after a sentence that leads to it. */
const LONGEST = 16
