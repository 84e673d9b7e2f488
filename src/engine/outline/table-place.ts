import { withoutNumber } from './title-number.ts'

/**
 * Where a table stands, to be said after "the table": " in “Ending the tenancy”". "Given by" tells only beside it what
 * is given; another head needs no such words, and gets "".
 */
export function tablePlace(head: string, title: string): string {
  const place = withoutNumber(title).trim()
  return DONE_BY.test(head.trim()) && /^[^“”]{3,60}(?<!\?)$/u.test(place) ? ` in “${place}”` : ''
}

const DONE_BY =
  /^(?:\p{L}{2,}ed|given|made|taken|held|built|driven|found|sold|bought|paid|worn|grown|written|sent|led|set) by$/iu
