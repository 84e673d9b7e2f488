import { isPlural, plural } from '../number.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline.ts'
import { cut, passageOf, sentencePassages, type Passage } from '../passage.ts'
import { mentionsIn } from '../terms.ts'
import type { Frame } from '../title-frames.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { joined, memberOf, memberPassage, membersWithin } from './list-members.ts'
import { leadOf } from './led-items.ts'
import { membersOf } from './members.ts'
import { asSentence, labelWithin, ownerOf, unstopped } from './owner.ts'
import { isSequence, sequenceFact } from './sequences.ts'
import { isClause, standAlone } from './standing.ts'
import { subjectOfSentence } from './subject.ts'
import { spacedParts } from '../word-count.ts'

/** Lists that a sentence introduces ("Three kinds are common:"), and steps in their order. */
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
  const line = sentencePassages(passageOf(intro.runs, intro)).at(-1)
  const members = items.map((item) => memberOf(item, outline, LONGEST))
  const [first] = items
  const leads = first !== undefined && leadOf(first, outline) !== null
  const goesOn = leads && items.every((item) => /^\p{Ll}/u.test(cleanPassage(outline, item).text))
  if (!line || !(/:\s*$/u.test(line.text) || goesOn) || members.some((member) => member === null)) return []
  const names = members.flatMap((member) => member?.replace(/[;,] (?:or|and)$/u, '') ?? [])
  const said = withHeading(
    unstopped(line.text)
      .replace(/(?<!\s)\s*[—–]$/u, '')
      .replace(BY_LAW, ''),
    intro,
    outline,
  )
  const alone = standAlone(said, null, null)
  // Dates only point at what happened then.
  const onlyDates = names.every((name) => /^[\d\s–—-]+(?:BC|BCE|AD|CE)?$/u.test(name))
  if (alone === null && !onlyDates && TO_READER.test(said)) return underHeading(intro, items, names, outline)
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
      value: joined(names),
      members: names.length >= 3 ? names : [],
      statement: goesOn
        ? asSentence(`${alone} ${joined(membersWithin(names, outline.lexicon.usage))}`)
        : stateList(alone, names, outline),
      confidence: 0.9,
      passage: line,
      more: items.slice(0, MOST).map((item) => cleanPassage(outline, item)),
      decisive: items.map((item) => memberPassage(item, LONGEST)?.source ?? null),
    }),
  ]
}

/** "You must know", "these people can do so": whom it means, only the heading above says. */
const TO_READER = /^(?:you|these|they) (?:\p{L}+ )?(?:must|need(?: to)?|have to|can|may|will need|should)\b/iu

/** What the only list of a section lists, by the section's name. */
function underHeading(
  intro: Block,
  items: readonly Block[],
  names: readonly string[],
  outline: Outline,
): FactDraft[] {
  const { blocks, sections } = outline.article
  const section = sections[intro.section]
  const groups = new Set(
    blocks.flatMap(({ kind, section: at, group }) =>
      kind === 'item' && at === intro.section ? [group] : [],
    ),
  )
  const [first] = items
  if (
    !first ||
    !section ||
    section.level < 2 ||
    groups.size !== 1 ||
    names.length < 3 ||
    names.length > MOST_NAMED
  )
    return []
  if (
    spacedParts(section.title) < 2 ||
    names.some((name) => /\b(?:this|these|it|above|below)\b/iu.test(name))
  )
    return []
  return [
    draftFact(outline, intro, {
      kind: 'list',
      subject: outline.article.title,
      slot: section.title,
      value: joined(names),
      members: names,
      statement: asSentence(
        `Under “${section.title}” the article lists ${joined(membersWithin(names, outline.lexicon.usage))}`,
      ),
      confidence: 0.85,
      passage: cleanPassage(outline, first),
      more: items.slice(1, MOST).map((item) => cleanPassage(outline, item)),
      decisive: items.map((item) => memberPassage(item, LONGEST)?.source ?? null),
    }),
  ]
}

/** More than these nobody names from memory. */
const MOST_NAMED = 8

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
function stateList(intro: string, names: readonly string[], { lexicon }: Outline): string {
  const open =
    /\b(?:includes?|including|are|is|such as|of|into|to|from|for|by|on|state|comprises?|namely|with|like|has to|have to|must|can|may|should|contains?)$/iu.test(
      intro,
    ) && !/^\P{L}*(?:\p{L}+ ){0,2}of\s[^,]+$/u.test(intro)
  const within = membersWithin(names, lexicon.usage)
  return asSentence(open ? `${intro} ${joined(within)}` : `${intro}: ${joined(within)}`)
}

/** "- copper" and so on under "Types of metal": what the heading counts, as one fact. */
function headedFact(items: readonly Block[], outline: Outline): FactDraft[] {
  const [first] = items
  const section = first && outline.article.sections[first.section]
  if (!first || !section || items.length < 3) return []
  const { frame, term, noun } = scopeAt(outline, first)
  const counted = frame === null ? countedBy(section.title) : null
  const framed =
    frame !== null && LISTED.has(frame) && noun !== null && !/^(?:tip|best practice)$/i.test(noun)
  if ((counted === null && !framed) || items.some(({ defines }) => defines)) return []
  const members = items.map((item) => memberOf(item, outline, SHORT))
  if (members.some((member) => member === null)) return []
  const names = members.filter((member) => member !== null)
  // "Low", "High" and "Low" again are cells of a table that lost its columns.
  if (new Set(names).size < names.length) return []
  const whose = term ? ` of ${ownerOf(term, outline.lexicon).many}` : ''
  const told = joined(membersWithin(names, outline.lexicon.usage))
  return [
    draftFact(outline, first, {
      kind: 'list',
      subject: term?.name ?? outline.article.title,
      slot: section.title,
      value: joined(names),
      members: names,
      statement: asSentence(
        counted !== null
          ? `The ${labelWithin(counted, outline.lexicon.usage)} are ${told}`
          : term && noun !== null
            ? `The ${plural(noun)}${whose} are ${told}`
            : `Under “${section.title}” the article lists ${told}`,
      ),
      confidence: 0.9,
      passage: cleanPassage(outline, first),
      more: items.slice(1, MOST).map((item) => cleanPassage(outline, item)),
      decisive: items.map((item) => memberPassage(item, SHORT)?.source ?? null),
    }),
  ]
}

/** "Sources of loss" counts what stands below it. */
const countedBy = (title: string): string | null => {
  const what = /^(?:the |main |key |common |major )*(?<what>\p{L}{3,}s of [^?:,]+)$/iu.exec(title.trim())
    ?.groups?.what
  return what !== undefined && isPlural(what) ? what : null
}

/** Frames whose lines are the members of one list; of features and uses each is a fact of its own. */
const LISTED: ReadonlySet<Frame> = new Set<Frame>([
  'types',
  'parts',
  'causes',
  'effects',
  'example',
  'points',
])

/** Words an item may have to be a member: after a sentence that leads to it, and under a heading. */
const LONGEST = 16
const SHORT = 8
const MOST = 12

/** The members a sentence about a term names: "X includes a, b and c". */
export function inlineListFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const alone = standAlone(sentence.text, null, null)
  const counted = alone === null ? null : countedList(sentence, block, outline, alone)
  if (counted) return [counted]
  const subject = subjectOfSentence(sentence.text, outline)?.term
  const verb =
    /\b(?:includes?|consists? of|comprises?|(?:is|are) made (?:up )?of|contains?|(?:is|are) divided into|such as|namely)\s/iu.exec(
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
