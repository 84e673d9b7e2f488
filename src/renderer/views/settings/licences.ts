/** What Afterread is made with, by licence. The full texts come with each package and font. */
export const licences: readonly { readonly licence: string; readonly names: readonly string[] }[] = [
  { licence: 'SIL Open Font 1.1', names: ['Inter', 'Literata', 'JetBrains Mono'] },
  {
    licence: 'MIT',
    names: ['Electron', 'Svelte', 'better-sqlite3', 'ts-fsrs', 'zod', 'mdast and micromark', 'wink-nlp'],
  },
  { licence: 'ISC', names: ['d3-scale', 'd3-shape', 'yaml'] },
  { licence: 'Public domain', names: ['SQLite'] },
]
