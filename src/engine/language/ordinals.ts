/** A name without what numbers it: "First Punic War" and "Second Punic War" are both "Punic War". */
export const withoutOrdinal = (name: string): string =>
  name.replace(ORDINAL, ' ').replace(/\s+/gu, ' ').trim().toLowerCase()

/** Whether a name tells its place among others by its number. */
export const isNumbered = (name: string, others: readonly string[]): boolean => {
  const bare = withoutOrdinal(name)
  if (bare === name.trim().toLowerCase()) return false
  return others.some((other) => other !== name && withoutOrdinal(other) === bare)
}

const ORDINAL =
  /(?<![\p{L}\p{N}])(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one|two|three|four|five|six|I{1,3}|IV|VI{0,3}|IX|X|\d{1,2}(?:st|nd|rd|th)?)(?![\p{L}\p{N}])/giu
