import { canonicalName, lowerCased, uncapitalised } from '../terms/naming.ts'
import { isPlural, singular } from '../language/number.ts'
import type { Outline } from '../outline/outline.ts'
import { passageOf, type Passage } from '../passage.ts'
import { blockText } from '../outline/sections.ts'
import { columnsAreSubjects, isBox, isGlossaryHead, withoutRanks } from '../outline/table-shape.ts'
import { tablePlace } from '../outline/table-place.ts'
import { mentionsIn, termNamed } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { boxFacts } from './box.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { membersOf } from './members.ts'
import { asSentence, unstopped } from './owner.ts'
import { isClause } from './standing.ts'
import { stateCell } from './state-cell.ts'
import { statePhrase } from './state-phrase.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/** The facts of the tables: one a cell, of the thing its column (or its row) stands for. */
export function tableFacts(outline: Outline): FactDraft[] {
  const clean = new Set(outline.clean)
  const rows = outline.article.blocks.filter((block, i) => block.kind === 'row' && clean.has(i))
  return [...Map.groupBy(rows, ({ group }) => group ?? 0).values()].flatMap((table) => {
    if (isBox(table)) return boxFacts(table, outline)
    const [head, ...body] = withoutRanks(table)
    const heads = head?.head ? (head.cells ?? []).map((cell) => blockText(cell).trim()) : []
    if (isHeadless(heads, body)) return []
    // "Body waves" over a row without a head has more than one of each.
    const across = !areFigures(body) && (columnsAreSubjects(heads) || comparesTerms(heads.slice(1), outline))
    return body.flatMap((row, i) => (goesOn(body[i + 1]) ? [] : rowFacts(heads, row, across, outline)))
  })
}

/** A row whose first cell is left empty tells more of the thing above it. */
const goesOn = (row: Block | undefined): boolean =>
  row?.cells?.[0] !== undefined &&
  blockText(row.cells[0]).trim() === '' &&
  row.cells.slice(1).some((cell) => blockText(cell).trim() !== '')

/** "1/2", "20%" down the side: figures are what the table is looked up by, and no aspects of its columns. */
function areFigures(body: readonly Block[]): boolean {
  const heads = body.map(({ cells }) => blockText(cells?.[0] ?? { runs: [] }).trim())
  return heads.every((head) => /\d[/%°:,.]|[£$€]\d/u.test(head) && !/\p{L}{3}/u.test(head))
}

/** A first row that has an amount where those below have one in the same unit is no head: nothing says what they are. */
function isHeadless(heads: readonly string[], body: readonly Block[]): boolean {
  const unitOf = (text: string): string | null =>
    /^(?:about |up to )?[£$€]?\d[\d.,]*\s?(?<unit>\p{L}{1,8}|%|°C?)$/u.exec(text.trim())?.groups?.unit ?? null
  return heads.some((head, column) => {
    const unit = column === 0 ? null : unitOf(head)
    return (
      unit !== null && body.some(({ cells }) => unitOf(blockText(cells?.[column] ?? { runs: [] })) === unit)
    )
  })
}

function rowFacts(heads: readonly string[], row: Block, across: boolean, outline: Outline): FactDraft[] {
  const cells = (row.cells ?? []).map((cell) => passageOf(cell))
  const [first, ...rest] = cells
  const rowHead = first?.text.trim() ?? ''
  if (rowHead === '' || heads.length < 2) return []
  if (isGlossaryHead(heads)) return rest[0] ? glossaryFact(rowHead, rest[0], row, outline) : []
  return rest.flatMap((cell, i) => {
    const columnHead = heads[i + 1] ?? ''
    if (isEmpty(cell.text) || columnHead === '') return []
    const [subject, aspect] = across ? [columnHead, rowHead] : [rowName(rowHead, heads[0] ?? ''), columnHead]
    return [
      cellFact({ subject, aspect, across, head: across ? null : (heads[0] ?? null) }, cell, row, outline),
    ]
  })
}

/** "A" under "Vitamin" is vitamin A. */
const rowName = (rowHead: string, corner: string): string =>
  (/^[\p{Lu}\d]\d?$/u.test(rowHead) && /^\p{L}{3,}$/u.test(corner)) ||
  (/^-?\d{1,5}$/u.test(rowHead) && NUMBERED.test(corner))
    ? `${lowerCased(singular(corner))} ${rowHead}`
    : rowHead

/** What is told apart by its number. */
const NUMBERED =
  /^(?:(?:exit |status |error |return |http |trouble |fault |response )*(?:codes?|status|errors?)|ports?|levels?|steps?|phases?|stages?|grades?|channels?|types?)$/iu

const comparesTerms = (heads: readonly string[], { lexicon }: Outline): boolean =>
  heads.length > 1 &&
  heads.every((head) => mentionsIn(lexicon, head).length > 0 && termNamed(lexicon, head) !== null)

/** Where a cell stands: what it tells of, under which head, and whether the columns are what is compared. */
type Place = {
  readonly subject: string
  readonly aspect: string
  readonly across: boolean
  readonly head: string | null
}

function cellFact(place: Place, cell: Passage, row: Block, outline: Outline): FactDraft {
  const { aspect, across, head } = place
  const subject = termNamed(outline.lexicon, place.subject)?.name ?? place.subject
  const value = unstopped(oneSpaced(cell.text))
  const title = outline.article.sections[row.section]?.title ?? ''
  const given = across ? 'comparison' : 'table'
  const where = across ? '' : tablePlace(aspect, title)
  return draftFact(outline, row, {
    kind: 'cell',
    subject,
    slot: aspect,
    label: aspect,
    value,
    members: membersOf(value),
    group: aspect,
    statement: stateCell({ subject, aspect, given, place: where, head }, value, outline),
    confidence: 0.98,
    attributed: false,
    passage: cell,
    decisive: [cell.source],
  })
}

function glossaryFact(written: string, cell: Passage, row: Block, outline: Outline): FactDraft[] {
  if (isEmpty(cell.text)) return []
  const term = termNamed(outline.lexicon, written)
  const subject = { name: term?.name ?? canonicalName(written, outline.lexicon.usage), term }
  const whole = unstopped(cell.text)
  const part = /^(?<part>(?:an?|the) [^;:]{12,});\s/iu.exec(whole)?.groups?.part
  const value = part !== undefined && !isClause(part) ? part : whole
  // "Pedicellariae | tiny pincers": of many the table tells what they are.
  const many = term === null && isPlural(written) && isPlural(value) && !/^(?:an?|the)\s/iu.test(value)
  const statement = isClause(value)
    ? asSentence(`${written}: ${uncapitalised(value, outline.lexicon.usage)}`)
    : statePhrase(many ? lowerCased(written) : subject.name, value, subject, true, outline)
  return [
    draftFact(outline, row, {
      // "Another word for tube feet" says how else something is called, and not what it is.
      kind: /^(?:an?|another|an? other) (?:\p{L}+ )?(?:word|name|term) for\b/iu.test(value)
        ? 'property'
        : 'definition',
      subject: subject.name,
      slot: 'definition',
      label: written,
      value,
      statement,
      confidence: 0.98,
      passage: cell,
      decisive: [cell.source],
    }),
  ]
}

const isEmpty = (text: string): boolean => /^(?:[\s–—-]*|n\/?a|\?|tbd|…|\.\.\.)$/i.test(text.trim())
