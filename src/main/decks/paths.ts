/** A part of a place as it can stand in a path whose parts are separated by `::`. */
export const colonPart = (part: string): string =>
  part.replace(/:(?=:)/g, ': ').replace(/^[:\s]+|[:\s]+$/g, '')

/** The parts of such a path. */
export const colonParts = (path: string): readonly string[] =>
  path
    .split('::')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** A part of a place as it can stand in one of Moodle's categories, whose parts are separated by a single `/`. */
export const slashPart = (part: string): string => part.replace(/^[/\s]+|[/\s]+$/g, '')

/** A category of Moodle's for a place: within the course it is imported to. */
export const moodleCategory = (place: readonly string[]): string =>
  ['$course$', 'top', ...place.map((part) => part.replaceAll('/', '//'))].join('/')

/** The place that a category of Moodle's names. */
export function moodlePlace(category: string): readonly string[] {
  const parts = category
    .trim()
    .split(/(?<!\/)\/(?!\/)/)
    .map((part) => part.replaceAll('//', '/').trim())
  const inCourse = /^\$[a-z][^$]*\$$/i.test(parts[0] ?? '') ? parts.slice(1) : parts
  return (inCourse.length < parts.length && inCourse[0] === 'top' ? inCourse.slice(1) : inCourse).filter(
    (part) => part !== '',
  )
}
