const BETWEEN_CELLS = ' | '

/** Collects text as a browser lays it out: runs of blanks are one, and none stand where a line begins or ends. */
export function lines() {
  const done: string[] = []
  let line = ''
  let blank = false
  /** Nothing stands in the line but the mark of an item. */
  let fresh = false
  /** It ends with what parts two cells, of which the second is still empty. */
  let parted = false
  const whole = (): string => (parted ? line.slice(0, -BETWEEN_CELLS.length) : line)
  const endLine = (): void => {
    done.push(whole())
    line = ''
    blank = false
    fresh = false
    parted = false
  }
  const add = (piece: string): void => {
    if (blank && line !== '' && !parted) line += ' '
    line += piece
    blank = false
    fresh = false
    parted = false
  }
  return {
    text(piece: string): void {
      const words = piece.split(/[ \t\n\r\f]+/)
      words.forEach((word, i) => {
        if (i > 0) blank = true
        if (word !== '') add(word)
      })
    },
    /** Stays as it is, be it a blank. */
    exactly: add,
    /** Cells of a row stand beside each other. */
    cell(): void {
      if (line !== '' && !parted) {
        line += BETWEEN_CELLS
        parted = true
      }
      blank = false
      fresh = false
    },
    item(mark: string): void {
      line += mark
      fresh = true
      parted = false
    },
    /** A new line, unless one has just begun. */
    block(): void {
      if (line !== '' && !fresh) endLine()
    },
    break: endLine,
    written: (): string => [...done, whole()].join('\n').trim(),
  }
}

export type HtmlLines = ReturnType<typeof lines>
