import { labelledItem, type Labelled } from '../outline/label.ts'
import { isMeaning } from '../outline/meaning.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { sentencePassages } from '../passage.ts'
import { contentStems } from '../language/words.ts'
import { termNamed } from '../terms/terms.ts'
import type { Frame } from '../outline/title-frames.ts'
import type { Block } from '../types.ts'
import { IS_SAID } from './state-under-noun.ts'
import { subjectOfSentence } from './subject.ts'

/** An item or paragraph with its label; under a heading that is a label, the first paragraph. */
export function labelledBlock(block: Block, outline: Outline): Labelled | null {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return null
  const passage = cleanPassage(outline, block)
  const { label, frame, noun } = scopeAt(outline, block)
  const own = labelledItem(passage)
  if (own && (block.kind === 'item' || own.bold || frame === 'glossary' || isOneOfEntries(block, outline)))
    return own
  const heading = outline.article.sections[block.section]?.heading
  if (label === null || heading == null || outline.article.blocks[heading + 1] !== block) return null
  // "4. Borrowing" over 4.1 and 4.2 is no rule: each paragraph below is one.
  const next = outline.article.blocks[heading + 2]
  if (noun !== null && IS_SAID.test(noun) && next?.kind === 'paragraph' && next.section === block.section)
    return null
  // Under "Types" and in a glossary a heading is told by what it is; a sentence about something else is prose.
  const sentences = sentencePassages(passage)
  const [opening] = sentences
  // A long paragraph under "Language" tells more than what language was, and opens with something else.
  if (sentences.length >= LONG && opening && !sharesWord(opening.text, label)) return null
  if (
    frame !== null &&
    DEFINING.has(frame) &&
    opening &&
    !isMeaning(opening.text) &&
    !/^(?:it|they)\s/i.test(opening.text)
  )
    return null
  // "Espresso is …" under the heading "Espresso" is prose about it.
  if (subjectOfSentence(passage.text, outline)?.term === termNamed(outline.lexicon, label)) return null
  return { label, note: null, body: passage, bold: true }
}

const LONG = 4

const sharesWord = (text: string, label: string): boolean => {
  const said = new Set(contentStems(text))
  return contentStems(label).some((stem) => said.has(stem))
}

const DEFINING: ReadonlySet<Frame> = new Set<Frame>(['types', 'glossary'])

/** "Firewall. A device that …" among paragraphs that say so of other things what they are. */
function isOneOfEntries(block: Block, outline: Outline): boolean {
  const known = ENTRIES.get(outline) ?? entriesOf(outline)
  ENTRIES.set(outline, known)
  return known.has(block)
}

/** Every block asks for them. */
const ENTRIES = new WeakMap<Outline, ReadonlySet<Block>>()

function entriesOf(outline: Outline): ReadonlySet<Block> {
  const entries = outline.article.blocks.filter((one) => one.kind === 'paragraph' && isEntry(one, outline))
  const bySection = Map.groupBy(entries, ({ section }) => section)
  return new Set([...bySection.values()].filter(({ length }) => length >= 3).flat())
}

function isEntry(block: Block, outline: Outline): boolean {
  const own = labelledItem(cleanPassage(outline, block))
  const [said] = own ? sentencePassages(own.body) : []
  return said !== undefined && isMeaning(said.text)
}
