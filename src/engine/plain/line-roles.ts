import {
  countedMark,
  endsSentence,
  isShortLine,
  isTitleCased,
  labelLength,
  listMark,
  looksLikeHeading,
  saysWhatFollows,
  wordCount,
} from './line-shape.ts'
import { lineKinds, type LineKind } from './line-kind.ts'
import {
  keepLevels,
  namesOnlyWhat,
  newLevels,
  numberedLevel,
  numberLength,
  titleLevel,
  underlinedLevel,
  type Levels,
} from './line-levels.ts'
import type { PlainLine } from './lines.ts'
import { LEAD_IN_LEVEL } from '../outline/sections.ts'
import { noiseTitle } from '../outline/noise-title.ts'

/** What a line of plain text is in its article. `mark` and `label` count characters at its start. */
export type LineRole =
  | { readonly kind: 'heading'; readonly level: number; readonly mark: number }
  | {
      readonly kind: 'item'
      readonly mark: number
      readonly label: number | null
      readonly ordinal: number | null
    }
  | { readonly kind: 'row' }
  | { readonly kind: 'paragraph'; readonly mark?: number }

/** Decides what each line is by its own look and the lines around it. */
export function lineRoles(lines: readonly PlainLine[]): LineRole[] {
  const kinds = lineKinds(lines)
  const text: Text = {
    lines,
    kinds,
    titled: titlesAreTitled(lines, kinds),
    capital: titlesAreCapital(lines, kinds),
  }
  const state: State = { list: null, levels: newLevels(), last: null }
  return lines.map((_, i) => {
    const role = i === 0 && isTitleLine(text) ? heading(1) : roleAt(i, text, state)
    keepTrack(i, role, text, state)
    return role
  })
}

type Text = {
  readonly lines: readonly PlainLine[]
  readonly kinds: readonly LineKind[]
  /** Whether the headings of this text are in title case. */
  readonly titled: boolean
  /** Whether they are all in capitals. */
  readonly capital: boolean
}

/** What the lines so far have opened. */
type State = {
  /** A list of lines that nothing marks, and whether its lines stand apart. */
  list: { readonly apart: boolean; readonly ordinals: boolean; count: number } | null
  readonly levels: Levels
  last: { readonly role: LineRole; readonly text: string } | null
}

const heading = (level: number, mark = 0): LineRole => ({ kind: 'heading', level, mark })
const item = (mark: number, label: number | null, ordinal: number | null = null): LineRole => ({
  kind: 'item',
  mark,
  label,
  ordinal,
})
const PARAGRAPH: LineRole = { kind: 'paragraph' }

const isTitleLine = ({ lines, kinds }: Text): boolean => {
  const kind = kinds[0]
  const text = lines[0]?.text ?? ''
  const short =
    kind === 'title' || kind === 'question' || kind === 'short' || kind === 'number' || kind === 'label'
  return short && lines.length > 1 && wordCount(text) <= 18 && !/[.;,]$/.test(text)
}

