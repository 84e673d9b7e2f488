import { aspectNoun, isNominal } from '../aspect.ts'
import { canonicalName, lowerCased, uncapitalised, type Usage } from '../naming.ts'
import { isPlural, singular } from '../number.ts'
import type { Outline } from '../outline.ts'
import { passageOf, type Passage } from '../passage.ts'
import { blockText } from '../sections.ts'
import { columnsAreSubjects, isGlossaryHead } from '../table-shape.ts'
import { mentionsIn, termNamed } from '../terms.ts'
import type { Block } from '../types.ts'
import { tokens } from '../words.ts'
import { isCountable } from './countable.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { membersOf } from './members.ts'
import { timesIn } from '../word-index.ts'
import { asSentence, rowNamed, unstopped } from './owner.ts'
import { isClause } from './standing.ts'
import { statePhrase } from './state-phrase.ts'

/** The facts of the tables: one a cell, of the thing its column (or its row) stands for. */
export function tableFacts(outline: Outline): FactDraft[] {
  const clean = new Set(outline.clean)
  const rows = outline.article.blocks.filter((block, i) => block.kind === 'row' && clean.has(i))
  return [...Map.groupBy(rows, ({ group }) => group ?? 0).values()].flatMap(([head, ...body]) => {
    const heads = head?.head ? (head.cells ?? []).map((cell) => blockText(cell).trim()) : []
    if (isHeadless(heads, body)) return []
    return body.flatMap((row) => rowFacts(heads, row, outline))
  })
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

function rowFacts(heads: readonly string[], row: Block, outline: Outline): FactDraft[] {
  const cells = (row.cells ?? []).map((cell) => passageOf(cell.runs, cell))
  const [first, ...rest] = cells
  const rowHead = first?.text.trim() ?? ''
  if (rowHead === '' || heads.length < 2) return []
  if (isGlossaryHead(heads)) return rest[0] ? glossaryFact(rowHead, rest[0], row, outline) : []
  const across = columnsAreSubjects(heads) || comparesTerms(heads.slice(1), outline)
  return rest.flatMap((cell, i) => {
    const columnHead = heads[i + 1] ?? ''
    if (isEmpty(cell.text) || columnHead === '') return []
    const [subject, aspect] = across ? [columnHead, rowHead] : [rowName(rowHead, heads[0] ?? ''), columnHead]
    return [cellFact({ subject, aspect, across }, cell, row, outline)]
  })
}

/** "A" under "Vitamin" is vitamin A. */
const rowName = (rowHead: string, corner: string): string =>
  /^[\p{Lu}\d]\d?$/u.test(rowHead) && /^\p{L}{3,}$/u.test(corner)
    ? `${lowerCased(singular(corner))} ${rowHead}`
    : rowHead

const comparesTerms = (heads: readonly string[], { lexicon }: Outline): boolean =>
  heads.length > 1 &&
  heads.every((head) => mentionsIn(lexicon, head).length > 0 && termNamed(lexicon, head) !== null)

/** Where a cell stands: what it tells of, under which head, and whether the columns are what is compared. */
type Place = { readonly subject: string; readonly aspect: string; readonly across: boolean }

function cellFact(place: Place, cell: Passage, row: Block, outline: Outline): FactDraft {
  const { aspect, across } = place
  const subject = termNamed(outline.lexicon, place.subject)?.name ?? place.subject
  const value = unstopped(cell.text.replace(/\s+/gu, ' '))
  return draftFact(outline, row, {
    kind: 'cell',
    subject,
    slot: aspect,
    label: aspect,
    value,
    members: membersOf(value),
    group: aspect,
    statement: stateCell({ subject, aspect, given: across ? 'comparison' : 'table' }, value, outline),
    confidence: 0.98,
    attributed: false,
    passage: cell,
    decisive: [cell.source],
  })
}

/** "For LLMs, the data types are mainly text and code." `given` is what gives it: a table, or the article itself. */
export function stateCell(
  {
    subject,
    aspect,
    given,
  }: {
    readonly subject: string
    readonly aspect: string
    readonly given: 'comparison' | 'table' | 'article'
  },
  value: string,
  outline: Outline,
): string {
  const { usage } = outline.lexicon
  const many = rowNamed(subject, outline.lexicon)
  const noun = aspectNoun(aspect)
  const plain =
    /^(?:(?:yes|no|none)\b.*|any|all|some|both|either|most|varies|✓|✗|✔|✘|x)$/i.test(value) ||
    isClause(value) ||
    !isNominal(value)
  if (
    !plain &&
    !many.startsWith('“') &&
    (/^definition$/i.test(aspect) || (RANK.test(aspect) && /^(?:an?|the)\s/i.test(value)))
  )
    return asSentence(`${many} ${isPlural(many) ? 'are' : 'is'} ${uncapitalised(value, usage)}`)
  const within = plain ? null : valueWithin(value, usage)
  if (noun === null || within === null) return `Under “${aspect}”, the ${given} gives “${value}” for ${many}.`
  return asSentence(`For ${many}, the ${noun} ${isPlural(noun) ? 'are' : 'is'} ${within}`)
}

/**
 * A cell's words after "is"; null where they would not fit there: one capitalised word that may be a name or not,
 * one thing without its article ("centurion").
 */
function valueWithin(value: string, usage: Usage): string | null {
  if (/^\p{Lu}\p{Ll}+ly\s/u.test(value)) return value.charAt(0).toLowerCase() + value.slice(1)
  const lower = uncapitalised(value, usage)
  if (lower === value && timesIn(usage.index.lower(), `the ${value.toLowerCase()}`) > 0) return null
  const head = /(?:^|[ -])(?<head>\p{Ll}+)(?= (?:in|of|on|with|from|for|under|by|at|to) |$)/u.exec(lower)
    ?.groups?.head
  const bare =
    head !== undefined && !isPlural(head) && !/^(?:an?|the|no|one|all|any|every|each|\d+) /iu.test(lower)
  if (
    bare &&
    tokens(`It is the ${lower}.`).some(({ text, pos }) => text === head && pos === 'NOUN') &&
    isCountable(head, `a ${head}`, usage)
  )
    return null
  const word = /^\p{Lu}\p{Ll}+(?=$|[,;])/u.exec(value)?.[0].toLowerCase()
  if (word === undefined || lower === value || COMMON.test(word)) return lower
  return timesIn(usage.index.text(), word) > 0 ? lower : null
}

const COMMON =
  /(?:al|ble|ive|ous|ful|less|ic|ed|ing|ant|ary|ory)$|^(?:high|low|slow|fast|small|large|big|short|long|good|bad|free|new|old|hard|easy|many|few|some|strong|weak|open|rich|poor|hot|cold|full|empty|simple|cheap|text|water|oxygen|fine|coarse|medium|moderate|present|absent|optional|none|one|never|always|often|rare|required)$/u

/** Aspects whose value says outright what a thing is. */
const RANK = /^(?:hierarchy|relation(?:ship)?|role|position|status|nature|category|type|kind|class)$/i

function glossaryFact(written: string, cell: Passage, row: Block, outline: Outline): FactDraft[] {
  if (isEmpty(cell.text)) return []
  const term = termNamed(outline.lexicon, written)
  const subject = { name: term?.name ?? canonicalName(written, outline.lexicon.usage), term }
  const whole = unstopped(cell.text)
  const part = /^(?<part>(?:an?|the) [^;:]{12,});\s/iu.exec(whole)?.groups?.part
  const value = part !== undefined && !isClause(part) ? part : whole
  const statement = isClause(value)
    ? asSentence(`${written}: ${uncapitalised(value, outline.lexicon.usage)}`)
    : statePhrase(subject.name, value, subject, true, outline)
  return [
    draftFact(outline, row, {
      kind: 'definition',
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
