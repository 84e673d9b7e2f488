import { parseArgs } from 'node:util'
import type { GenerateOptions } from './generate-file.ts'
import type { Form } from '../../engine/types.ts'
import { DECK_FORMATS, ONLY_OUT } from '../../shared/deck-models.ts'
import type { DeckFormat } from '../../shared/deck-models.ts'
import { FORMS } from '../../shared/forms.ts'
import type { ExportWords } from '../decks/export-file.ts'
import type { ImportWords } from './import-files.ts'
import type { ShareWords } from '../shared-article/share-file.ts'

export const HELP = `Afterread turns an article you have read into quizzes, and brings each fact back
just before you would forget it. Everything stays on this computer.

Usage
  afterread serve [--port N] [--library DIR] [--no-open]
      Opens Afterread in your browser and serves it until you press Ctrl+C.
  afterread generate FILE [--dropped] [--stats]
  afterread generate FILE --json
      Prints the facts and questions that Afterread finds in an article (.md, .txt, .html, .docx,
      .pdf, .mhtml):
      with --dropped also what it left out and why, with --stats how many of each.
  afterread import FILE… [--dry-run] [--format F] [--schedule] [--report FILE] [--json] [--library DIR]
      Brings articles (.md, .txt, .html, .docx, .epub, .pdf, .mhtml), shared articles (.afterread)
      and decks of cards into your library, and prints what came in and what was left out; with
      --dry-run it prints what would be new, changed or there already, and stores nothing. Of a
      folder all articles in it are read; of a book each chapter becomes an article, tagged with the
      book's title. What a file is, its name or its beginning says, or --format: json, markdown,
      csv, tsv, anki-text, apkg, moodle-xml, gift or aiken. With --schedule, what another program,
      or who shared an article, knows of your memory comes along.
  afterread export --format F [--article A]… [--tag T]… [--form F]… [--history] [--report FILE]
                   [--json] [--library DIR] OUT
      Writes your facts into the file OUT, in one of these formats or as qti; --article takes an
      article's id or title. With --history, your memory and answers go along where the format
      has a place for them. As json without --article, --tag and --form, the whole library goes
      out, and restore puts it back. As afterread, each --article goes out with its text and the
      facts you added, for another Afterread to import.
  afterread backup [--json] [--library DIR]
      Copies your library into its folder of backups; the copy is checked before it counts.
  afterread restore FILE [--json] [--library DIR]
      Puts a backup, or a library exported as json, in the place of your library, and keeps what
      was there among the backups.
  afterread check [--json] [--library DIR]
      Looks through the whole library and makes anew what can be derived from your answers.
  afterread help
  afterread --version

--report FILE says what could not be carried over as it was, and why: as JSON where FILE ends in
.json, else in lines. --json prints what was done as JSON, for scripts. Commands end with 0; with 1
where something was refused, its reason on stderr; with 2 where what was typed is no command.

While Afterread is open on a library, export, backup and import --dry-run read it as it stands at that
moment; import, restore and check are refused with 1 until it is closed, and nothing is changed.

Environment
  AFTERREAD_LIBRARY   the folder of the library, as --library
  AFTERREAD_NOW       an instant that stands in place of the clock`

export type Command =
  | { readonly name: 'help' | 'version' }
  | {
      readonly name: 'serve'
      readonly port: number | undefined
      readonly library: string | undefined
      readonly open: boolean
    }
  | { readonly name: 'generate'; readonly file: string; readonly options: GenerateOptions }
  | { readonly name: 'import'; readonly words: ImportWords }
  | { readonly name: 'export'; readonly words: ExportWords }
  | { readonly name: 'share'; readonly words: ShareWords }
  | KeepCommand
  /** What was typed is no command; `sentence` says where. */
  | { readonly name: 'wrong'; readonly sentence: string }

/** What keeps a library safe and sound. */
export type KeepCommand =
  | ({ readonly name: 'backup' | 'check' } & KeepOptions)
  | ({ readonly name: 'restore'; readonly file: string } & KeepOptions)
type KeepOptions = { readonly json: boolean; readonly library: string | undefined }

