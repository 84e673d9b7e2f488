import type { Block } from '../types.ts'
import type { Gender, Person } from '../terms/persons.ts'
import type { Story } from './scenes.ts'
import { mentionIn, objectOf, partsOf } from './mention.ts'

/** Where a pronoun stands: in which block, in the sentence that begins at an offset, and what of it stands before. */
export type Place = { readonly block: Block; readonly at: number; readonly before: string }

/** Whom the article goes on telling of, by gender. */
export type Main = Readonly<Record<Gender, Person | null>>

/** Who is in mind before a part of a sentence. */
type Mind = {
  /** Whom the part before tells of, without a name where it is not known; null where it tells of nobody. */
  readonly topic: Person | null
  /** Others named in the part before, not merely after a preposition. */
  readonly rivals: readonly Person[]
  /** The gender of "him" or "her" in the part before: somebody who is not its topic. */
  readonly object: Gender | null
  /** Persons named lately in the paragraph. */
  readonly near: readonly Person[]
}

const NOBODY: Mind = { topic: null, rivals: [], object: null, near: [] }

/** Tells who is meant by "he" or "she" where a part of a sentence begins; null where it could be another. */
export function readMinds(story: Story, main: Main): (gender: Gender, place: Place) => Person | null {
  const { scenes, namedIn } = story
  const before = new Map<string, Mind>()
  const parts = new Map<string, ReturnType<typeof partsOf>>()
  let mind = NOBODY
  scenes.forEach(({ block, at, text }, i) => {
    if (scenes[i - 1]?.block !== block) mind = NOBODY
    const here = partsOf(text)
    parts.set(keyOf(block, at, 0), here)
    for (const part of here) {
      before.set(keyOf(block, at, part.start), mind)
      mind = mindAfter(part.text, mind, main, story)
    }
  })
  return (gender, { block, at, before: said }) => {
    const part = parts.get(keyOf(block, at, 0))?.findLast(({ start }) => start <= said.length + SLACK)
    const here = part && before.get(keyOf(block, at, part.start))
    // What stands before the pronoun in its own part may name somebody.
    const own = part && said.length > part.start ? namedIn(said.slice(part.start)) : []
    const meant = here ? meantBy(gender, here, main, own) : null
    return meant?.name === '' ? null : meant
  }
}

const SLACK = 6

const keyOf = (block: Block, at: number, start: number): string => `${block.start}:${at}:${start}`

function meantBy(gender: Gender, mind: Mind, main: Main, own: readonly Person[]): Person | null {
  const rivals = [...mind.rivals, ...own].filter((one) => one.gender === gender || one.gender === null)
  const { topic } = mind
  const hero = main[gender]
  if (topic === null) {
    if (hero === null) return onlyOf(gender, mind)
    return rivals.every((one) => one === hero) ? hero : null
  }
  if (topic.gender === gender) {
    // "Virchow spoke against it. In 1865 he …": he, or the one whom the article is about.
    if (hero !== null && topic !== hero) return null
    if (mind.object === gender && topic !== hero) return null
    return rivals.every((one) => one === topic) ? topic : null
  }
  if (topic.gender === null) return hero === null && rivals.every((one) => one === topic) ? topic : null
  if (hero !== null) return rivals.every((one) => one === hero) ? hero : null
  return onlyOf(gender, mind)
}

/** The only one of the gender who was lately named. */
function onlyOf(gender: Gender, { near }: Mind): Person | null {
  const [only, ...more] = new Set(near.filter((one) => one.gender === gender || one.gender === null))
  return only?.gender === gender && more.length === 0 ? only : null
}

function mindAfter(text: string, mind: Mind, main: Main, story: Story): Mind {
  const said = mentionIn(text, story)
  const near = [...mind.near, ...story.namedIn(text)].slice(-NEAR)
  // "The command had fallen to Frank Wild. He …": whoever is named there may be meant next.
  if (said === null) return { ...mind, rivals: story.namedIn(text), near }
  if (said.kind === 'unknown') return { topic: nameless(null), rivals: [], object: null, near }
  const rivals = said.others
  const object = objectOf(text)
  if (said.kind === 'name') return { topic: said.person, rivals, object, near }
  if (said.kind === 'kin') return { topic: nameless(said.gender), rivals, object, near }
  const topic = meantBy(said.gender, mind, main, [])
  return { topic: topic ?? nameless(said.gender), rivals, object, near }
}

const nameless = (gender: Gender | null): Person => ({ name: '', gender })

const NEAR = 4
