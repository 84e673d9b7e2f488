import type { DeckFormat } from './deck-models.ts'

const ENDINGS = new Map<string, DeckFormat>([
  ['apkg', 'apkg'],
  ['colpkg', 'apkg'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tab', 'tsv'],
  ['gift', 'gift'],
  ['json', 'json'],
  ['ndjson', 'json'],
])

/** So much of a file shows what it is. */
export const DECK_HEAD = 20_000

/**
 * The format of a file of cards, by the end of its name or by what stands in it; null for what is rather an article.
 *
 * @param head the beginning of its text, where it is text
 */
export function deckFormatOf(name: string, head: string): DeckFormat | null {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const said = ENDINGS.get(ending)
  if (said) return said
  const text = head.slice(0, DECK_HEAD)
  if (ending === 'xml') return /<quiz[\s>]/i.test(text) ? 'moodle-xml' : null
  if (DECK_MARKS.test(text) && /^(?:md|markdown|txt)$/.test(ending)) return 'markdown'
  if (ending !== 'txt') return null
  if (/^\ufeff?#(?:separator|html|notetype|deck|columns|tags)\b.*:/im.test(text.slice(0, 1000)))
    return 'anki-text'
  if (/^ANSWER:\s*[A-Z]\s*$/im.test(text) && /^[ \t]{0,20}[A-Z][.)]/im.test(text)) return 'aiken'
  if (
    /^(?:\$CATEGORY:|::[^:\n]+::)/m.test(text) ||
    /(?<!\\)\{\s*(?:[=~#]|T(?:RUE)?\b|F(?:ALSE)?\b)/.test(text)
  )
    return 'gift'
  return isTable(text) ? 'tsv' : null
}

/** What only notes with cards in them have: an id of ours, when another program asks next, the tag of a deck. */
const DECK_MARKS = /<!--(?:id:|SR:!)|^[ \t]{0,40}card-last-interval::|(?<=^|\s)#flashcards\b/m

/** What a file is that somebody says is a deck: by its ending, where nothing in it tells more. */
export const likelyDeckFormat = (name: string, head: string): DeckFormat | null =>
  deckFormatOf(name, head) ??
  (/\.(?:md|markdown)$/i.test(name) ? 'markdown' : /\.txt$/i.test(name) ? likelyText(head) : null)

/** Lines that all have a separator are a table; others, notes. */
function likelyText(head: string): DeckFormat {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '')
  const isRow = (line: string): boolean =>
    /^[^,;|\t]+[,;|\t]\s*[^,;|\t\s]/.test(line) && !/::|\?\?|^[QA]:/.test(line)
  return lines.every(isRow) ? 'csv' : 'markdown'
}

/** Whether nearly every line has a tab in it, as lists of words have that other programs give out. */
function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const tabbed = lines.filter((line) => /^[^\t]+\t[^\t]/.test(line)).length
  return lines.length >= 2 && tabbed >= 0.9 * lines.length
}
