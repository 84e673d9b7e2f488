import type { Evidence } from '../types.ts'

/**
 * A reason that ends in a quotation, as it may be shown: only what the passages say in these words stays within the
 * marks. What a table says is told as that, and not as something the article had written.
 *
 * @param passages those of the fact that the reason tells of
 */
export function quotedTruly(reason: string, passages: readonly Evidence[]): string {
  const at = reason.indexOf(OPENS)
  if (at < 0 || !reason.endsWith('”')) return reason
  const said = reason.slice(at + OPENS.length, -1)
  if (passages.some(({ quote }) => bare(quote).includes(bare(said)))) return reason
  const lead = reason.slice(0, at)
  return lead === 'The article says' && OF_TABLE.test(said) ? said : `${lead}: ${said}`
}

const OPENS = ': “'

/** "Under “Years”, the table gives …", "For “Kingdom”, the years are …" */
const OF_TABLE = /^Under “|^For .{1,80}?, the |\bthe (?:table|comparison) (?:gives|advises)\b/u

/** Without marks of Markdown, large letters, and the stop at the end: what a sentence within marks may lose and win. */
const bare = (text: string): string =>
  text
    .replace(/\]\([^()\s]*\)/g, '')
    .replace(/[*_`[\]\\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[’‘]/g, "'")
    .trim()
    .replace(/[.!?;:,]$/, '')
    .toLowerCase()
