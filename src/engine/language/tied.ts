/** Whether two words are of one stem by their look; of long ones that only share "inter-" it is no part. */
export function areTied(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (isOfRoot(short, long) || areVersions(one, other) || isInCompound(short, long) || isLikeOf(one, other))
    return true
  if (short.length < LEAST) return false
  const shared = sharedStart(short, long)
  return long.includes(short) || (shared >= LEAST && shared * 3 >= short.length * 2)
}

export const LEAST = 5

export function sharedStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

/** "Kings" of a kingdom, a "Prius PHEV" of PHEVs. */
function isOfRoot(short: string, long: string): boolean {
  const root = short.length > 4 && short.endsWith('s') ? short.slice(0, -1) : short
  return root.length > 3 && long !== short && long.startsWith(root) && ENDS.has(long.slice(root.length))
}

const ENDS: ReadonlySet<string> = new Set('s dom doms ship ships hood er ers ist ists ism'.split(' '))

/** "IPv6" is the successor of IPv4. */
const areVersions = (one: string, other: string): boolean =>
  one !== other && VERSION.test(one) && one.replace(VERSION, '$1') === other.replace(VERSION, '$1')

const VERSION = /^(\p{L}{2,12})\d{1,2}$/u

/** "Overheated" has heat in it, "waterfall" a fall; in "information" nobody sees a form. */
function isInCompound(short: string, long: string): boolean {
  if (short.length !== 4 || ACCIDENTAL.has(short)) return false
  const at = long.indexOf(short)
  if (at < 0 || long.length - short.length < 3) return false
  const [before, after] = [long.slice(0, at), long.slice(at + short.length)]
  if (after !== '' && !/^(?:s|ed|ing|er|ers)$/u.test(after)) return before === '' && after.length > 3
  return before.length > 3 || PREFIXES.has(before)
}

const PREFIXES: ReadonlySet<string> = new Set('over out off under down pre sub non bio geo'.split(' '))
const ACCIDENTAL: ReadonlySet<string> = new Set(
  'able form hand king less like ment ness once over part port rate ring sing some ship ward wing with ally tion ence ance term'.split(
    ' ',
  ),
)

/** "An opioid" is like opium, "a toxoid" made of a toxin. */
const isLikeOf = (one: string, other: string): boolean => {
  const [like, kin] = LIKE.test(one) ? [one, other] : [other, one]
  const root = LIKE.exec(like)?.[1]
  return root !== undefined && !LIKE.test(kin) && kin.startsWith(root) && KIN.test(kin.slice(root.length))
}

const LIKE = /^(\p{L}{3,12})oids?$/u
const KIN = /^(?:ins?|ic|ium|um|us|al|e|s)?$/u
