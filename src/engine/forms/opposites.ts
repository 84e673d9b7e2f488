import { readClause } from '../language/clause.ts'
import type { Ask } from '../compose/guard.ts'
import { unstopped } from '../compose/phrasing.ts'
import type { Fact, FactKind } from '../types.ts'
import type { Swapped } from './swaps.ts'

/**
 * A plain statement with one word turned into its opposite: "may not" into "may", "at least" into "at most",
 * "increases" into "reduces". The two can't both hold, so the guard need not look for what else the article says.
 */
export function oppositeSwaps(fact: Fact, statement: string): Swapped[] {
  if (!TOLD.has(fact.kind) || fact.attributed || isLoose(statement)) return []
  const found = OPPOSITES.flatMap((one) =>
    one.words.some((words) => statement.includes(words)) ? (swapOf(one, statement) ?? []) : [],
  )
  return found.slice(0, 1).map(({ from, to }) => {
    const ask: Ask = {
      direction: 'value',
      fact,
      key: from,
      about: fact.subject,
      claim: unstopped(statement),
      exclusive: true,
    }
    return {
      swap: { statement, from, to },
      ask,
      rival: { text: to, fact, owner: fact.subject, contrary: true },
    }
  })
}

const TOLD: ReadonlySet<FactKind> = new Set([
  'property',
  'cause',
  'comparison',
  'number',
  'takeaway',
  'limitation',
  'benefit',
  'feature',
])

/** Of two sentences, of what only can be, and of what is told by an "if not", the opposite may hold as well. */
const isLoose = (statement: string): boolean =>
  /[.!?;]["”’)]*\s|\bbecause\b.*\bcan|\b(?:can|could|might|any\p{Ll}*|ever|at all|yet|often|sometimes|either|whether|both|neither|nor|some|rather|instead|but|although|while|whereas|unlike)\b/iu.test(
    statement.slice(0, -1),
  )

/** `words`: one of which every statement has that is turned; most have none. */
type Opposite = {
  readonly words: readonly string[]
  readonly from: RegExp
  readonly to: (found: string) => string
}

const oneForOther = (one: string, other: string, within = '', after = ''): Opposite[] =>
  [
    [one, other],
    [other, one],
  ].map(([from = '', to = '']) => ({
    words: [from],
    from: new RegExp(`${within}\\b${from}\\b${after}`, 'u'),
    to: (found) => found.replace(from, to),
  }))

/** The first of these that a statement has, and has once, is turned. */
const OPPOSITES: readonly Opposite[] = [
  {
    words: ['must not'],
    from: /\bmust not\b(?! only| be (?:confused|mistaken|forgotten|overlooked))/u,
    to: () => 'may',
  },
  // "Symptoms may not appear for days" forbids nothing.
  {
    words: ['may not'],
    from: /\bmay not\b(?! (?:only|always|even|yet|be (?:enough|able|possible|necessary|suitable|visible|obvious|aware|available|safe|right|present|needed|clear|noticeable|the|an?|as|so)|have|know|notice|feel|need|seem|appear|cause|show|occur|happen|develop|last|recover|reali[sz]e|respond|help|fit|suit|work|want|like|see|look|mean|matter|come|grow|survive|reach|get|remember|understand|agree|exist)\b)/u,
    to: () => 'may',
  },
  { words: ['cannot'], from: /\bcannot\b(?! only)/u, to: () => 'can' },
  {
    words: [' not '],
    from: /\b(?:is|are) not (?=(?:allowed|permitted|covered|required|valid|liable|protected|supported)\b)/u,
    to: (found) => found.replace('not ', ''),
  },
  {
    words: ['only with the '],
    from: /\bonly with the (?:written )?(?=(?:consent|permission|approval|agreement)\b)/u,
    to: () => 'even without the ',
  },
  ...oneForOther(
    'at least',
    'at most',
    '',
    '(?= (?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)\\b)',
  ),
  ...oneForOther('no more than', 'no fewer than', '', '(?= \\d)'),
  { words: ['up to '], from: /\bup to (?=[£$€]?\d)(?<!\bmay .{0,80}up to )/u, to: () => 'at least ' },
  {
    words: ['within'],
    from: /\bwithin(?= [\p{L}\d-]+ (?:working )?(?:hours|days|weeks|months|years))(?<=\bmust .{3,80}within)/u,
    to: () => 'only after',
  },
  {
    words: ['before'],
    from: /\bbefore(?= the (?:first|start|beginning)\b)(?<=\bmust .{3,80}before)/u,
    to: () => 'only after',
  },
  {
    words: ['exempt from'],
    from: /\b(?:is|are) exempt from\b/u,
    to: (found) => found.replace('exempt from', 'subject to'),
  },
  ...oneForOther('void', 'valid', '(?<=\\b(?:is|are) )', '(?=[.,]| if | unless | when )'),
  ...oneForOther('invalid', 'valid', '(?<=\\b(?:is|are) )', '(?=[.,]| if | unless | when )'),
  ...oneForOther('compulsory', 'voluntary', '(?<=\\b(?:is|are) )'),
  {
    words: ['forbidden', 'prohibited'],
    from: /(?<=\b(?:is|are) )(?:forbidden|prohibited)\b/u,
    to: () => 'allowed',
  },
  ...oneForOther('increases', 'reduces'),
  ...oneForOther('raises', 'lowers'),
  { words: ['decreases'], from: /\bdecreases\b(?= (?:the|its|their) )/u, to: () => 'increases' },
  ...oneForOther('strengthens', 'weakens'),
  ...oneForOther('slows down', 'speeds up'),
  ...oneForOther('speeds up', 'slows down'),
  { words: ['slows'], from: /\bslows(?= the )/u, to: () => 'speeds up' },
  ...oneForOther('higher than', 'lower than'),
  ...oneForOther('larger than', 'smaller than'),
  ...oneForOther('bigger than', 'smaller than'),
  ...oneForOther('heavier than', 'lighter than'),
  ...oneForOther(
    'longer than',
    'shorter than',
    '(?<!\\b(?:last|lasts|lasted|take|takes|took)(?: \\p{Ll}+)? )',
  ),
  ...oneForOther('faster than', 'slower than'),
  ...oneForOther('older than', 'younger than'),
  ...oneForOther('warmer than', 'colder than'),
  ...oneForOther('cheaper than', 'dearer than'),
]

/** Where the subject of a statement ends; 0 where it is not plain. */
function subjectEnd(statement: string): number {
  const read = readClause(statement)
  return read === null ? 0 : read.opening.length + read.subject.length + read.relative.length
}

/** The words turned, with the word before them where they stand twice; null where the statement has them not alone. */
function swapOf({ from: pattern, to }: Opposite, statement: string): { from: string; to: string } | null {
  const found = pattern.exec(statement)
  if (!found || pattern.test(statement.slice(found.index + found[0].length))) return null
  // "Elements heavier than iron are made in stars": what they are told by is not what is told.
  if (/than$/u.test(found[0]) && found.index < subjectEnd(statement)) return null
  const end = found.index + found[0].length
  const before = /(?<![\p{L}\p{N}’'-])[\p{L}\p{N}’'-]+ $/u.exec(statement.slice(0, found.index))?.[0] ?? ''
  const from = `${before}${statement.slice(found.index, end)}`
  return statement.indexOf(from) === found.index - before.length
    ? { from, to: `${before}${to(found[0])}` }
    : null
}
