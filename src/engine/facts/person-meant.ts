import type { Outline } from '../outline/outline.ts'
import type { Gender } from '../terms/persons.ts'
import type { Antecedent } from './antecedent.ts'
import { castOf, type Cast } from './cast.ts'
import { HIS_KIN, OF_KIN } from './kindred.ts'
import type { Place } from './meant.ts'
import { kinOf } from './mention.ts'

/** Whom the clause before was about, unless that is somebody of the other gender; else whom the text shows. */
export function personMeant(
  gender: Gender,
  before: Antecedent | null,
  place: Place,
  outline: Outline,
  said: string,
): string | null {
  const cast = castOf(outline)
  // "His father was a judge; his mother …": the mother of the same.
  const owner = HIS_KIN.test(said)
    ? /^(?<owner>\p{Lu}.*?)(?:[’']s?) \p{Ll}+$/u.exec(before?.name ?? '')?.groups?.owner
    : undefined
  if (owner !== undefined && kinOf(before?.name ?? '') !== null)
    return cast.namedIn(owner).at(-1)?.gender === gender ? owner : null
  if (before?.number === 'person' && before.not !== gender) {
    if (OF_KIN.test(before.name) && kinOf(before.name) === null) return null
    const shown = kinOf(before.name) ?? cast.namedIn(before.name).at(-1)?.gender ?? null
    // Another of the gender of whom the article is about: either may be meant.
    const main = cast.main[gender]
    if (shown === gender && main !== null && !isSame(before.name, main.name, cast.namedIn)) return null
    if (shown === null && before.isPresented === true) return main === null ? before.name : null
    // Of whom nothing shows it nobody knows whether they are the one whom the article calls so all along.
    if (shown === gender || (shown === null && cast.main[gender] === null)) return before.name
  }
  return cast.meant(gender, place)?.name ?? null
}

const isSame = (name: string, main: string, namedIn: Cast['namedIn']): boolean =>
  kinOf(name) === null && namedIn(name).at(-1)?.name === main