function roleAt(i: number, text: Text, state: State): LineRole {
  const line = text.lines[i]
  if (!line) return PARAGRAPH
  switch (text.kinds[i]) {
    case 'marked': {
      if (line.underline !== undefined) return heading(underlinedLevel(text.lines, i))
      const mark = /^(#+)\s+/.exec(line.text)
      return heading(mark?.[1]?.length ?? 2, mark?.[0].length ?? 0)
    }
    case 'row':
      return { kind: 'row' }
    case 'bullet':
      return markedItem(line.text)
    case 'number':
      if (isSubsection(line.text)) return { kind: 'paragraph', mark: listMark(line.text)?.length ?? 0 }
      return isNumberedHeading(i, text)
        ? heading(
            numberedLevel(state.levels, state.last?.role.kind === 'heading' ? state.last.text : null),
            (listMark(line.text) ?? countedMark(text.lines, i))?.length ?? 0,
          )
        : markedItem(line.text, countedMark(text.lines, i))
    case 'label':
      return labelRole(i, text, state)
    case 'group':
      return text.lines[i + 1] ? heading(LEAD_IN_LEVEL, CLAUSE.exec(line.text)?.[0].length) : PARAGRAPH
    case 'question':
      return isAnswered(i, text)
        ? heading(state.levels.faq && noiseTitle(line.text) === null ? 3 : 2)
        : unmarkedRole(i, text, state)
    case 'title':
      return isHeading(i, text, state)
        ? heading(levelOf(i, text, state), numberLength(line.text))
        : unmarkedRole(i, text, state)
    default:
      return unmarkedRole(i, text, state)
  }
}

const levelOf = (i: number, { lines, kinds }: Text, { levels, last }: State): number =>
  titleLevel(
    lines[i]?.text ?? '',
    kinds[i + 1],
    last?.role.kind === 'heading' ? last.text : null,
    levels,
    lines.some(({ text }, at) => at !== i && text === lines[i]?.text),
  )

/** "4.2 The tenant must …": the number of a clause is no part of what it says. */
const CLAUSE = /^\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+(?=["“]?\p{Lu})/u

function markedItem(text: string, counted: ReturnType<typeof listMark> = null): LineRole {
  const mark = listMark(text) ?? counted
  const length = mark?.length ?? 0
  return item(length, labelLength(text.slice(length)), mark?.ordinal ?? null)
}

/** "(1) A landlord must not …": a rule of a law, and no entry of a list. */
const isSubsection = (text: string): boolean =>
  /^\(\d{1,2}\) (?:(?:An?|The|No|Every|Each|Any|All|Where|If|Subject|Nothing|This|These|In|On|For|Unless|Despite|Except|A reference)\b|\p{Lu}\p{Ll}+ (?:is|are|may|must|shall)\b)/u.test(
    text,
  )

/** An entry beside others or under a heading; a lone "Label: sentence" in running text is a sentence. */
function labelRole(i: number, text: Text, { last }: State): LineRole {
  const beside = text.kinds[i - 1] === 'label' || text.kinds[i + 1] === 'label'
  const opened = last !== null && (last.role.kind === 'heading' || /:$/.test(last.text))
  const label = labelLength(text.lines[i]?.text ?? '')
  return beside || opened ? item(0, label) : PARAGRAPH
}

function unmarkedRole(i: number, text: Text, { list }: State): LineRole {
  const line = text.lines[i]
  if (!line) return PARAGRAPH
  const clause = CLAUSE.exec(line.text)?.[0].length
  if (clause !== undefined && text.kinds[i] === 'body') return { kind: 'paragraph', mark: clause }
  if (list) {
    const goesOn = list.count === 0 || list.apart || !line.gap
    const fits =
      wordCount(line.text) <= (list.apart ? 25 : 45) && !/[:?]$/.test(line.text) && !CLOSING.test(line.text)
    if (goesOn && fits) return item(0, null, list.ordinals ? list.count + 1 : null)
  }
  const short = (at: number): boolean => text.kinds[at] === 'short' || text.kinds[at] === 'title'
  return short(i) && (short(i - 1) || short(i + 1)) ? item(0, null) : PARAGRAPH
}

/** What turns from a list back to the reader. */
const CLOSING =
  /^(?:by \p{L}+(?:ly)? ?\p{L}*ing\b|ultimately|in (?:conclusion|short|summary|the end)|overall|to (?:sum up|conclude)|now that|with (?:these|this|all)|as you can see|whether you|(?:all|both|each) of (?:these|them)|these|this|that said|however|if you|so,)\b/iu

/** A heading has something under it, and is no entry of a list above that. */
function isHeading(i: number, text: Text, { list, last }: State): boolean {
  const line = text.lines[i]
  if (!line || !text.lines[i + 1]) return false
  const known = saysWhatFollows(line.text) || (text.capital && line.gap && isCapital(line.text))
  const inList = last?.role.kind === 'item' && !line.gap && list !== null
  // "Pros", and below it after a gap the short lines that are listed.
  const listed = last?.role.kind === 'heading' && namesOnlyWhat(last.text) && isShort(text.kinds[i + 1])
  if (!known && listed) return false
  const afterShort =
    text.kinds[i - 1] === 'short' || (text.kinds[i - 1] === 'title' && last?.role.kind === 'item')
  if (
    !known &&
    (inList || afterShort) &&
    !line.gap &&
    !(isTitleCased(line.text) && wordCount(line.text) > 1 && text.titled)
  )
    return false
  if (!known && text.titled && !isTitleCased(line.text) && wordCount(line.text) > 3) return false
  if (opensText(i + 1, text)) return known || !isLastOfList(i, text)
  return known || (line.gap && !text.lines[i + 1]?.gap) || isStacked(i, text)
}

const isShort = (kind: LineKind | undefined): boolean => kind === 'title' || kind === 'short'

/** A heading straight over another that has its text. */
function isStacked(i: number, text: Text): boolean {
  const [line, next] = [text.lines[i], text.lines[i + 1]]
  if (!line || !next || text.kinds[i + 1] !== 'title') return false
  const alone = text.kinds[i - 1] !== 'title' && text.kinds[i - 1] !== 'short'
  return (
    alone &&
    opensText(i + 2, text) &&
    (isTitleCased(line.text) === isTitleCased(next.text) || wordCount(line.text) > 2)
  )
}

/** The last of several short lines without a gap before the text: an entry, not a heading. */
const isLastOfList = (i: number, { lines, kinds }: Text): boolean =>
  !lines[i]?.gap && kinds[i - 1] === 'short' && kinds[i - 2] === 'short'

const opensText = (i: number, { lines, kinds }: Text): boolean => {
  const kind = kinds[i]
  const text = lines[i]?.text ?? ''
  if (kind === 'body') return wordCount(text) >= 7 || endsSentence(text) || /:$/.test(text)
  return kind !== undefined && kind !== 'title' && kind !== 'short'
}

/** "1. The first thing" over a paragraph. */
function isNumberedHeading(i: number, text: Text): boolean {
  const line = text.lines[i]?.text ?? ''
  const mark = listMark(line) ?? countedMark(text.lines, i)
  const rest = line.slice(mark?.length ?? 0)
  return (
    looksLikeHeading(rest) &&
    isShortLine(rest) &&
    !/:\s/.test(rest) &&
    ((opensText(i + 1, text) && text.kinds[i + 1] !== 'number') ||
      // "3. Deposits" over "3.1 The deposit is …".
      text.lines[i + 1]?.text.startsWith(`${String(mark?.ordinal)}.1`) === true)
  )
}

const isAnswered = (i: number, text: Text): boolean =>
  opensText(i + 1, text) && text.kinds[i + 1] !== 'question'

/** Whether the headings that are plain to see are in title case. */
function titlesAreTitled(lines: readonly PlainLine[], kinds: readonly LineKind[]): boolean {
  const seen = lines.filter(
    ({ text }, i) => kinds[i] === 'title' && kinds[i + 1] === 'body' && wordCount(text) > 2,
  )
  return seen.length >= 3 && seen.filter(({ text }) => isTitleCased(text)).length >= seen.length * 0.7
}

/** Whether two lines that are plainly headings, over a sentence, are in capitals: then all such lines are. */
const titlesAreCapital = (lines: readonly PlainLine[], kinds: readonly LineKind[]): boolean =>
  lines.filter(
    ({ text, gap }, i) => gap && kinds[i] === 'title' && kinds[i + 1] === 'body' && isCapital(text),
  ).length >= 2

/** "WHAT YOU NEED": words in capitals, and no mere name in letters. */
const isCapital = (text: string): boolean => /^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u.test(text)

const STEPS = /^(?:steps?|instructions|directions|method|preparation|procedure)\b|^how to /i

function keepTrack(i: number, role: LineRole, { lines, kinds }: Text, state: State): void {
  const line = lines[i]
  const next = lines[i + 1]
  if (!line) return
  if (role.kind === 'heading')
    keepLevels(state.levels, role.level, line.text, kinds[i + 1], state.last?.role.kind === 'heading')
  const opens = /:$/.test(line.text) && role.kind !== 'item'
  const steps = role.kind === 'heading' && STEPS.test(line.text.replace(/:$/, ''))
  const plainNext = kinds[i + 1] === 'body' || kinds[i + 1] === 'short' || kinds[i + 1] === 'title'
  const several =
    lines[i + 2] !== undefined &&
    (kinds[i + 2] === kinds[i + 1] || kinds[i + 2] === 'body' || kinds[i + 2] === 'short')
  if ((opens || steps) && next && plainNext && several && !/[:?]$/.test(next.text))
    state.list = { apart: next.gap, ordinals: steps, count: 0 }
  else if (role.kind === 'item') {
    if (state.list) state.list.count++
  } else state.list = null
  state.last = { role, text: line.text }
}
