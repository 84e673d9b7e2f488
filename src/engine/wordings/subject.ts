import { tellsOfPerson } from '../outline/meaning.ts'
import { readClause } from '../language/clause.ts'
import { definedHead } from '../terms/defined-head.ts'
import { saysInstead, type Inquiry } from '../compose/inquiry.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { namesFor, sameTerm } from '../compose/knowledge.ts'
import { isPlural } from '../language/number.ts'
import { ROLE } from '../terms/strangers.ts'
import { personsOf } from '../terms/persons-known.ts'
import { asSentence, inSentence, unstopped } from '../compose/phrasing.ts'
import type { Fact, FactKind } from '../types.ts'
import { contentStems, fold } from '../language/words.ts'

/** What to ask of a plain saying about a thing: of what it is said. "What blocks the enzymes that build the wall?" */
export function subjectInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  const told = toldOf(fact, knowledge)
  if (told === null) return []
  const many = isPlural(told.name)
  const { facts } = knowledge.reading
  // Among terms of a glossary what is none would stand out.
  const isTerm = facts.some(({ kind, subject }) => kind === 'definition' && subject === fact.subject)
  const others = facts.flatMap((one) => {
    const term = isTerm ? one.subject : undefined
    const other = one.kind === 'definition' ? term : toldOf(one, knowledge)?.name
    const counted = one.kind === 'definition' && definedHead(one, knowledge)?.verb === 'are'
    return other === undefined ||
      articleOf(one) !== articleOf(fact) ||
      DOING.test(other) !== DOING.test(told.name) ||
      (counted || isPlural(other)) !== many ||
      sameTerm(knowledge, other, fact.subject)
      ? []
      : [{ text: other, fact: one, owner: one.subject }]
  })
  const distinct = others.filter(
    ({ text }, at) => others.findIndex((one) => sameTerm(knowledge, one.text, text)) === at,
  )
  const [near, far] = [true, false].map((same) =>
    distinct.filter(({ fact: one }) => (one.section === fact.section) === same),
  )
  return [
    {
      ask: {
        direction: 'name',
        fact,
        key: told.name,
        about: fact.subject,
        claim: told.predicate,
        exclusive: false,
      },
      aim: 'subject',
      stem: many ? `“They ${told.predicate}.” What does the article say this of?` : `What ${told.predicate}?`,
      typedStem: many
        ? `Of whom or what does the article say this? “They ${told.predicate}.”`
        : `Give the name: what ${told.predicate}?`,
      pools: [near ?? [], far ?? []],
      wrongBecause: ({ text, fact: from }) => saysInstead(text, asSentence(from.statement)),
      accepts:
        many || isName(told.name, knowledge)
          ? namesFor(knowledge, ownSubject(fact, told.name, knowledge)).filter((name) => name !== told.name)
          : null,
      siblings: distinct.map(({ text }) => text),
      strain: 0.5,
    },
  ]
}

/** "Swelling" at the head of a sentence is a plain noun, for which another would do as well. */
const isName = (name: string, { reading }: Knowledge): boolean =>
  / |[\p{Lu}\d]/u.test(name) ||
  !HAPPENS.test(name) ||
  reading.facts.some(({ kind, subject }) => kind === 'definition' && fold(subject) === fold(name))

const HAPPENS = /(?:\p{L}{3}ing|[ts]ion|ment|ness|ity|ance|ence|ship|age)$/u

/** "Salt and yeast" told of salt, or under the title of the article: neither is an answer. */
const ownSubject = ({ subject }: Fact, name: string, { reading }: Knowledge): string =>
  / (?:and|or) /u.test(name) || subject === reading.article.title ? name : subject

/** "The renal cortex" among "blood" and "filtration" would stand out, and so would what is done among things. */
const articleOf = ({ statement }: Fact): string => /^(?:The|An?)(?= )/u.exec(statement)?.[0].slice(0, 2) ?? ''

const DOING = /(?:\p{L}{3}ing|[ts]ion|ment|ness|ity|ance|ence|ism|logy|graphy|[aeiou]sis)$/u

type ToldOf = { readonly name: string; readonly predicate: string }

