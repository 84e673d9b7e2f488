/** A heading without its number: "§ 4 Principles", "2.1 Uses", "Chapter 3: Bees" and "Part IV — Duties" as their last word. */
export function withoutNumber(written: string): string {
  return written
    .replace(/^\d+(?:\.\d+)+\s+(?=\p{L})/u, '')
    .replace(
      /^(?:chapter|part|section|step|lecture|lesson|unit|module|week)?\s*(?:\d+(?:\.\d+)*|[IVX]+)[.):]\s+/i,
      '',
    )
    .replace(/^[A-H][.)]\s+(?=\p{Lu}\p{Ll})/u, '')
    .replace(/^(?:Chapter|Lecture|Lesson|Unit|Module) \d+(?:\.\d+)? (?=\p{Lu})/u, '')
    .replace(
      /^(?:§+|art(?:icle)?\.?|sec(?:tion)?\.?|clause)\s*\d+[a-z]?[.:)]?\s+(?:[–—-]\s+)?(?=\p{Lu})/iu,
      '',
    )
    .replace(/^(?:chapter|part|title|unit|lesson|module)\s+(?:\d+|[IVX]+)\s*[–—:-]\s+/i, '')
}
