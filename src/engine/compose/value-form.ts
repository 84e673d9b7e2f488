/**
 * How a value with a number in it is written, whatever number it is: "50%" with a sign, "0.5" bare, "3 in 3/4" with
 * words. Null for what has no number.
 */
export function formOf(text: string): 'per cent' | 'money' | 'degrees' | 'bare' | 'words' | null {
  if (!/\d/u.test(text)) return null
  if (/\d\s?%|\d per ?cent\b/u.test(text)) return 'per cent'
  if (/[£$€¥]\s?\d|\d\s?[£$€¥]/u.test(text)) return 'money'
  if (/\d\s?°/u.test(text)) return 'degrees'
  return /\p{L}/u.test(text) ? 'words' : 'bare'
}

/** Whether the sign of one tells it from the other: nobody takes 50% for a decimal. */
export function differInSign(one: string, other: string): boolean {
  const [own, its] = [formOf(one), formOf(other)]
  return own !== its && [own, its].every((form) => form !== null && form !== 'words')
}

/** Whether every wrong option has a number and none is written as the key is. */
export function isToldByForm(key: string, others: readonly string[]): boolean {
  const form = formOf(key)
  const forms = others.map(formOf)
  return form !== null && forms.every((one) => one !== null && one !== form)
}

/** Whether a name that says there are several stands beside the only value of two things: "Combination", "A with B". */
export const isToldByTwo = (name: string, value: string, others: readonly string[]): boolean =>
  OF_SEVERAL.test(name) && TWO.test(value) && !others.some((one) => TWO.test(one))

const OF_SEVERAL = /\b(?:combin|mix(?:ed|ture)|blend|compound|double|dual|pair|both|joint|twin)/iu
const TWO = /\p{L} (?:with|and|plus) \p{L}| [+&] /u

/** "Example", "Examples of use", "For example", "e.g.", "Such as": others than those below it would do as well. */
export const headsExamples = (head: string): boolean =>
  /^(?:(?:for|an?|one|some|typical|common|well-known|famous) )*(?:examples?|instances?)\b|^(?:e\.g\.?|eg|such as)(?![\p{L}])|\bexamples?$/iu.test(
    head.trim(),
  )
