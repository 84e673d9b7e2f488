import { allMatches } from '../matches.ts'
import { openingOf } from '../language/clause-opening.ts'
import { tokens } from '../language/words.ts'
import type { Gender, Person } from '../terms/persons.ts'
import type { Story } from './scenes.ts'

/** Of whom a part of a sentence tells: a name, a pronoun, or somebody who is only called mother or brother. */
export type Mention =
  | { readonly kind: 'unknown'; readonly others: readonly Person[] }
  | { readonly kind: 'name'; readonly person: Person; readonly others: readonly Person[] }
  | { readonly kind: 'pronoun' | 'kin'; readonly gender: Gender; readonly others: readonly Person[] }

/** The parts of a sentence that each may tell of somebody else, with where they begin. */
export function partsOf(text: string): { readonly text: string; readonly start: number }[] {
  const starts = [0, ...allMatches(text, JOINT).map(({ index, 0: joint }) => index + joint.length)]
  return starts.map((start, i) => ({ text: text.slice(start, starts[i + 1]), start }))
}

const JOINT = /;\s+(?:and |but )?|,\s+(?:and|but|while|whereas|yet|so)\s+/gu

/** The first in a part who stands in no phrase after a preposition; null where it tells of nobody. */
export function mentionIn(
  text: string,
  { namedIn, places }: Pick<Story, 'namedIn' | 'places'>,
): Mention | null {
  const stranger = strangerIn(text)
  if (stranger !== null && namedIn(stranger).length === 0 && !places.has(stranger))
    return { kind: 'unknown', others: [] }
  const found = allMatches(text, SOMEBODY).flatMap((match): Said[] => {
    if (AFTER.test(text.slice(0, match.index))) return []
    const { pronoun, she, he, name } = match.groups ?? {}
    if (pronoun !== undefined) return [{ kind: 'pronoun', gender: genderOf(pronoun) }]
    if (she !== undefined || he !== undefined)
      return [{ kind: 'kin', gender: she === undefined ? 'he' : 'she' }]
    return namedIn(name ?? '').map((person) => ({ kind: 'name', person }))
  })
  const [first, ...more] = found
  if (!first) return null
  const others = more.flatMap((one) => (one.kind === 'name' ? [one.person] : []))
  return { ...first, others: others.filter((one) => first.kind !== 'name' || one !== first.person) }
}

type Said =
  | { readonly kind: 'name'; readonly person: Person }
  | { readonly kind: 'pronoun' | 'kin'; readonly gender: Gender }

/** The name that opens a part of a sentence and does something: "Singh was tried for killing Saunders". */
export function strangerIn(text: string): string | null {
  const said = text.slice(openingOf(text).length)
  const name = STRANGER.exec(said)?.groups?.name ?? null
  // "Coal had reached the port": large by its place.
  return name !== null && tokens(said)[0]?.pos === 'PROPN' ? name : null
}

const STRANGER =
  /^(?!(?:He|She|It|They|His|Her|In|On|At|By|After|Before|The|An?|When|While|As|For|From|With|To|Most|Some|Many|All|Each|Both|Women|Men|People|Nobody|Nothing|Somebody|Everyone)\b)(?<name>\p{Lu}\p{Ll}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3})(?= (?:was|had|has|is|could|would|did|\p{Ll}+ed|met|went|wrote|took|gave|made|began|became|left|came|saw|told|said|led|won|held)\b)/u

const genderOf = (pronoun: string): Gender => (/^(?:she|her)$/iu.test(pronoun) ? 'she' : 'he')

/** "Ford’s mother" is a she; null for any other name. */
export function kinOf(name: string): Gender | null {
  const word = /^(?:.*[’'] ?s? )?(?:\p{Ll}+ )?(?<kin>\p{Ll}+)$/u.exec(name)?.groups?.kin ?? ''
  return SHE.test(word) ? 'she' : HE.test(word) ? 'he' : null
}

const SHE =
  /^(?:mother|sister|daughter|wife|widow|aunt|niece|grandmother|girl|queen|empress|princess|stepmother)$/u
const HE =
  /^(?:father|brother|son|husband|uncle|nephew|grandfather|boy|king|emperor|prince|stepfather|sultan|khan|caliph|emir|vizier|shah|tsar|pope|bishop|abbot|monk|duke|earl|baron)$/u

/** Pronouns that tell of their owner, kin without a name, and names. */
const SOMEBODY =
  /(?<!\p{L})(?:(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Aa]n?|[Oo]ne|(?:\p{Lu}\p{L}+[’'](?:s)?)) (?:\p{Ll}+ )?(?:(?<she>mother|sister|daughter|wife|widow|aunt|niece|grandmother|girl|queen|empress|princess|stepmother)|(?<he>father|brother|son|husband|uncle|nephew|grandfather|boy|king|emperor|prince|stepfather|sultan|khan|caliph|emir|vizier|shah|tsar|pope|bishop|abbot|monk|duke|earl|baron))(?![\p{L}’'])(?! of\b)|(?<pronoun>[Ss]he|[Hh]e|[Hh]er|[Hh]is)(?!\p{L})|(?<name>\p{Lu}[\p{L}’'-]+(?: (?:(?:de|van|von|der|la|le|du) )*\p{Lu}[\p{L}’'.-]+)*))/gu

/** What stands after these is only in a place or with somebody. */
const AFTER =
  /\b(?:of|under|with|by|from|to|at|against|after|before|like|than|for|in|on|near|about|into|over|through|among|between|without|as|behind|beside|towards?)\s(?:(?:the|an?|his|her|their|its|old|young|late) (?:\p{L}+ ){0,3})?$|[’']s (?:\p{Ll}+ )?$|\bto (?:persuade|convince|ask|meet|help|see|join|visit|replace|succeed|tell|teach|fetch|find|rescue|warn) (?:[^\s,;]{1,12} )?$/iu

/** "Him", or "her" before what it can't own. */
export function objectOf(text: string): Gender | null {
  const found = /(?<!\p{L})(?:him|her)(?!\p{L})/u.exec(text)
  if (!found) return null
  return found[0] === 'him' ? 'he' : isObject(text, found.index + found[0].length) ? 'she' : null
}

/** After these "her" is mostly whom something is given or who is let do it, though a noun may follow. */
export const GIVES =
  /\b(?:let|lets|gave|gives|give|given|offered|offers|offer|paid|made|sent|told|asked|lent|taught|showed|sold|bought|brought|promised|owed|granted|allowed|called|named|cost|saw|heard|helped|had|won|earned|left) her$/u

/** Whether "her" that ends there is no "her book". */
export function isObject(text: string, end: number): boolean {
  const [next, after] = tokens(text).filter(({ start }) => start >= end)
  // "Coal had reached her late on the fifth", but "her late husband".
  if (/^(?:late|early)$/.test(next?.text ?? '') && after?.pos === 'ADP') return true
  if (next?.pos === 'NUM' && GIVES.test(text.slice(0, end))) return true
  return (
    next === undefined ||
    /^(?:past|home|again|away)$/.test(next.text) ||
    /^(?:ADP|DET|CCONJ|SCONJ|PRON|PART|PUNCT|ADV)$/.test(next.pos)
  )
}
