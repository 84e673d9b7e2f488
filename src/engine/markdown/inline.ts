import type { PhrasingContent } from 'mdast'
import { withoutAttributes, withoutNotes } from '../plain/note-marks.ts'
import type { Run, Span } from '../types.ts'

type Style = Pick<Run, 'strong' | 'emphasis' | 'code' | 'link'>

// Nobody writes emphasis this deep; what lies deeper is read as it stands.
const DEEPEST = 40

/**
 * The text of a paragraph, heading or cell, as runs of one style. In a run as long as its span each
 * character stands for itself in the source; any other run ("&amp;", a line break) counts as a whole.
 */
export function readRuns(nodes: readonly PhrasingContent[], source: string, shift: number): Run[] {
  const runs: Run[] = []
  collect(nodes, {}, 0, { runs, source, shift })
  const said = withoutAttributes(runs.filter(({ text }) => text !== ''))
  return said.some(({ text }) => /[.,;:!?"”’)]\[\d{1,3}\]/u.test(text)) ? withoutNotes(said) : said
}

type Collected = { readonly runs: Run[]; readonly source: string; readonly shift: number }

function collect(nodes: readonly PhrasingContent[], style: Style, depth: number, to: Collected): void {
  for (const [i, node] of nodes.entries()) {
    const span = spanOf(node, to.shift)
    if (!span) continue
    if (node.type === 'text') add(alignedRuns(node.value, span, to.source, style), to)
    else if (node.type === 'inlineCode') to.runs.push(codeRun(node.value, span, to.source, style))
    else if (node.type === 'html' && showsNothing(node.value, nodes[i - 1])) continue
    else if (node.type === 'html') add(alignedRuns(node.value, span, to.source, { ...style, code: true }), to)
    else if (node.type === 'break') to.runs.push({ ...span, text: ' ', ...style })
    else if ('children' in node) {
      if (depth >= DEEPEST) to.runs.push({ ...span, text: to.source.slice(span.start, span.end), ...style })
      else collect(node.children, styled(style, node.type), depth + 1, to)
    }
  }
}

function showsNothing(tag: string, before: PhrasingContent | undefined): boolean {
  const anchor = before?.type === 'html' && SHOWS_NOTHING.test(before.value)
  return SHOWS_NOTHING.test(tag) || (anchor && tag === '</a>')
}

/** What shows nothing is no text: a comment, a line break, the anchor of a place on the page. */
const SHOWS_NOTHING = /^<(?:!--|br\s*\/?>|a (?:id|name)=)/i

/** One by one: a paragraph of a hundred thousand lines has more runs than a call takes arguments. */
function add(runs: readonly Run[], to: Collected): void {
  for (const run of runs) to.runs.push(run)
}

function styled(style: Style, type: PhrasingContent['type']): Style {
  if (type === 'strong') return { ...style, strong: true }
  if (type === 'emphasis') return { ...style, emphasis: true }
  if (type === 'link' || type === 'linkReference') return { ...style, link: true }
  return style
}

/** Where a node stands in the source, or null for one that stands nowhere. */
export function spanOf(
  node: {
    position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined
  },
  shift: number,
): Span | null {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? null : { start: start + shift, end: end + shift }
}

function codeRun(value: string, span: Span, source: string, style: Style): Run {
  const at = source.indexOf(value, span.start)
  const inside = at >= 0 && at + value.length <= span.end
  const exact = inside ? { start: at, end: at + value.length } : span
  return { ...exact, text: value, ...style, code: true }
}

/** Cuts a text node where its characters and the source's part: escapes, entities, line breaks. */
function alignedRuns(value: string, span: Span, source: string, style: Style): Run[] {
  const runs: Run[] = []
  let from = span.start
  let text = ''
  const close = (): void => {
    if (text !== '') runs.push({ start: from, end: from + text.length, text, ...style })
    text = ''
  }
  let at = span.start
  for (let i = 0; i < value.length;) {
    const step = stepAt(value, i, source, at, span.end)
    if (step.whole === null) {
      if (text === '' || at !== from + text.length) {
        close()
        from = at
      }
      text += value.slice(i, i + step.read)
    } else {
      close()
      runs.push({ start: at, end: at + step.used, text: step.whole, ...style })
      from = at + step.used
    }
    i += step.read
    at += step.used
  }
  close()
  return runs
}

/** How far both go on alike with nothing that could be written in two ways, which is nearly all of a text. */
function plainLength(value: string, i: number, source: string, at: number, end: number): number {
  let length = 0
  while (at + length < end && i + length < value.length) {
    const char = value.charCodeAt(i + length)
    if (char !== source.charCodeAt(at + length) || MARKED.has(char)) break
    length++
  }
  return length
}

/** Line breaks, and what opens an entity or an escape. */
const MARKED: ReadonlySet<number> = new Set(Array.from('\n\r&\\', (one) => one.charCodeAt(0)))

/** How many characters to read from the value and use of the source; `whole` where they differ. */
type Step = { readonly read: number; readonly used: number; readonly whole: string | null }

function stepAt(value: string, i: number, source: string, at: number, end: number): Step {
  const same = plainLength(value, i, source, at, end)
  if (same > 0) return { read: same, used: same, whole: null }
  const char = value.charAt(i)
  const rest = source.slice(at, Math.min(end, at + 64))
  if (char === '\n' || char === '\r') {
    const read = value.startsWith('\r\n', i) ? 2 : 1
    const used = /^[ \t]*(?:\r\n|\n|\r)?[ \t>]*/.exec(rest)?.[0].length ?? 0
    return { read, used: Math.max(1, used), whole: ' ' }
  }
  const entity = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/.exec(rest)?.[0]
  if (entity && !value.startsWith(entity, i)) {
    const read = /[\ud800-\udbff]/.test(char) ? 2 : 1
    return { read, used: entity.length, whole: value.slice(i, i + read) }
  }
  if (rest.charAt(0) === '\\' && rest.charAt(1) === char) return { read: 1, used: 2, whole: char }
  return { read: 1, used: at < end ? 1 : 0, whole: at < end && rest.charAt(0) === char ? null : char }
}
