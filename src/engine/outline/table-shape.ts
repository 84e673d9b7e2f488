import { blockText } from './sections.ts'
import type { Block } from '../types.ts'

/** Whether the columns of a table stand for what is compared, its rows for what is compared about them. */
export function columnsAreSubjects(head: readonly string[]): boolean {
  const corner = (head[0] ?? '').trim()
  return head.length > 2 && (corner === '' || (ASPECT.test(corner) && !TELLS.test((head[1] ?? '').trim())))
}

/** What a two-column table lists, by the heads of its columns. */
export function isGlossaryHead(head: readonly string[]): boolean {
  return (
    head.length === 2 &&
    /^(?:terms?|words?|concepts?|names?|expressions?|acronyms?|abbreviations?)$/i.test(
      (head[0] ?? '').trim(),
    ) &&
    /^(?:definitions?|meanings?|descriptions?|explanations?|what it (?:is|means)|stands for|expansion)$/i.test(
      (head[1] ?? '').trim(),
    )
  )
}

/** "Factor | Effect | Optimum" tells something of each factor, and compares nothing. */
const TELLS =
  /^(?:effects?|impacts?|influence|causes?|descriptions?|definitions?|meanings?|explanations?|details|examples?|uses?|purposes?|functions?|roles?|results?|reasons?|values?|units?|symbols?|defaults?|weights?|importance|what (?:it|they) .+|how .+|why .+)(?: (?:of|on|in|for) .+)?$/i

const ASPECT =
  /^(?:(?:key |main )?(?:aspects?|features?|criteri(?:on|a)|propert(?:y|ies)|characteristics?|attributes?|parameters?|dimensions?|basis(?: (?:of|for) .+)?|points?(?: of .+)?|factors?|comparison|categor(?:y|ies)|differences?|metrics?|questions?|topics?|traits?|qualit(?:y|ies)|areas?))$/i

/** The rows without a first column that only counts them: of "Rank | Desert | Area" the deserts are told of. */
export function withoutRanks(rows: readonly Block[]): readonly Block[] {
  return isRanked(rows) ? rows.map((row) => ({ ...row, cells: (row.cells ?? []).slice(1) })) : rows
}

function isRanked(rows: readonly Block[]): boolean {
  const [head, ...body] = rows.map(({ cells }) => (cells?.[0] ? blockText(cells[0]).trim() : ''))
  return (
    (rows[0]?.cells?.length ?? 0) > 2 &&
    body.length >= 2 &&
    RANK.test(head ?? '') &&
    body.every(
      (cell, i) => i === 0 || Number(cell.replace(/\.$/u, '')) >= Number(body[i - 1]?.replace(/\.$/u, '')),
    )
  )
}

const RANK = /^(?:rank(?:ing)?|no\.?|nr\.?|num\.?|number|#|pos(?:ition|\.)?|place)$/iu

/**
 * Whether the rows of a table are the lines of a box that tells of one thing, without a head: "Location | Siberia",
 * "Surface area | 31,722 km2".
 */
export function isBox(all: readonly Block[]): boolean {
  // A line of one cell heads those below it.
  const rows = all.filter(({ cells }) => cells?.length !== 1)
  if (rows.length < FEWEST_LINES || rows.some(({ cells }) => cells?.length !== 2)) return false
  const labels = rows.map(({ cells }) => (cells?.[0] ? blockText(cells[0]).trim() : ''))
  const [first, ...rest] = labels
  const told = rest.filter((label) => isBoxLabel(label))
  const [head] = rows.map(({ cells }) => (cells?.[1] ? blockText(cells[1]).trim() : ''))
  // "Peak | Mount Everest, Nepal" over "Elevation | …": a head would name kinds of things.
  const looksHeadless = !rows[0]?.head || /^\p{Lu}\p{Ll}+ \p{Lu}|\d/u.test(head ?? '')
  const isLine = isBoxLabel(first ?? '') || (!OF_HEAD.test(first ?? '') && looksHeadless)
  return first !== undefined && isLine && told.length >= 2 && told.length * 3 >= rest.length
}

/** The group of the facts that a box tells. */
export const BOX = '#box'

const OF_HEAD =
  /^(?:propert(?:y|ies)|attributes?|features?|aspects?|items?|names?|facts?|parameters?|characteristics?|fields?|quantit(?:y|ies)|measures?|measurements?|categor(?:y|ies)|details?|what|criteri(?:on|a)|)$/iu

const FEWEST_LINES = 3

/** Whether such boxes have a line of this name. */
export const isBoxLabel = (written: string): boolean => OF_BOX.test(boxLabel(written))

/** "Max. length" is the maximum length. */
export const boxLabel = (written: string): string =>
  written
    .replace(/(?<!\s)\s*:$/u, '')
    .replace(
      /^(?<short>max|min|avg|ave)\.? (?=\p{L})/iu,
      (short) => LONG.get(short.slice(0, 3).toLowerCase()) ?? short,
    )
    .replace(/^No\. of /u, 'Number of ')

const LONG: ReadonlyMap<string, string> = new Map([
  ['max', 'Maximum '],
  ['min', 'Minimum '],
  ['avg', 'Average '],
  ['ave', 'Average '],
])

/** What such boxes tell: of places, lives, works, living things, matter, events, programs. */
const OF_BOX =
  /^(?:locations?|coordinates|countr(?:y|ies)|regions?|province|state|district|continent|(?:\p{L}+ )?types?|orogeny|born|died|buried|capital|largest city|(?:\p{L}+ )?area|population(?: .*)?|density|(?:\p{L}+ )?(?:length|width|height|depth|elevation|weight|mass|radius|diameter|temperature|volume|speed|age)|founded|established|formed|dissolved|opened|closed|built|completed|constructed|constructed by|architects?|designers?|developers?|developed by|designed by|publishers?|published|authors?|directed by|produced by|written by|(?:initial |stable |first )?releases?|released|genres?|(?:official |national )?languages?|currency|religions?|government|head of state|president|parents?|mother|father|spouses?|children|occupations?|nationality|education|alma mater|known for|awards|notable works?|owners?|operators?|manufacturers?|kingdom|phylum|class|order|family|subfamily|genus|species|binomial name|domain|conservation status|symbol|atomic number|atomic mass|melting point|boiling point|formula|molar mass|(?:maximum|minimum|average|total|number of) .*|catchment area|(?:primary |main )?(?:inflows?|outflows?|tributaries|source|mouth)|basin countries|islands|discovered|discovered by|discoverer|named after|orbital period|orbits|moons|licen[cs]e|written in|platforms?|operating system|date|duration|participants|results?|casualties|belligerents|commanders?.*|headquarters|industry|products|revenue|employees|key people|service|in service|ingredients|place of origin|course|served|calories|appearance|group|period|block|boiling point|crystal structure|discovery|first isolation|standard atomic weight|residence time|settlements|shore length|pronunciation|alternative names?|other names?|fields?|doctoral advisor|burial place|resting place|cause of death|allegiance|branch|rank|position|clubs?|genres?|labels?|instruments|website|prominence|first ascent|highest point|mountain range|range|age of rock|designated|reference no\.?|date of birth|place of birth|date of death|place of death|diet|lifespan|habitat|distribution|range|floors|height|cost|engineer|style|architectural style|coat of arms|anthem|motto|demonyms?|calling code|gdp|hdi)$/iu
