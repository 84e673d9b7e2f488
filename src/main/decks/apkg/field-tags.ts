/** Tags that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
)

/** Tags whose text is nothing to be read. */
export const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'rp', 'title', 'template'])

const RAISED = smallOnes('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ')
const LOWERED = smallOnes('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')

/** A piece set high or low, by the characters there are for it; as it is where one is missing. */
export const raised = (piece: string): string => small(piece, RAISED)
export const lowered = (piece: string): string => small(piece, LOWERED)

const small = (piece: string, characters: ReadonlyMap<string, string>): string =>
  [...piece].every((one) => characters.has(one) || one === ' ')
    ? [...piece].map((one) => characters.get(one) ?? one).join('')
    : piece

function smallOnes(plain: string, small: string): ReadonlyMap<string, string> {
  const smalls = [...small]
  return new Map([...plain].map((one, i) => [one, smalls[i] ?? one]))
}
