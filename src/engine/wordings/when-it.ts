import { readClause } from '../language/clause.ts'
import { unstopped } from '../compose/phrasing.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { contentStems } from '../language/words.ts'
import type { Fact } from '../types.ts'
import type { Spare } from './spare.ts'
import { plainQuestion } from './why.ts'

/** "When was the railway built?" of what a sentence ends with: a day, a month, the years between two; else null. */
export function whenIt({ statement }: Fact, knowledge: Knowledge): Spare | null {
  const said = unstopped(statement)
  const since = SINCE.exec(said)?.groups
  if (since?.year !== undefined && since.main !== undefined) {
    const asked = question('Since which year', since.main, knowledge)
    return asked === null ? null : { stem: asked, key: since.year, accepts: [] }
  }
  const { main, preposition, date, from, to } = AT_END.exec(said)?.groups ?? {}
  if (main === undefined) return null
  const stem = question('When', main, knowledge)
  if (stem === null) return null
  if (from !== undefined && to !== undefined)
    return {
      stem,
      key: `${preposition ?? 'between'} ${from} ${preposition === 'from' ? 'to' : 'and'} ${to}`,
      accepts: [`${from} to ${to}`, `${from}–${to}`, `between ${from} and ${to}`],
    }
  return date === undefined ? null : { stem, key: date, accepts: [`${preposition ?? 'on'} ${date}`] }
}

function question(word: string, main: string, knowledge: Knowledge): string | null {
  const read = readClause(main)
  if (!read || read.opening !== '' || OPEN.test(main) || contentStems(main).length < 2) return null
  // "Will have", "followed": of others before it.
  if (/^(?:follow|come|agree)$/u.test(read.verb.lemma)) return null
  return plainQuestion(word, read, knowledge)
}

const OPEN = /[,;:.()“”"]|\b(?:it|its|they|their|them|he|she|his|her|this|that|these|those|and)\b/iu

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

const AT_END = new RegExp(
  `^(?<main>.{8,120}) (?:(?<preposition>between|from) (?<from>[1-9]\\d{2,3}) (?:and|to) (?<to>[1-9]\\d{2,3})|(?:on|in) (?<date>\\d{1,2} ${MONTH}|${MONTH}))$`,
  'u',
)

const SINCE = /^Since (?:about )?(?<year>1\d{3}|20\d\d),? (?<main>[^,;:.]{10,120})$/u
