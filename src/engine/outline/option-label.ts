import { cut, type Passage } from '../passage.ts'
import { firstTokens } from '../language/words.ts'

/** The option of a program that a passage begins with, and what is said of it. */
export type OptionHead = {
  /** As written, the first one first: "-o FILE" and "--output FILE". */
  readonly names: readonly string[]
  readonly body: Passage
  /** Whether a colon or dash sets it off, as in a list of options; else a sentence goes on from it. */
  readonly apart: boolean
}

/** Reads a passage that begins with an option ("`-o FILE`, `--output FILE`: writes to FILE"); null for any other. */
export function optionHead(passage: Passage): OptionHead | null {
  if (!/^--?[\p{L}?#]/u.test(passage.text)) return null
  const found = codeNames(passage) ?? plainNames(passage.text)
  if (!found || found.names.length > MOST_NAMES) return null
  const { names, end } = found
  const rest = passage.text.slice(end)
  const mark = /^\)?(?:\s{0,20}:\s{1,20}|\s{1,20}[–—=-]\s{1,20}|\s{2,20}|\t\s{0,20})(?=\S)/u.exec(rest)?.[0]
  const space = mark ?? /^\)?\s(?=\S)/u.exec(rest)?.[0]
  if (space === undefined) return null
  const body = cut(passage, end + space.length, passage.text.length)
  const apart = mark !== undefined
  return apart || doesSomething(body.text) ? { names, body, apart } : null
}

const MOST_NAMES = 4

/** Whether a label is an option of a program: "-o FILE, --output FILE". */
export const isOptionLabel = (label: string): boolean => /^--?[\p{L}?#]/u.test(label)

type Names = { readonly names: readonly string[]; readonly end: number }

/** The stretches of code at the head of a passage, with what parts them. */
function codeNames({ pieces }: Passage): Names | null {
  const names: string[] = []
  let end = 0
  for (const { run, at } of pieces) {
    if (run.code) {
      names.push(run.text.trim())
      end = at + run.text.length
    } else if (names.length === 0 || !/^(?:,\s*|\s*[/|]\s*|\s+or\s+|\s*\()$/u.test(run.text)) break
  }
  return names.length > 0 && names.every(isOptionLabel) ? { names, end } : null
}

const OPTION =
  '--?[\\p{L}?#][\\w-]{0,40}(?:[ =](?:<[^<>]{1,30}>|\\[[^\\][]{1,30}\\]|\\p{Lu}[\\p{Lu}_=]{0,30}))?'
const OPTIONS = new RegExp(
  `^${OPTION}(?:(?:, | or | \\/ |\\/|\\|)${OPTION}){0,3}(?=\\s*:|\\s+[–—-]\\s|\\s{2}|\\t)`,
  'u',
)

function plainNames(text: string): Names | null {
  const found = OPTIONS.exec(text)?.[0]
  return found === undefined ? null : { names: found.split(/, | or | \/ |\/|\|/u), end: found.length }
}

/** "Writes to a file": what follows a name and says what it does. */
export function doesSomething(said: string): boolean {
  const verb = firstTokens(`It ${said.charAt(0).toLowerCase()}${said.slice(1)}`)[1]
  return verb !== undefined && ((verb.pos === 'VERB' && /(?<!s)s$/u.test(verb.text)) || VERBS.test(verb.text))
}

/** What options do, and a tagger takes for things. */
const VERBS =
  /^(?:returns|outputs|exits|lists|limits|forces|names|copies|logs|formats|filters|sorts|displays|sets|runs|stores|matches|backs|stops|starts|resets|updates|records|reports|results|echoes|marks|links|groups|masks)$/u
