/** A line of a text, and which it is. */
export type Line = { readonly text: string; readonly number: number }

/** The lines of a card's front and back. */
export type Sides = { readonly front: readonly Line[]; readonly back: readonly Line[] }

const ASKED = /^(?<mark>\s*(?:[-*+]\s+)?\*{0,2}(?:Q|Question)\s?\d{0,4}[:.]\*{0,2})\s*(?<said>\S.*)$/i
const ANSWERED = /^(?<mark>\s*(?:[-*+]\s+)?\*{0,2}(?:A|Answer)\s?\d{0,4}[:.]\*{0,2})\s*(?<said>.*)$/i

export const isAnswer = ({ text }: Line): boolean => ANSWERED.test(text)

/** Whether lines end with a question that no line answers yet. */
export const isOpenQuestion = (lines: readonly Line[]): boolean =>
  lines.findLastIndex(({ text }) => ASKED.test(text)) > lines.findLastIndex(isAnswer)

/** Cards written as “Q: …” and “A: …”, each over as many lines as there are. */
export function askedSides(lines: readonly Line[]): readonly Sides[] {
  const starts = lines.flatMap(({ text }, i) => (ASKED.test(text) ? [i] : []))
  return starts.flatMap((from, i) => {
    const card = lines.slice(from, starts[i + 1])
    const at = card.findIndex(isAnswer)
    return at < 1
      ? []
      : [{ front: unmarked(card.slice(0, at), ASKED), back: unmarked(card.slice(at), ANSWERED) }]
  })
}

const unmarked = ([first, ...more]: readonly Line[], mark: RegExp): readonly Line[] =>
  first ? [{ ...first, text: mark.exec(first.text)?.groups?.said ?? first.text }, ...more] : []

const CARD = /(?<=^|\s)(?:#card|#\[\[card\]\]|\[\[card\]\])(?=\s|$)/gi

/** In an outline, a line that is tagged as a card, with what is written below it; null for another line. */
export function outlinedSides(
  lines: readonly Line[],
  at: number,
): { readonly front: readonly [Line]; readonly back: readonly Line[] } | null {
  const line = lines[at]
  if (!line || line.text.search(CARD) < 0) return null
  const end = lines.findIndex(({ text }, i) => i > at && indent(text) <= indent(line.text))
  const back = lines.slice(at + 1, end < 0 ? undefined : end)
  const own = { ...line, text: line.text.replace(CARD, '').replace(/^\s*[-*+]\s+/, '') }
  return { front: [own], back: back.map(({ text, number }) => ({ text: text.replace(CARD, ''), number })) }
}

const indent = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0

/** What an outliner keeps beside a block, such as when it asks it next. */
export const isProperty = (line: string): boolean => PROPERTY.test(line)

const PROPERTY =
  /^\s*(?:card-[a-z-]+|id|collapsed|alias|logseq\.[\w.-]+|ls-type|hl-[\w-]+|created-at|updated-at|background-color|query-[\w-]+)::(?:\s|$)/

/** A line in which blanks as of Anki, Logseq and RemNote are marked as ours are. */
export const blanksMarked = (text: string): string =>
  text.includes('{{')
    ? text.replace(BLANK, (whole: string, ...found) => markedBlank(whole, found.at(-1)))
    : text

/** Code and formulas stay as they are. */
const BLANK =
  /(?<ticks>`{1,9})[^\n]{0,2000}?\k<ticks>|\$[^$\n]{1,2000}\$|(?<!\\)\{\{(?:c\d{1,3}::|cloze\s+)?(?<blank>[^{}\n]{1,500}?)(?:::[^{}\n:]{0,500})?\}\}/g

function markedBlank(whole: string, { blank }: { readonly blank?: string }): string {
  return blank === undefined || blank.trim() === '' || MACRO.test(blank) ? whole : `==${blank.trim()}==`
}

/** What stands between such signs and is no blank. */
const MACRO = /^\s*(?:embed|query|video|youtube|tweet|renderer|function|pdf|cards|namespace|zotero)\b/i
