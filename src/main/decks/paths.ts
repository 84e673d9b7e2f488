/** A part of a place as it can stand in a path whose parts are separated by `::`. */
export const colonPart = (part: string): string =>
  part.replace(/:(?=:)/g, ': ').replace(/^[:\s]+|[:\s]+$/g, '')

/** The parts of such a path. */
export const colonParts = (path: string): readonly string[] =>
  path
    .split('::')
    .map((part) => part.trim())
    .filter((part) => part !== '')
