import type { Fact } from '../types.ts'
import { readClause } from '../language/clause.ts'
import { placesIn } from '../language/word-index.ts'
import { tokens } from '../language/words.ts'
import { remembered } from '../remembered.ts'
import { termOf } from './knowledge.ts'
import type { Knowledge } from './knowledge.ts'
import { unstopped } from './phrasing.ts'

/**
 * Whether a label is a heading that its author put over what follows, and no term that could be known: "No Tailpipe
 * Emissions", "Low overhead", "Flexibility" as a benefit. Nobody could type it, though it can be told among others.
 */
export function isOwnHeading({ kind, label, value }: Fact, knowledge: Knowledge): boolean {
  if (label === null || termOf(knowledge, label)?.acronym) return false
  if (placesIn(knowledge.usage.index.small(), label.toLowerCase()).length > 1) return opensWithNo(label)
  return HEADINGS.has(kind) || !isCompound(label) || (kind === 'limitation' && isTopic(label, value))
}

/** "Repairs: a cracked plate has to be replaced": what the drawback has to do with, and no name of it, as "Distortion" is. */
const isTopic = (label: string, value: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}(?<![ts]ion|ism|ness|ity|[ae]n[ct]y)$/u.test(label) &&
  readClause(unstopped(value)) !== null

/** What is good about a thing is told in the author's own words. */
const HEADINGS: ReadonlySet<Fact['kind']> = new Set(['benefit'])

/** "No waiting" says that there is none. */
const opensWithNo = (label: string): boolean => /^(?:no|less|more|fewer|better) /iu.test(label)

/** A name made of nouns and what kind they are of: "congestion control", "natural selection"; not "Extra Weight". */
const isCompound: (label: string) => boolean = remembered((label) => {
  if (/\p{Lu}\p{Lu}|\p{L}\d/u.test(label)) return true
  if (QUALITY.test(label) || MEASURE.test(label)) return false
  const bare = label.replace(HYPHENATED, '')
  return tokens(`The ${bare.toLowerCase()}.`)
    .slice(1, -1)
    .every(({ pos, text }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos) || /ing$/.test(text))
}, 5000)

/** "Head-of-line" before its noun. */
const HYPHENATED = /(?<![\p{L}-])\p{L}{1,30}(?:-\p{L}{1,30}){1,4} (?=\p{L})/gu

/** "Purchase Price", "Charging Time": what of it is meant. */
const MEASURE =
  /(?<=[ -])(?:costs?|prices?|time|weight|size|speed|weather|consumption|complexity|efficiency|performance)$/iu

/** How much or how good something is names nothing. */
const QUALITY =
  /^(?:low|high|small|large|big|great|good|bad|poor|strong|weak|fast|slow|quick|rapid|quiet|loud|cold|hot|cheap|expensive|easy|simple|hard|difficult|extra|additional|massive|huge|real|limited|reduced|improved|increased|decreased|enhanced|full|wide|broad|(?:low|high|small|larg|bigg|great|bett|fast|slow|cheap|easi|simpl|long|short|wid|strong|weak|light|heavi|few|clean|quiet)er)[ -]/iu
