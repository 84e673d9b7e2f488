/**
 * Words of an answer with its numbers in digits: "two", "twenty one", "1.5 million", "nineteenth", "3.50 m" and
 * "50 km" become "2", "21", "1500000", "19th", "3.5 m" and "50 kilometer". A number behind a name is its code and
 * stays.
 */
export function numbersInDigits(words: readonly string[]): string[] {
  const found: string[] = []
  for (const word of words) {
    const last = found.at(-1)
    const joined = last === undefined ? null : joinedNumber(last, word)
    if (joined !== null) found.splice(-1, 1, joined)
    else found.push(CARDINALS.get(word) ?? ORDINALS.get(word) ?? unitOf(word, last) ?? word)
  }
  const [first = '', ...rest] = found
  return found.length === 0 ? [] : [shortened(first), ...rest]
}

const shortened = (number: string): string =>
  /^~?\d+\.\d*0$/.test(number) ? number.replace(/(?<!0)0+$/, '').replace(/\.$/, '') : number

/** What a word adds to the number before it, or null. */
function joinedNumber(before: string, word: string): string | null {
  if (!/^~?\d+(?:\.\d+)?$/.test(before)) return null
  const scale = SCALES.get(word)
  if (scale !== undefined)
    return before.replace(/[\d.]+/, (count) => String(Number((Number(count) * scale).toPrecision(15))))
  const isTens = /^[2-9]0$/.test(before)
  const [one, ordinal] = [CARDINALS.get(word), ORDINALS.get(word)]
  if (isTens && one !== undefined && /^[1-9]$/.test(one)) return before.charAt(0) + one
  // "Twenty seconds" are twenty of them.
  return isTens && ordinal !== undefined && /^[13-9]\D/.test(ordinal) ? before.charAt(0) + ordinal : null
}

const unitOf = (word: string, before = ''): string | undefined =>
  /\d$/.test(before) ? UNITS.get(word) : undefined

const CARDINALS: ReadonlyMap<string, string> = new Map([
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`
    .split(/\s+/)
    .map((word, number) => [word, String(number)] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, tens) => [word, String((tens + 2) * 10)] as const),
])

const ORDINALS: ReadonlyMap<string, string> = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, at) => [word, `${at + 1}${['st', 'nd', 'rd'][at] ?? 'th'}`]),
)

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

/** Signs of units after a number; those with two meanings are left out. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['km', 'kilometer'],
  ['cm', 'centimeter'],
  ['mm', 'millimeter'],
  ['kg', 'kilogram'],
])
