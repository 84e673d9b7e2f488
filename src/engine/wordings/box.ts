import { unstopped } from '../compose/phrasing.ts'
import { BOX } from '../outline/table-shape.ts'
import type { Fact } from '../types.ts'

/** "What is the surface area of Lake Baikal?" of what a box tells as "The surface area of Lake Baikal is …"; else null. */
export function boxStem({ group, statement, value }: Fact): string | null {
  if (group !== BOX) return null
  const said = unstopped(statement)
  if (!said.toLowerCase().endsWith(value.toLowerCase())) return null
  const { what, verb } =
    /^The (?<what>.+) (?<verb>is|are) $/u.exec(said.slice(0, -value.length))?.groups ?? {}
  if (what === undefined || verb === undefined) return null
  return `${BY_PERSONS.test(what) ? 'Who' : 'What'} ${verb} the ${what}?`
}

const BY_PERSONS =
  /^(?:\p{L}+ )?(?:spouse|father|mother|author|architect|designer|developer|director|president|engineer|discoverer|founder|manufacturer|owner|head of state|doctoral advisor|commander|operator)s? of /u