const OPTIONS = {
  keep: { library: { type: 'string' }, json: { type: 'boolean' } },
  serve: { port: { type: 'string' }, library: { type: 'string' }, 'no-open': { type: 'boolean' } },
  import: {
    library: { type: 'string' },
    format: { type: 'string' },
    report: { type: 'string' },
    'dry-run': { type: 'boolean' },
    schedule: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  export: {
    library: { type: 'string' },
    format: { type: 'string' },
    article: { type: 'string', multiple: true },
    tag: { type: 'string', multiple: true },
    form: { type: 'string', multiple: true },
    report: { type: 'string' },
    history: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  generate: { json: { type: 'boolean' }, dropped: { type: 'boolean' }, stats: { type: 'boolean' } },
} as const

/** What a command line asks for. */
export function readCommand(words: readonly string[]): Command {
  const [name, ...rest] = words
  if (name === undefined) return wrong('Say what to do, such as: afterread serve')
  if (name === 'help' || rest.includes('--help') || name === '--help' || name === '-h')
    return { name: 'help' }
  if (name === '--version' || name === '-v') return { name: 'version' }
  try {
    if (name === 'serve') return readServe(rest)
    if (name === 'generate') return readGenerate(rest)
    if (name === 'import') return readImport(rest)
    if (name === 'export') return readExport(rest)
    if (name === 'backup' || name === 'check' || name === 'restore') return readKeep(name, rest)
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split(/\. |\n/, 1)[0] ?? '') : String(error))
  }
  return wrong(`There is no command "${name}"; "afterread help" lists them.`)
}

function readServe(args: string[]): Command {
  const { values } = parseArgs({ args, options: OPTIONS.serve, strict: true })
  const port = values.port
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    return wrong(`--port wants a number from 0 to 65535, not "${port}".`)
  }
  if (values.library === '') return wrong('--library wants a folder.')
  return {
    name: 'serve',
    port: port === undefined ? undefined : Number(port),
    library: values.library,
    open: !values['no-open'],
  }
}

function readGenerate(args: string[]): Command {
  const { values, positionals } = parseArgs({
    args,
    options: OPTIONS.generate,
    strict: true,
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return wrong('generate wants one file.')
  const { json = false, dropped = false, stats = false } = values
  return { name: 'generate', file, options: { json, dropped, stats } }
}

function readImport(args: string[]): Command {
  const { values, positionals: files } = parseArgs({
    args,
    options: OPTIONS.import,
    strict: true,
    allowPositionals: true,
  })
  const { library, report, format, 'dry-run': dryRun = false, schedule = false, json = false } = values
  if (files.length === 0) return wrong('import wants one file or more, or a folder.')
  if (library === '') return wrong('--library wants a folder.')
  if (report === '') return wrong('--report wants a file.')
  const known = DECK_FORMATS.find((one) => one === format && !ONLY_OUT.has(one)) ?? null
  if (format !== undefined && known === null) return wrong(noFormat(format, ONLY_OUT))
  return { name: 'import', words: { files, dryRun, format: known, schedule, report, json, library } }
}

function readExport(args: string[]): Command {
  const { values, positionals } = parseArgs({
    args,
    options: OPTIONS.export,
    strict: true,
    allowPositionals: true,
  })
  const { library, report, article: articles = [], tag: tags = [], history = false, json = false } = values
  const [out, ...more] = positionals
  if (out === undefined || more.length > 0) return wrong('export wants one file to write.')
  if (library === '') return wrong('--library wants a folder.')
  if (report === '') return wrong('--report wants a file.')
  if (values.format === 'afterread') {
    if (articles.length === 0) return wrong('To share, name the articles, each with --article.')
    if (values.tag || values.form) return wrong('Whole articles are shared, without --tag and --form.')
    return { name: 'share', words: { articles, history, report, json, library, out } }
  }
  if (values.format === undefined) return wrong(`--format is missing: ${DECK_FORMATS.join(', ')}, afterread.`)
  const format = DECK_FORMATS.find((one) => one === values.format)
  if (!format) return wrong(noFormat(values.format, new Set()))
  const forms = (values.form ?? []).map((form) => FORMS.find((one) => one === form) ?? form)
  const unknown = forms.find((form) => !FORMS.some((one) => one === form))
  if (unknown !== undefined) return wrong(`There is no form "${unknown}": ${FORMS.join(', ')}.`)
  const words = { format, articles, tags, forms: forms as Form[], history, report, json, library, out }
  return { name: 'export', words }
}

const noFormat = (format: string, without: ReadonlySet<DeckFormat>): string =>
  `There is no format "${format}": ${DECK_FORMATS.filter((one) => !without.has(one)).join(', ')}.`

function readKeep(name: 'backup' | 'check' | 'restore', args: string[]): Command {
  const { values, positionals } = parseArgs({
    args,
    options: OPTIONS.keep,
    strict: true,
    allowPositionals: name === 'restore',
  })
  const { library, json = false } = values
  if (library === '') return wrong('--library wants a folder.')
  const [file, ...more] = positionals
  if (name !== 'restore') return { name, json, library }
  return file === undefined || more.length > 0
    ? wrong('restore wants one file.')
    : { name, file, json, library }
}

const wrong = (sentence: string): Command => ({ name: 'wrong', sentence })
