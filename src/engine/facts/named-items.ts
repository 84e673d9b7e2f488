import { canonicalName, lowerCased } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { itemsBeside } from '../outline/list-items.ts'
import { sentencePassages } from '../passage.ts'
import { blockText } from '../outline/sections.ts'
import { termNamed } from '../terms/terms.ts'
import type { Frame } from '../outline/title-frames.ts'
import type { Block } from '../types.ts'
import { stands } from './alone.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { membersOf } from './members.ts'
import { asSentence, unstopped } from './owner.ts'
import { standAlone } from './standing.ts'
import { readNamed } from './named-sentence.ts'

/** An item that is a sentence about a thing of its own: "C4 plants, such as maize, fix carbon dioxide twice." */
export function namedItemFacts(block: Block, outline: Outline): FactDraft[] {
  const { frame } = scopeAt(outline, block)
  if (block.kind !== 'item' || (frame !== null && !OPEN.has(frame))) return []
  const passage = cleanPassage(outline, block)
  const said = sentencePassages(passage)[0]
  const told = said ? readNamed(said) : null
  const alone = said ? standAlone(said.text, null, null) : null
  if (!said || !told || alone === null || !stands(alone) || (!told.bold && !inLikeCompany(block, outline)))
    return []
  if (LITTLE.test(told.predicate)) return []
  const term = termNamed(outline.lexicon, told.name)
  const subject = term?.name ?? canonicalName(told.name, outline.lexicon.usage)
  const many = isPlural(told.name) || / and /u.test(told.name)
  return [
    draftFact(outline, block, {
      kind: /^(?:is|are) (?:an?|the|any) /i.test(told.predicate) ? 'definition' : 'property',
      subject,
      slot: /^(?:is|are) an? /i.test(told.predicate) ? 'definition' : told.name,
      label: told.name,
      value: unstopped(valueOf(told.predicate, many)),
      members: membersOf(told.predicate),
      group: outline.article.sections[block.section]?.title ?? null,
      statement: asSentence(told.whole === undefined ? alone : `${told.whole} ${told.predicate}`),
      confidence: told.bold ? 0.95 : 0.9,
      passage,
      decisive: [said.source],
    }),
  ]
}

/** "Egypt stood apart": from what, only the next sentence tells. */
const LITTLE =
  /^\p{Ll}+ (?:apart|alone|aside|too|so|there)[.]?$|^(?:(?:first|then|also|often|only) )?\p{Ll}+ (?:it|them) /u

/** Frames whose lines tell of things of their own, not of what the heading names. */
const OPEN: ReadonlySet<Frame> = new Set<Frame>(['types', 'example', 'parts', 'glossary', 'points'])

/** One of a list whose other items are sentences about things of their own too. */
function inLikeCompany(block: Block, outline: Outline): boolean {
  const { blocks } = outline.article
  const beside = itemsBeside(block, blocks).filter(({ ordinal }) => ordinal === undefined)
  const like = beside.filter((one) => {
    const said = sentencePassages(cleanPassage(outline, one))[0]
    return said !== undefined && readNamed(said) !== null
  })
  const [first] = beside
  const before = first && blocks[blocks.indexOf(first) - 1]
  const led = before?.kind === 'paragraph' && /:\s*$/.test(blockText(before))
  return led || (like.length >= 2 && like.length * 2 > beside.length)
}

/** "Fix carbon dioxide directly" is said of several: "They fix …"; of one: "It …". */
const valueOf = (predicate: string, many: boolean): string =>
  `${many ? 'They' : 'It'} ${lowerFirst(predicate)}`

const lowerFirst = (text: string): string => lowerCased(text.charAt(0)) + text.slice(1)
