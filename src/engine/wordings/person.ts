import { readClause } from '../language/clause.ts'
import { couldBeMeant } from './contemporaries.ts'
import { isHero } from '../terms/main-term.ts'
import { saysInstead, type Inquiry } from '../compose/inquiry.ts'
import type { Rival } from '../compose/guard.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { namesFor, sameTerm } from '../compose/knowledge.ts'
import { BLANK } from '../lint/stem-rules.ts'
import { personsOf, type Persons } from '../terms/persons-known.ts'
import { asSentence, unstopped } from '../compose/phrasing.ts'
import type { Fact, FactKind } from '../types.ts'
import { contentStems } from '../language/words.ts'

/** What to ask of a sentence that tells of persons: who did it, or whom it names besides. */
export function personInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (!TELLS.has(fact.kind) || fact.label !== null || fact.group !== null) return []
  return [doer(fact, knowledge), other(fact, knowledge)].filter((one) => one !== null)
}

const TELLS: ReadonlySet<FactKind> = new Set(['property', 'event', 'cause', 'comparison', 'number'])

/** "Who gave Crick a report that contained Franklin's measurements?" */
function doer(fact: Fact, knowledge: Knowledge): Inquiry | null {
  if (fact.kind === 'event') return null
  const said = unstopped(fact.statement)
  const read = readClause(said)
  const persons = personsOf(knowledge)
  if (!read || read.opening !== '' || read.relative !== '' || read.aside !== '') return null
  if (read.auxiliary !== null && !/^(?:was|had)$/.test(read.auxiliary)) return null
  if (
    !persons.isPerson(read.subject) ||
    isKnown(read.subject, knowledge) ||
    OPEN.test(read.rest) ||
    contentStems(read.rest).length < LEAST
  )
    return null
  const told = [read.auxiliary, read.verb.text, firstOf(read.rest)]
    .filter(Boolean)
    .join(' ')
    .replace(' ,', ',')
  if (told.split(' ').length > LONGEST || /[;:]/.test(told)) return null
  return inquiry(fact, read.subject, `Who ${told}?`, knowledge, 'doer')
}

/** What is told first, where it says enough: "gave him a plate, which he kept" is asked without the plate's story. */
function firstOf(rest: string): string {
  const [first = ''] = rest.split(/,(?!\d)\s|\sand \p{Ll}+ed\s/u)
  return contentStems(first).length >= LEAST ? first : rest
}

/** A person named after the verb gives way to a blank. */
function other(fact: Fact, knowledge: Knowledge): Inquiry | null {
  const said = asSentence(fact.statement)
  const read = readClause(unstopped(said))
  if (!read) return null
  const persons = personsOf(knowledge)
  const from = said.indexOf(read.rest)
  const found = persons
    .placesIn(said)
    .find(({ start, name }) => from > 0 && start >= from && name !== read.subject)
  if (!found || persons.placesIn(said).filter(({ name }) => name === found.name).length > 1) return null
  if (isKnown(found.name, knowledge) || TITLED.test(said.slice(0, found.start))) return null
  const stem = `${said.slice(0, found.start)}${BLANK}${said.slice(found.end)}`
  return inquiry(fact, said.slice(found.start, found.end), stem, knowledge, 'person')
}

/** Whom the whole article is about everybody knows. */
function isKnown(name: string, knowledge: Knowledge): boolean {
  const title = new Set(contentStems(knowledge.reading.article.title))
  return contentStems(name).some((stem) => title.has(stem)) || isHero(name, knowledge)
}

/** "King _____" shuts out who is none. */
const TITLED =
  /\b(?:King|Queen|Emperor|Empress|Prince|Princess|Pope|President|Sir|Lord|Lady|Saint|Admiral|General|Captain|Professor|Dr|Mr|Mrs|Miss)\.? $/u

function inquiry(fact: Fact, key: string, stem: string, knowledge: Knowledge, aim: string): Inquiry {
  const persons = personsOf(knowledge)
  const own = persons.nameOf(key)
  const others = knowledge.reading.facts.flatMap((one) => {
    const name = persons.nameOf(one.subject)
    return name === null ||
      name === own ||
      !fitsPronouns(name, stem, persons) ||
      sameTerm(knowledge, name, key) ||
      persons.isNamedIn(name, fact.statement)
      ? []
      : [{ text: name, fact: one, owner: name }]
  })
  const near = others.filter((one) => couldBeMeant(one.fact, fact, key, knowledge))
  return {
    ask: { direction: 'name', fact, key, about: key, claim: unstopped(fact.statement), exclusive: true },
    aim,
    stem,
    pools: [eachOnce(near)],
    wrongBecause: ({ text, fact: from }) => saysInstead(text, asSentence(from.statement)),
    accepts:
      aim === 'doer'
        ? [...persons.allNames(key), ...namesFor(knowledge, key)].filter((name) => name !== key)
        : null,
    siblings: eachOnce(others).map(({ text }) => text),
    strain: aim === 'doer' ? 0 : 1,
  }
}

const eachOnce = (rivals: readonly Rival[]): Rival[] =>
  rivals.filter(({ text }, at) => rivals.findIndex((one) => one.text === text) === at)

/** "Who took her film to …": a man's name beside "her own" would show by itself. */
function fitsPronouns(name: string, stem: string, { genderOf }: Persons): boolean {
  const gender = genderOf(name)
  const [he, she] = [/\b(?:he|his|him|himself)\b/u.test(stem), /\b(?:she|her|herself)\b/u.test(stem)]
  return gender === null || (!he && !she) || (gender === 'he' ? he : she)
}

const LEAST = 3
const LONGEST = 20
/** What a question must not leave open. */
const OPEN = /\b(?:his|her|their|its|he|she|him|it|they|them)\b/iu
