import type {
  DocumentKind,
  ImportFormat,
  ImportPreview,
  ImportState,
  LeftOut,
} from '../../../shared/import-models.ts'
import { minutesLong } from '../../lib/format.ts'
import { counted, grouped } from '../../lib/score-words.ts'

type Stage = ImportState['stages'][number]['stage']
type FactKind = ImportPreview['factKinds'][number]['kind']

export type Step = {
  readonly name: string
  /** As figures; empty until the step is done. */
  readonly count: string
  readonly note: string
  readonly state: 'done' | 'now' | 'to come'
}

const STEPS: readonly { readonly stage: Stage; readonly name: string; readonly note: [string, string] }[] = [
  { stage: 'read', name: 'Read', note: ['word', 'words'] },
  { stage: 'clean', name: 'Clean', note: ['passage left out', 'passages left out'] },
  { stage: 'facts', name: 'Facts', note: ['found', 'found'] },
  { stage: 'questions', name: 'Questions', note: ['drafted', 'drafted'] },
  { stage: 'checked', name: 'Checked', note: ['kept', 'kept'] },
]

/** The five steps of an import, each with what it counted. */
export function stepsOf({ state, stages }: Pick<ImportState, 'state' | 'stages'>): readonly Step[] {
  const counts = new Map(stages.map(({ stage, count }) => [stage, count]))
  return STEPS.map(({ stage, name, note }, at) => {
    const count = counts.get(stage)
    if (count !== undefined)
      return { name, count: grouped(count), note: note[count === 1 ? 0 : 1], state: 'done' }
    const now = state === 'working' && at === stages.length
    return { name, count: '', note: '', state: now ? 'now' : 'to come' }
  })
}

/** The step done last, to be said aloud: "Facts: 62 found". */
export function stepSaid(state: ImportState): string {
  const last = stepsOf(state).findLast((step) => step.state === 'done')
  return last ? `${last.name}: ${last.count} ${last.note}` : ''
}

/** What reading came to, as the heading of the preview. */
export function importFinding(preview: ImportPreview): string {
  if (preview.facts === 0 || preview.questions === 0) return 'Nothing here can be asked'
  const out = stillLeftOut(preview)
  return `${counted(preview.facts, 'fact')} found, ${out === 0 ? 'nothing' : counted(out, 'passage')} left out`
}

/** How long the article is, and how long it takes to go once through its facts. */
export function importLength({ words, facts, minutes }: ImportPreview): string {
  const length = counted(words, 'word')
  return facts === 0 ? length : `${length}, about ${minutesLong(minutes)} to ask each fact once`
}

export function stillLeftOut({ leftOut, leftOutTotal }: ImportPreview): number {
  return leftOutTotal - leftOut.filter(({ putBack }) => putBack).length
}

/** Whether the article's text has the passage: what stood around the article of a web page is not kept. */
export const canBePutBack = ({ start, end }: LeftOut): boolean => start < end

/** Passages with a key each, the same whatever is put back; several may stand at one place. */
export function keyedPassages(
  leftOut: readonly LeftOut[],
): readonly { readonly key: string; readonly passage: LeftOut }[] {
  const seen = new Map<string, number>()
  return leftOut.map((passage) => {
    const place = `${passage.start}-${passage.end}`
    const before = seen.get(place) ?? 0
    seen.set(place, before + 1)
    return { key: `${place}-${before}`, passage }
  })
}

/** What putting passages back, or leaving them out again, came to. */
export function changeSaid(before: ImportPreview, after: ImportPreview): string {
  if (before.facts === after.facts && before.questions === after.questions)
    return 'Read again: as many facts and questions as before.'
  return `Read again: now ${counted(after.facts, 'fact')} and ${counted(after.questions, 'question')}, ${difference(after.facts - before.facts, 'fact')} and ${difference(after.questions - before.questions, 'question')}.`
}

const difference = (count: number, one: string): string =>
  `${counted(Math.abs(count), one)} ${count < 0 ? 'fewer' : 'more'}`

/** How far the reading is within a document or a step, and that nothing comes of it yet. */
export function placeSaid({ at }: Pick<ImportState, 'at'>): string {
  const nothing = 'Nothing is written yet, and nothing leaves this computer.'
  if (at === null) return nothing
  const part = `${at.what === 'page' ? 'Page' : 'Part'} ${grouped(at.done)} of ${grouped(at.of)}`
  const said = at.what === 'part' ? `${Math.floor((100 * at.done) / at.of)} % of this step` : part
  return `${said}. ${nothing}`
}

/** Files of a folder that were passed over: the first of them by name. */
export function skippedSaid(skipped: readonly string[]): string {
  const some = skipped.slice(0, 5).join(', ')
  return `${counted(skipped.length, 'file')} in the folder ${skipped.length === 1 ? 'is no article and was' : 'are no articles and were'} skipped: ${some}${skipped.length > 5 ? ' …' : ''}`
}

/** What an article was taken out of, or how its text is written. */
export function sourceName({ document, format }: Pick<ImportPreview, 'document' | 'format'>): string {
  return document === null ? formatName(format) : DOCUMENTS[document]
}

const DOCUMENTS: Readonly<Record<DocumentKind, string>> = {
  docx: 'Word document',
  epub: 'EPUB book',
  pdf: 'PDF',
  mhtml: 'Web archive (MHTML)',
}

export function formatName(format: ImportFormat): string {
  return { markdown: 'Markdown', plain: 'Plain text', html: 'Web page (HTML)' }[format]
}

export const FORMATS: readonly ImportFormat[] = ['markdown', 'plain', 'html']

/** What facts of a kind are called in a list of kinds. */
export function factKindName(kind: FactKind): string {
  return FACT_KINDS[kind]
}

const FACT_KINDS: Readonly<Record<FactKind, string>> = {
  definition: 'Definitions',
  acronym: 'What letters stand for',
  taxonomy: 'What belongs to what',
  example: 'Examples',
  property: 'Properties',
  feature: 'Features',
  benefit: 'Benefits',
  use: 'Uses',
  limitation: 'Limits',
  trend: 'Trends',
  cell: 'Cells of tables',
  list: 'Lists',
  sequence: 'Orders',
  number: 'Figures',
  event: 'Dates and events',
  faq: 'Questions it answers',
  takeaway: 'Takeaways',
  comparison: 'Comparisons',
  cause: 'Causes',
}
