import { labelledItem } from '../label.ts'
import { uncapitalised } from '../naming.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline.ts'
import { cut, passageOf, sentencePassages, type Passage } from '../passage.ts'
import { mentionsIn } from '../terms.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { membersOf } from './members.ts'
import { asSentence, ownerOf, unstopped } from './owner.ts'
import { standAlone } from './standing.ts'
import { subjectOfSentence } from './subject.ts'

/** Lists that a sentence introduces ("Three kinds are common:"), and steps in their order. */
export function listFacts(outline: Outline): FactDraft[] {
  const { blocks } = outline.article
  const clean = new Set(outline.clean)
  const lists = Map.groupBy(
    blocks.filter((block, i) => block.kind === 'item' && clean.has(i)),
    ({ group }) => group ?? 0,
  )
  return [...lists.values()].flatMap((items) => {
    const [first] = items
    const at = first ? blocks.indexOf(first) : -1
    const intro = blocks[at - 1]
    if (!first || items.length < 2) return []
    if (first.ordinal !== undefined && scopeAt(outline, first).frame === 'steps')
      return sequenceFact(items, outline)
    const opensSection = outline.article.sections[first.section]?.heading === at - 1
    return intro?.kind === 'paragraph' && clean.has(at - 1) && !opensSection
      ? introducedFact(intro, items, outline)
      : []
  })
}

function introducedFact(intro: Block, items: readonly Block[], outline: Outline): FactDraft[] {
  const line = sentencePassages(passageOf(intro.runs, intro)).at(-1)
  const members = items.map((item) => memberOf(item, outline))
  if (!line || !/:\s*$/u.test(line.text) || members.some((member) => member === null)) return []
  const names = members.filter((member) => member !== null)
  const said = unstopped(line.text)
  const alone = standAlone(said, null, null)
  if (alone === null || said.split(/\s+/u).length < 3) return []
  const scoped = scopeAt(outline, intro).term
  const subject = mentionsIn(outline.lexicon, said)[0]?.term ?? scoped
  return [
    draftFact(outline, intro, {
      kind: 'list',
      subject: subject?.name ?? outline.article.title,
      slot: said,
      value: joined(names),
      members: names.length >= 3 ? names : [],
      statement: stateList(alone, names, outline),
      confidence: 0.9,
      passage: line,
      more: items.slice(0, 8).map((item) => cleanPassage(outline, item)),
      decisive: items.map((item) => memberPassage(item)?.source ?? null),
    }),
  ]
}

/** "X include" takes its members at once, a whole sentence after a colon. */
function stateList(intro: string, names: readonly string[], { lexicon }: Outline): string {
  const open = /\b(?:includes?|including|are|is|such as|of|into|comprises?|namely|with|like)$/iu.test(intro)
  const within = names.map((name) => uncapitalised(name, lexicon.usage))
  return asSentence(open ? `${intro} ${joined(within)}` : `${intro}: ${joined(within)}`)
}

function sequenceFact(items: readonly Block[], outline: Outline): FactDraft[] {
  const [first] = items
  const members = items.map((item) => memberOf(item, outline))
  if (!first || items.length < 3 || members.some((member) => member === null)) return []
  const names = members.filter((member) => member !== null)
  const title = outline.article.sections[first.section]?.title ?? outline.article.title
  const { term } = scopeAt(outline, first)
  const of = term ? ` of ${ownerOf(term, outline.lexicon).many}` : ` of “${title}”`
  return [
    draftFact(outline, first, {
      kind: 'sequence',
      subject: term?.name ?? outline.article.title,
      slot: title,
      label: title,
      value: names.join(', then '),
      members: names,
      statement: asSentence(
        `The steps${of} are, in this order: ${joined(names.map((name) => uncapitalised(name, outline.lexicon.usage)))}`,
      ),
      confidence: 0.95,
      passage: cleanPassage(outline, first),
      more: items.slice(1, 10).map((item) => cleanPassage(outline, item)),
      decisive: items.map((item) => memberPassage(item)?.source ?? null),
    }),
  ]
}

/** What an item names: its label, or all of it where it is a few words; null for a sentence. */
function memberOf(item: Block, outline: Outline): string | null {
  const text = memberPassage(item)?.text
  return text === undefined || cleanPassage(outline, item).text === '' ? null : unstopped(text)
}

function memberPassage(item: Block): Passage | null {
  const passage = passageOf(item.runs, item)
  const labelled = labelledItem(passage)
  if (labelled) return cut(passage, 0, passage.text.indexOf(labelled.label) + labelled.label.length)
  return passage.text.split(/\s+/u).length <= 8 ? passage : null
}

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
  if (what === undefined || list === undefined) return null
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
  /^(?:there are|the|[\p{L} ]{3,40} has|[\p{L} ]{3,40} have) (?:two|three|four|five|six|seven|eight|nine|ten|\d) (?:main |major |basic |different |key |common )?(?<what>[\p{L}][\p{L} -]{2,60}?)(?::| are:?) (?<list>.+)$/iu

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
