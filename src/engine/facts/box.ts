import type { Outline } from '../outline/outline.ts'
import { fold } from '../language/words.ts'
import { isDate } from '../language/date-label.ts'
import { isPlural, withArticle } from '../language/number.ts'
import { passageOf, wordsAt, type Passage } from '../passage.ts'
import { lowerCased } from '../terms/naming.ts'
import { blockText } from '../outline/sections.ts'
import { BOX, boxLabel } from '../outline/table-shape.ts'
import { termNamed } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { joined } from './list-members.ts'
import { membersOf } from './members.ts'
import { asSentence, rowNamed, unstopped } from './owner.ts'
import { stateCell } from './state-cell.ts'
import { inTime } from '../language/date-label.ts'
import { spacedParts } from '../language/word-count.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/** What the box beside an article tells of its subject line by line: "Surface area | 31,722 km2". */
export function boxFacts(rows: readonly Block[], outline: Outline): FactDraft[] {
  const { title } = outline.article
  const name = title.replace(/(?<!\s)\s*\([^()]*\)$/u, '')
  if (name === '' || spacedParts(name) > LONGEST_NAME || /[?:]/u.test(name)) return []
  const subject = termNamed(outline.lexicon, name)?.name ?? name
  const heads = rows.map((_, i) => rows.slice(0, i + 1).findLast(({ cells }) => cells?.length === 1))
  return rows.flatMap((row, i) => {
    const head = heads[i]?.cells?.[0]
    return head ? headedLine(row, blockText(head).trim(), subject, outline) : lineFact(row, subject, outline)
  })
}

/** A longer title is a sentence, and no name of a thing. */
const LONGEST_NAME = 5

function lineFact(row: Block, subject: string, outline: Outline): FactDraft[] {
  const [head, cell] = row.cells ?? []
  if (!head || !cell) return []
  const written = blockText(head).trim()
  const said = passageOf(cell)
  const name = boxLabel(written)
  const given = unstopped(
    oneSpaced(said.text).replace(/^:\s/u, '').replace(NOTES, '').replace(SEE, '').replace(CONVERTED, ''),
  )
  if (OF_PAGE.test(name) || given === '' || given.length > LONGEST_VALUE) return []
  // "Group | group 6" says itself.
  if (fold(given).startsWith(fold(name))) return []
  const happened = happening(name, given, subject, said, row, outline)
  if (happened) return [happened]
  const count = isPlural(name) ? counted(given) : undefined
  const label = count === undefined ? name : `Number of ${lowerCased(name)}`
  const members = membersOf(given)
  const value =
    count ?? (members.length > 0 && !/\b(?:and|or)\b|[;()]/u.test(given) ? joined(members) : given)
  return [
    draftFact(outline, row, {
      kind: 'cell',
      subject,
      slot: label,
      label,
      value,
      members,
      group: BOX,
      statement: stateCell({ subject, aspect: label, given: 'box' }, value, outline),
      confidence: 0.95,
      attributed: false,
      passage: said,
      decisive: [cell],
    }),
  ]
}

const LONGEST_VALUE = 80

/** "27 (Olkhon)", "42+": how many there are. */
function counted(given: string): string | undefined {
  const { count, more } = /^(?<count>\d[\d.,]*)(?<more>\+)?(?: \(.*\))?$/u.exec(given)?.groups ?? {}
  return count !== undefined && more !== undefined ? `more than ${count}` : count
}

/** "Opened | 15 May 1931 (91 years ago)" tells when that was. */
function happening(
  label: string,
  given: string,
  subject: string,
  said: Passage,
  row: Block,
  outline: Outline,
  what = '',
): FactDraft | null {
  const done = HAPPENED.exec(label)?.[0].toLowerCase()
  const date =
    /^(?:on )?(?<date>(?:\d{1,2} \p{L}{3,9} |\p{L}{3,9} \d{1,2}, |\p{L}{3,9} )?[12]\d{3}s?)(?![\d–-]| ?[–-])/u.exec(
      given,
    )?.groups?.date
  if (done === undefined || date === undefined || !isDate(date)) return null
  const was = done === 'died' ? 'died' : `was ${done}`
  const who = rowNamed(subject, outline.lexicon)
  const verb = isPlural(who) ? was.replace(/^was/u, 'were') : was
  return draftFact(outline, row, {
    kind: 'event',
    subject,
    slot: `when ${who} ${verb}${what}`,
    value: date,
    statement: asSentence(`${inTime(date)}, ${who} ${verb}${what}`),
    confidence: 0.95,
    attributed: false,
    passage: said,
    decisive: [wordsAt(said, date)],
  })
}

const HAPPENED =
  /^(?:founded|established|formed|dissolved|opened|closed|built|completed|constructed|published|released|discovered|launched|introduced|demolished|designated|inscribed|born|died)$/iu

/** "UNESCO World Heritage Site", and below it "Designated | 1996": what was designated so, the head says. */
function headedLine(row: Block, head: string, subject: string, outline: Outline): FactDraft[] {
  const [label, cell] = row.cells ?? []
  if (!label || !cell || !/^(?:designated|inscribed|listed)$/iu.test(blockText(label).trim())) return []
  const said = passageOf(cell)
  const fact = happening(
    blockText(label).trim(),
    said.text,
    subject,
    said,
    row,
    outline,
    ` ${withArticle(head)}`,
  )
  return fact ? [fact] : []
}

/** "636 km (395 mi)": the same once more. */
const CONVERTED = /(?<!\s)\s*\((?:about )?[£$€]?\d[\d.,]*\s?(?:°|\p{L})[^()]{0,12}\)$/u

/** "42 (see article)". */
const SEE = /(?<!\s)\s*\(see [^()]*\)/giu

/** "1,642 m[3]". */
const NOTES = /\[[\p{L}\d ]{1,20}\]/gu

/** What nobody learns: where a thing stands on the map, its page, its codes. */
const OF_PAGE =
  /^(?:coordinates|pronunciation|calling code|website|url|homepage|image|photo|map|logo|(?:iso|postal|zip|area|dialling) codes?|time zones?.*|repository|references?(?: no\.?| number)?|reference nos?\.?|criteria|discovery|first isolation|prediction|naming|symbol|native name|isbn|issn|doi)$/iu
