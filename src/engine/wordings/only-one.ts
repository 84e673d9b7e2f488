import { singular } from '../language/number.ts'
import { unstopped } from '../compose/phrasing.ts'
import { capitalised } from '../terms/naming.ts'
import { words } from '../language/words.ts'
import type { Fact } from '../types.ts'
import type { Spare } from './spare.ts'

/** "Which country grows more coffee than any other?", "Of all the continents, which alone has no glaciers?" */
export function onlyOne({ statement }: Fact): Spare | null {
  const said = unstopped(statement)
  const { of, only, rest } = OF_ALL.exec(said)?.groups ?? {}
  if (of !== undefined && only !== undefined && rest !== undefined)
    return isName(only) ? { stem: `${capitalised(of)}, which alone ${rest}?`, key: only, accepts: [] } : null
  const { name, does, noun } = THAN_ANY_OTHER.exec(said)?.groups ?? {}
  if (name === undefined || does === undefined || noun === undefined || !isName(name)) return null
  return { stem: `Which ${singular(noun)} ${does} any other?`, key: name, accepts: [] }
}

const isName = (name: string): boolean => /^\p{Lu}/u.test(name) && words(name).length <= 3

const OF_ALL =
  /^(?<of>of (?:all )?the [\p{L} -]{3,40}?),? only (?<only>\p{Lu}[\p{L} ’'-]{1,40}?) (?<rest>(?:has|is|can|does|lies|lacks|keeps) [^,;:.]{3,80})$/iu

const THAN_ANY_OTHER =
  /^(?<name>\p{Lu}[\p{L} ’'-]{1,40}?) (?<does>(?:has|is|\p{Ll}+s) [^,;:.]{0,60}?\p{L}{0,12}(?:more|er)\b[^,;:.]{0,40} than) any other (?<noun>\p{Ll}[\p{Ll}-]+)(?=,|$)/u
