import { isMeaning } from './meaning.ts'
import { blockText, type UnscopedSection } from './sections.ts'
import { sentenceTexts } from '../language/sentences.ts'
import type { Block } from '../types.ts'
import { spacedParts } from '../language/word-count.ts'

/**
 * The sections that are entries of a glossary though no heading says so: under each of several sister headings of a
 * few words stands a phrase that says what they mean, without a verb ("Aperture", "The opening in a lens").
 */
export function entrySections(
  sections: readonly UnscopedSection[],
  blocks: readonly Block[],
): ReadonlySet<number> {
  const under = Map.groupBy(
    blocks.filter(({ kind }) => kind !== 'heading'),
    ({ section }) => section,
  )
  const families = Map.groupBy(sections.keys(), (at) => sections[at]?.parent ?? null)
  return new Set(
    [...families].flatMap(([parent, sisters]) => {
      if (parent === null) return []
      const entries = sisters.filter((at) => isEntry(sections[at], under.get(at) ?? [], families.has(at)))
      return entries.length >= FEWEST && entries.length * 5 >= sisters.length * 3 ? entries : []
    }),
  )
}

const FEWEST = 4

function isEntry(section: UnscopedSection | undefined, said: readonly Block[], parted: boolean): boolean {
  const [first] = said
  if (!section || !first || parted || said.length > 3 || said.some(({ kind }) => kind !== 'paragraph'))
    return false
  const title = section.title.replace(/(?<!\s)\s*\([^()]*\)/gu, '')
  if (spacedParts(title) > 5 || /[?:]/.test(title)) return false
  const [phrase = ''] = sentenceTexts(blockText(first).trim())
  return spacedParts(phrase) >= 3 && /[.!]$/.test(phrase) && isMeaning(phrase)
}
