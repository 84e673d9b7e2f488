import { TOO_BROAD, whyUnsafe } from '../compose/guard.ts'
import type { Ask } from '../compose/guard.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { mentions, said } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import type { Dropped } from '../types.ts'
import { fold, words } from '../language/words.ts'
import { isHero } from '../terms/main-term.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'

/**
 * A whole question with a short answer to type: a term, an acronym, a name, a number. Where the guard could not
 * prove another answer wrong there is none: nothing on the screen would tell the two apart.
 */
export function draftTyped(inquiry: Inquiry, knowledge: Knowledge): Draft | Dropped | null {
  const { ask, accepts, siblings } = inquiry
  if (accepts === null || words(ask.key).length > LONGEST_ANSWER || isHero(ask.key, knowledge)) return null
  const stem = inquiry.typedStem ?? (inquiry.pools.flat().length < 2 ? inquiry.stem : reworded(inquiry.stem))
  const longer = longerNames(ask.key, knowledge)
  const full = inquiry.aim === 'subject' ? (longer[0] ?? definedName(ask, knowledge)) : undefined
  // "The ring is counted by …", of the tree ring: what is done to a thing by its short name is done to many a thing.
  if (full !== undefined && DONE_TO.test(stem)) return null
  if (namesModifier(inquiry, stem)) {
    const why = 'a word of the name stands in what is told of it'
    return { rule: 'guard', form: 'typed', facts: [ask.fact.id], prompt: stem, why }
  }
  const doubtful = otherAnswer(inquiry, stem, knowledge)
  if (doubtful) return { rule: 'guard', form: 'typed', facts: [ask.fact.id], prompt: stem, why: doubtful }
  return {
    question: {
      ...askedOf([ask.fact], stem, ask.fact.statement),
      form: 'typed',
      answer: full ?? ask.key,
      accepts: [ask.key, ...accepts, ...longer].filter((one) => fold(one) !== fold(full ?? ask.key)),
      siblings,
    },
    ask,
    rivals: [],
    swap: null,
    aim: inquiry.aim,
    strain: inquiry.strain,
  }
}

/** "The ring" after a tree ring, and no other, was defined. */
function definedName({ key, fact }: Ask, { reading: { facts } }: Knowledge): string | undefined {
  if (!/^\p{Ll}[\p{L}-]*$/u.test(key) || !fact.statement.startsWith(`The ${key} `)) return undefined
  const defined = new Set(
    facts.flatMap(({ kind, subject }) => (kind === 'definition' ? [fold(subject)] : [])),
  )
  const [name, ...more] = [...defined].filter((one) => one.endsWith(` ${fold(key)}`))
  return more.length === 0 && !defined.has(fold(key)) ? name : undefined
}

const DONE_TO = /^Give the name: what (?:is|are) \p{Ll}+(?:ed|en|wn|ght|lt|de|ne|ld|nd) /u

/** "The waggle run" in what a waggle dance is: what sets the name apart from its kind. */
function namesModifier({ ask: { direction, key, fact } }: Inquiry, stem: string): boolean {
  const own = words(key)
  if (direction !== 'name' || own.length !== 2 || fact.kind === 'cell') return false
  const first = own[0] ?? ''
  return (
    /^\p{L}{4,}$/u.test(first) &&
    new RegExp(
      `\\b(?:the|an?) ${first} (?!(?:in|on|of|to|at|by|for|from|with|that|which|and|or|is|are)\\b)\\p{L}{3}`,
      'iu',
    ).test(stem)
  )
}

/** "Cube" may be typed in full, as "doubling cube", where the article has but one such. */
function longerNames(key: string, { reading: { terms } }: Knowledge): string[] {
  if (!/^\p{L}{3,}$/u.test(key)) return []
  const longer = terms.filter(
    ({ name }) => fold(name).endsWith(` ${fold(key)}`) && !/ (?:of|the|in|for|and) /u.test(name),
  )
  return longer.length === 1 && !terms.some(({ name }) => fold(name) === fold(key))
    ? longer.map(({ name }) => name)
    : []
}

/** The same asked in other words than above options. */
function reworded(stem: string): string {
  const said =
    /^What does the (?<table>table(?: in “[^“”]{1,60}”)?|comparison) say of (?<owner>.+) under “(?<label>[^“”]+)”\?$/u.exec(
      stem,
    )?.groups
  const told = /^What does the article say of (?<owner>.+) under “(?<label>[^“”]+)”\?$/u.exec(stem)?.groups
  if (told) return `What does the article name under “${told.label ?? ''}” for ${told.owner ?? ''}?`
  if (said)
    return `What stands in the ${said.table ?? ''} under “${said.label ?? ''}” for ${said.owner ?? ''}?`
  const { much, thing, whole } =
    /^(?<much>How much|How many|What amount of) (?<thing>.{1,80}) (?:do|does) (?<whole>(?:the|an?) .{1,40}) take\?$/u.exec(
      stem,
    )?.groups ?? {}
  if (thing !== undefined && whole !== undefined)
    return `What ${much === 'How many' ? 'number' : 'amount'} of ${thing} is needed for ${whole}?`
  const asked = /^What (?:is|are) (?<what>the .{1,80} of .{1,80})\?$/u.exec(stem)?.groups?.what
  if (asked !== undefined) return `What does the article give as ${asked}?`
  const whose =
    /^For (?<owner>.{1,120}), (?<who>who .{1,60}), according to the (?<table>table.{0,70})\?$/u.exec(
      stem,
    )?.groups
  if (whose) return `According to the ${whose.table ?? ''}, for ${whose.owner ?? ''}, ${whose.who ?? ''}?`
  const who = /^Who (?<did>.+)\?$/u.exec(stem)?.groups?.did
  if (who !== undefined) return `Give the name: who ${who}?`
  const year = /^In which year (?<rest>.+)\?$/u.exec(stem)?.groups?.rest
  if (year !== undefined) return `When ${year}? Give the year.`
  const { noun, table, owner } =
    /^Which (?<noun>.{1,300}) does the (?<table>table|comparison) give for (?<owner>.+)\?$/u.exec(stem)
      ?.groups ?? {}
  if (noun !== undefined) return `What stands in the ${table ?? 'table'} as the ${noun} of ${owner ?? ''}?`
  return stem
}

/** Words of an answer that can be asked for in one piece. */
export const LONGEST_ANSWER = 4

/** A rival that may be right too and that the stem does not name, with why. */
function otherAnswer({ ask, pools }: Inquiry, stem: string, knowledge: Knowledge): string | null {
  const shown = said(stem, null)
  for (const rival of pools.flat()) {
    // What is as right for another thing is no second answer for this one.
    if (mentions(knowledge, shown, rival.text) || fold(rival.text) === fold(ask.key)) continue
    const why = whyUnsafe(rival, ask, knowledge)
    if (why && why !== TOO_BROAD) return `“${rival.text}”: ${why}`
  }
  return null
}
