/** Collects text as a browser lays it out: runs of blanks are one, and none stand where a line begins or ends. */
export function lines() {
  const done: string[] = []
  let line = ''
  let blank = false
  /** Nothing stands in the line but the mark of an item. */
  let fresh = false
  const endLine = (): void => {
    done.push(line)
    line = ''
    blank = false
    fresh = false
  }
  return {
    text(piece: string): void {
      const words = piece.split(/[ \t\n\r\f]+/)
      words.forEach((word, i) => {
        if (i > 0) blank = true
        if (word === '') return
        if (blank && line !== '') line += ' '
        line += word
        blank = false
        fresh = false
      })
    },
    /** Stays as it is, be it a blank. */
    exactly(piece: string): void {
      if (blank && line !== '') line += ' '
      line += piece
      blank = false
      fresh = false
    },
    /** Cells of a row stand beside each other. */
    cell(): void {
      if (line !== '' && !line.endsWith(' | ')) line += ' | '
      blank = false
      fresh = false
    },
    item(mark: string): void {
      line += mark
      fresh = true
    },
    /** A new line, unless one has just begun. */
    block(): void {
      if (line !== '' && !fresh) endLine()
    },
    break: endLine,
    written: (): string =>
      [...done, line]
        .map((one) => one.replace(/ \| $/, ''))
        .join('\n')
        .trim(),
  }
}

export type HtmlLines = ReturnType<typeof lines>
