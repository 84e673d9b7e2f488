import { acronymPairs, type AcronymPair } from './acronyms.ts'
import { isCondition, labelledItem } from '../outline/label.ts'
import { usageOf } from './naming.ts'
import { tellsOfPerson } from '../outline/meaning.ts'
import { passageOf } from '../passage.ts'
import { blockText, type UnscopedSection } from '../outline/sections.ts'
import { columnsAreSubjects } from '../outline/table-shape.ts'
import { buildLexicon, type Lexicon, type Name } from './terms.ts'
import { readTitle } from '../outline/title.ts'
import type { Block } from '../types.ts'
import { hasWithin } from '../language/word-index.ts'
import type { WordIndex } from '../language/word-index.ts'

/** Gathers the names of an article from everything that marks a name, and makes its lexicon. */
export function readLexicon(
  blocks: readonly Block[],
  sections: readonly UnscopedSection[],
): { readonly lexicon: Lexicon; readonly pairs: readonly AcronymPair[] } {
  const said = blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'code')
  const labels = said.flatMap((block) => labelledItem(passageOf(block))?.label ?? [])
  const usage = usageOf(
    said.map(blockText),
    labels,
    sections.map(({ title }) => title),
    said.map(runningText),
  )
  const small = usage.index.small()
  const pairs = blocks.flatMap((block) => acronymPairs(blockText(block)))
  const examples = new Set(sections.flatMap((_, i) => (isExampleSection(sections, i) ? [i] : [])))
  const names = [
    ...said.flatMap(authoredNames),
    ...sections.flatMap((section) => headingNames(section, small)),
    ...said.flatMap((block) => [...boldNames(block), ...definedNames(block, small)]),
    ...tableNames(blocks),
    ...said.flatMap((block) => labelNames(block, examples.has(block.section))),
  ]
  return { lexicon: buildLexicon(names, pairs, usage), pairs }
}

/** What a block says, without the large letters of a label. */
const runningText = (block: Block): string =>
  block.cells?.map(blockText).join(' . ') ?? labelledItem(passageOf(block))?.body.text ?? blockText(block)

const LONGEST_NAME = 6

/** "Features of X" names X outright; a heading that is a name counts where the text speaks of it too. */
function headingNames({ title, level }: UnscopedSection, small: WordIndex): Name[] {
  const { about, explicit, frame, without } = readTitle(title)
  const shutOut = without === null ? [] : [main(without)]
  if (about !== null && isName(about) && (explicit || spokenOf(about, small)))
    return [...shutOut, main(about)]
  if (about !== null || frame !== null || level > 2) return shutOut
  const parts = title
    .replace(/^.*\bbetween\s+/i, '')
    .split(/(?<!\s)\s+(?:and|or|vs\.?|versus|&)\s+|[:,?]\s*/i)
  return [...shutOut, ...parts.filter((part) => isName(part) && spokenOf(part, small)).map(main)]
}

/** What its author defines with "Term :: definition" is a name whatever it looks like. */
function authoredNames({ authored, runs }: Block): Name[] {
  const colon = runs.findIndex(({ text }) => text === ': ')
  if (authored !== 'definition' || colon < 0) return []
  const written = runs
    .slice(0, colon)
    .map(({ text }) => text)
    .join('')
  return [main(written)]
}

/** A few words in bold within a sentence. */
function boldNames(block: Block): Name[] {
  if (block.kind !== 'paragraph' && block.kind !== 'quote') return []
  const runs = block.runs.filter(({ strong }) => strong)
  if (runs.length === block.runs.length) return []
  return runs.filter(({ text }) => isName(text) && !/[.:!?]$/.test(text.trim())).map(({ text }) => main(text))
}

/** The subject of "A X is a …" at the start of a paragraph, where the text speaks of it again. */
function definedNames(block: Block, small: WordIndex): Name[] {
  if (block.kind !== 'paragraph') return []
  const found =
    /^(?:an?|the)?\s*(?<name>[\p{L}\p{N}][^.,;:!?]{1,60}?)\s{1,9}(?:is|are) (?:an?|the|any|one of)\s/iu.exec(
      blockText(block),
    )
  const name = found?.groups?.name
  return name !== undefined && isName(name) && spokenOf(name, small, 2) ? [main(name)] : []
}

/** What the columns or rows of a table stand for. */
function tableNames(blocks: readonly Block[]): Name[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'row' || !block.head || !block.cells) return []
    if (!columnsAreSubjects(block.cells.map(blockText))) return []
    return block.cells.slice(1).map(blockText).filter(isName).map(main)
  })
}

/** Labels are names too, but of things the sentence around them need not speak of. */
function labelNames(block: Block, proper: boolean): Name[] {
  const item = block.kind === 'item' ? labelledItem(passageOf(block)) : null
  const label = item?.label
  if (!item || label === undefined || !isName(label) || isCondition(label)) return []
  const isMain = proper || block.defines === true
  if (isMain && tellsOfPerson(item.body.text)) return [{ written: label, main: true, proper: true }]
  return properNames(label, proper).map((written) => ({ written, main: isMain, proper }))
}

/** "DALL-E 3 / Midjourney" among examples are two names. */
export const properNames = (label: string, proper: boolean): string[] =>
  proper ? label.split(/(?<!\s)\s*[/,;]\s*|(?<!\s)\s+(?:and|&)\s+/u).filter((part) => part !== '') : [label]

/** Whether a section or one around it lists examples. */
export function isExampleSection(sections: readonly UnscopedSection[], at: number | null): boolean {
  for (let section = at === null ? undefined : sections[at]; section;) {
    const { frame } = readTitle(section.title)
    if (frame !== null) return frame === 'example'
    section = section.parent === null ? undefined : sections[section.parent]
  }
  return false
}

/** Few words, no verb, no sentence. */
export function isName(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/gu, '').trim()
  const words = bare.split(/\s+/u)
  if (bare === '' || words.length > LONGEST_NAME || !/\p{L}/u.test(bare) || /[.!?]\s|[{}<>|=]/u.test(bare))
    return false
  return !/^(?:it|this|that|these|those|they|there|what|how|why|when|where|who|which|we|you|i|he|she|if|for|in|on|at|by|to|with|not|no|yes|note|here|one|some|many|most|both|all|each|every|but|and|or|such|other|another|its|their|his|her|our|your|my)\b|\b(?:is|are|was|were|has|have|can|will|should|must|does|do|that|which|who)\b/iu.test(
    bare,
  )
}

const main = (written: string): Name => ({ written, main: true, proper: false })

/** Whether a text in small letters has a name, in singular or plural, so often. */
function spokenOf(name: string, small: WordIndex, times = 1): boolean {
  const wanted = name
    .replace(/\([^()]*\)/gu, '')
    .replace(/s?$/u, '')
    .trim()
    .toLowerCase()
  return wanted.length > 1 && hasWithin(small, wanted, times)
}
