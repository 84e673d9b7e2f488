import { yearOf } from '../language/dates.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { namesFor, sameTerm } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import type { Fact } from '../types.ts'
import { asSentence, unstopped } from '../compose/phrasing.ts'
import { doerInquiry, yearInquiry } from './happening.ts'
import { fold, tokens } from '../language/words.ts'

/** What to ask of an event: who did it, when, and what they did, whichever of these the fact tells. */
export function eventInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'event') return []
  if (fact.group === null) {
    if (!fact.slot.startsWith('when')) return []
    return [yearInquiry(fact, knowledge), doerInquiry(fact, knowledge)].filter((one) => one !== null)
  }
  const stem = eventStem(fact, fact.group)
  if (stem === null) return []
  const others = alike(fact, knowledge)
  return [
    {
      ask: {
        direction: 'value',
        fact,
        key: fact.value,
        about: fact.subject,
        claim: fact.subject,
        exclusive: true,
      },
      aim: 'event',
      stem,
      // Among years a whole date would stand out.
      pools: [
        others.map((one) => ({
          text: fact.slot.startsWith('when') ? (yearOf(one.value) ?? one.value) : one.value,
          fact: one,
          owner: one.subject,
        })),
      ],
      wrongBecause: ({ text, fact: from }) =>
        `The article names ${text} for something else: “${asSentence(from.statement)}”`,
      accepts: namesFor(knowledge, fact.value).filter((name) => name !== fact.value),
      siblings: others.map(({ value }) => value),
      strain: 0,
    },
  ]
}

/** The statement reads "<who> <verb> <what> in <when>." or "<what> was <verb> in <when>."; the part asked gives way. */
function eventStem(fact: Fact, verb: string): string | null {
  if (!/^\p{Ll}+$/u.test(verb)) return null
  const said = unstopped(fact.statement).replace(/^(?:The|An?) /u, (article) => article.toLowerCase())
  const active = new RegExp(`^(?<who>.+?) ${verb} (?<what>.+?)(?: in (?<when>\\d{3,4}))?$`, 'u').exec(
    said,
  )?.groups
  const passive = new RegExp(`^(?<what>.+?) was ${verb}(?: in (?<when>\\d{3,4}))?$`, 'u').exec(said)?.groups
  if (fact.slot.startsWith('when') && passive?.what) return `In which year was ${passive.what} ${verb}?`
  const { who, what, when } = active ?? {}
  if (who === undefined || what === undefined) return null
  if (fact.slot.startsWith('who')) return `Who ${verb} ${what}${when === undefined ? '' : ` in ${when}`}?`
  if (fact.slot.startsWith('when')) return `In which year did ${who} ${plainForm(verb)} ${what}?`
  return `What did ${who} ${plainForm(verb)}${when === undefined ? '' : ` in ${when}`}?`
}

/** "introduced" gives "introduce". */
function plainForm(verb: string): string {
  return tokens(`They have ${verb} it.`).find(({ text }) => text === verb)?.lemma ?? verb
}

/** Doers and years of other events; makers of things are doers too. */
function alike(fact: Fact, knowledge: Knowledge): Fact[] {
  const role = fact.slot.split(' ')[0] ?? ''
  const plays = ({ kind, slot }: Fact) =>
    (kind === 'event' && slot.split(' ')[0] === role) || (role === 'who' && slot === 'maker')
  const found = knowledge.reading.facts.filter(
    (one) =>
      plays(one) && !sameTerm(knowledge, one.subject, fact.subject) && fold(one.value) !== fold(fact.value),
  )
  return found.filter(({ value }, at) => found.findIndex((one) => fold(one.value) === fold(value)) === at)
}
