/** What the lines at the head of a file of Anki's say; columns are counted from 0. */
export type AnkiHeader = {
  readonly separator: string | null
  /** Null where nothing says whether fields are HTML. */
  readonly html: boolean | null
  readonly columns: readonly string[]
  readonly guid: number | null
  readonly noteType: number | null
  readonly deckColumn: number | null
  readonly tagsColumn: number | null
  readonly deck: string
  readonly tags: readonly string[]
  /** The rest of the text, and how many lines stand before it. */
  readonly rest: string
  readonly lines: number
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['pipe', '|'],
  ['colon', ':'],
  ['space', ' '],
])

/** Reads the lines that start with # at the head of a text. */
export function ankiHeader(text: string): AnkiHeader {
  const head = /^(?:#[^\n]*(?:\n|$))*/.exec(text)?.[0] ?? ''
  const said = new Map(
    head
      .split('\n')
      .map((line) => /^#(?<key>[a-z ]+):(?<value>[^]*)$/i.exec(line)?.groups)
      .flatMap((found) =>
        found ? [[(found.key ?? '').trim().toLowerCase(), found.value ?? ''] as const] : [],
      ),
  )
  const separator = separatorOf(said.get('separator'))
  const column = (key: string): number | null => {
    const number = Number(said.get(`${key} column`))
    return Number.isInteger(number) && number > 0 ? number - 1 : null
  }
  return {
    separator,
    html: said.has('html') ? /^\s*true\s*$/i.test(said.get('html') ?? '') : null,
    columns: said.get('columns')?.split(separator ?? '\t') ?? [],
    guid: column('guid'),
    noteType: column('notetype'),
    deckColumn: column('deck'),
    tagsColumn: column('tags'),
    deck: said.get('deck')?.trim() ?? '',
    tags: said.get('tags')?.trim().split(/\s+/) ?? [],
    rest: text.slice(head.length),
    lines: head.split('\n').length - 1,
  }
}

function separatorOf(said: string | undefined): string | null {
  if (said === undefined || said === '') return null
  const sign = WORDS.get(said.trim().toLowerCase()) ?? said.slice(0, 1)
  // Signs that mean something else cannot part fields.
  return /[#"\n\ufeff]/.test(sign) ? null : sign
}

/** What Anki takes where nothing says it: the first of these that stands in the first line. */
export function likelyAnkiSeparator(text: string): string {
  const line = text.slice(0, Math.max(0, text.indexOf('\n'))) || text
  return ['\t', '|', ';', ',', ':'].find((one) => line.includes(one)) ?? '\t'
}