/** A thing that the fact names first, and what it says of it as holding now; null where that is not plain. */
function toldOf(fact: Fact, knowledge: Knowledge): ToldOf | null {
  const { kind, label, group, slot, statement, attributed } = fact
  if (!PLAIN.has(kind) || label !== null || group !== null || !slot.startsWith('#') || attributed) return null
  const said = unstopped(statement)
  const read = /[.!?]["”’)]*\s/u.test(said) ? null : readClause(said)
  if (!read || read.opening !== '' || read.relative !== '' || read.aside !== '') return null
  const { subject, auxiliary, verb, rest } = read
  if (
    /^(?:an?|each|every|any|no|all|most|some|many|much|part|parts|half|several|few|none|both|one|another) /iu.test(
      subject,
    ) ||
    subject.split(' ').length > 4
  )
    return null
  // "The dates used are 1 May and 1 June": nothing has that name.
  if (/ (?:\p{Ll}{2,20}ed|made|given|taken|built|known|found|held|kept|sold)$/u.test(subject)) return null
  // "East of Sikkim lies Bhutan": what stands first is a place.
  if (
    /^(?:north|south|east|west|\p{L}+(?:east|west)|beyond|behind|beneath|below|above|between|among|near|inside|outside)\b/iu.test(
      subject,
    ) &&
    /^(?:lie|stand|be|sit|rise|run|stretch|extend|come)$/.test(verb.lemma)
  )
    return null
  // "Nansen's remedy": nobody calls it so.
  if (/^["“]|^to |['’]s? \p{Ll}/iu.test(subject) || /^(?:mean|call|name|refer)$/.test(verb.lemma)) return null
  if (!isNow(auxiliary, verb.text, verb.lemma) || personsOf(knowledge).isPerson(subject)) return null
  if (tellsOfPerson(rest) || SOMEBODY.test(rest)) return null
  // "What is what remains when …": nobody asks so.
  if (verb.lemma === 'be' && /^(?:what|where|how|why|who|when|whatever)\b/u.test(rest)) return null
  if (auxiliary === null && verb.pos === 'VERB' && isPlural(subject) !== (verb.text === verb.lemma))
    return null
  const predicate = [auxiliary, verb.text, rest].filter(Boolean).join(' ')
  // "The only river that drains the lake": of that there is one, however little is said of it.
  const isUnique = UNIQUE.test(predicate)
  if (contentStems(rest).length < (isUnique ? 2 : LEAST) || predicate.split(' ').length > LONGEST) return null
  if (TWO_SAY.test(predicate) || PART_OF.test(subject)) return null
  if (OPEN.test(isUnique ? predicate.replace(/\bonly\b/u, '') : predicate)) return null
  // "Tea goes up by a penny and the shop sells less": two things are told, and one subject is asked for.
  const more = predicate.search(/\sand (?:the|an?|its|their) /u)
  if (more >= 0 && readClause(predicate.slice(more + ' and '.length)) !== null) return null
  // "The highest record is from 3,200 m": where something is names nothing.
  if (isOfTitle(subject, knowledge) || /^(?:is|are) (?:(?:from|at|in|on) |\d{1,2} \p{Lu})/u.test(predicate))
    return null
  return { name: inSentence(knowledge, subject).replace(/^the /iu, ''), predicate }
}

const PLAIN: ReadonlySet<FactKind> = new Set(['property', 'cause'])
/** "A surgeon from Ely": who, and not what. */
const SOMEBODY = new RegExp(`^(?:an?|the|one of the) (?:[\\p{L}-]{1,30} ){0,3}${ROLE}\\b`, 'u')
const LEAST = 4
const LONGEST = 20
const UNIQUE =
  /^(?:is|are) the (?:only|sole|largest|smallest|biggest|highest|lowest|longest|deepest|oldest|heaviest|fastest|main|chief|first|last) [\p{L}-]+ (?:that|which|in|on|of|to|from|with) /u
const OPEN =
  /[;:“”"]|\b(?:it|they|them|he|she|his|her|also|not|never|only)\b|, (?:and|but|so|which is why) /iu

/** "Goes from £4 to £6 and the shop sells …": two sayings; "the same idea", "instead": as something told before. */
const TWO_SAY =
  /\band (?:the|an?|\p{Ll}+) \p{Ll}+ \p{Ll}+s \d|\band the \p{Ll}+ \p{Ll}+s\b|\bthe same \p{Ll}+ to\b|\binstead\b(?! of)/u

/** "Much of Wales" is no name that could be asked for. */
const PART_OF = /^(?:much|most|some|parts?|half|all|many|few|several) of /iu

const isNow = (auxiliary: string | null, verb: string, lemma: string): boolean =>
  auxiliary === null
    ? /^(?:is|are|has|have)$/.test(verb) ||
      (verb !== lemma
        ? /s$/.test(verb) && verb !== 'was'
        : !/^(?:put|set|cut|let|hit|cost|shut|read)$/.test(verb))
    : /^(?:is|are|can)$/.test(auxiliary)

function isOfTitle(name: string, { reading }: Knowledge): boolean {
  const title = new Set(contentStems(reading.article.title))
  return contentStems(name).some((stem) => title.has(stem))
}
