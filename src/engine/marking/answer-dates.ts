/** Words of an answer with its dates in one order: "July 1, 1916" and "the 1st of July 1916" as "1 july 1916". */
export function datesInOrder(words: readonly string[]): string[] {
  const at = words.findIndex((word) => MONTHS.has(word))
  const month = MONTHS.get(words[at] ?? '')
  if (month === undefined) return [...words]
  const before = words.slice(0, at)
  const after = words.slice(at + 1)
  const link = before.at(-1) === 'of' ? 1 : 0
  const day = dayOf(before.at(-1 - link))
  if (day !== null) return [...before.slice(0, -1 - link), day, month, ...after]
  const dayAfter = dayOf(after[0])
  if (dayAfter !== null) return [...before, dayAfter, month, ...after.slice(1)]
  return /^\d{4}$/.test(after[0] ?? '') ? [...before, month, ...after] : [...words]
}

function dayOf(word: string | undefined): string | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '')?.[1]
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? String(Number(day)) : null
}

const MONTHS: ReadonlyMap<string, string> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((month) =>
      [month, month.slice(0, 3), ...(month === 'september' ? ['sept'] : [])].map((name) => [name, month]),
    ),
)
