/** Tags that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
)

/** Tags whose text is nothing to be read. */
export const UNREAD: ReadonlySet<string> = new Set([
  ...['script', 'style', 'rp', 'title', 'template', 'head', 'noscript'],
])

const RAISED = smallOnes('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ')
const LOWERED = smallOnes('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')

/** A piece set high or low, by the characters there are for it, else with a mark: x² must not become x2. */
export const raised = (piece: string): string => small(piece, RAISED, '^')
export const lowered = (piece: string): string => small(piece, LOWERED, '_')

function small(piece: string, characters: ReadonlyMap<string, string>, mark: string): string {
  if (piece.trim() === '') return piece
  const signs = [...piece]
  if (signs.every((one) => characters.has(one) || one === ' '))
    return signs.map((one) => characters.get(one) ?? one).join('')
  return signs.length === 1 ? `${mark}${piece}` : `${mark}(${piece})`
}

function smallOnes(plain: string, small: string): ReadonlyMap<string, string> {
  const smalls = [...small]
  return new Map([...plain].map((one, i) => [one, smalls[i] ?? one]))
}

/** What is no text and so is left out. */
export type Lost = 'picture' | 'sound' | 'video' | 'file'

export const LOST: ReadonlyMap<string, Lost> = new Map([
  ['img', 'picture'],
  ['svg', 'picture'],
  ['audio', 'sound'],
  ['video', 'video'],
  ['iframe', 'video'],
  ['object', 'file'],
  ['embed', 'file'],
])
