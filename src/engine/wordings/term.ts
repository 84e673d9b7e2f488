import { isAuthored } from '../own/authored.ts'
import { belongsTo, inOneNumber, nextWording, oneWording, saysInstead } from '../compose/inquiry.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { canonical, namesFor } from '../compose/knowledge.ts'
import { related } from '../terms/kinship.ts'
import { isMainTerm } from '../terms/main-term.ts'
import { isBareRole, tellsOfPerson } from '../outline/meaning.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { singular } from '../language/number.ts'
import { asSentence, definedName, inSentence, unstopped } from '../compose/phrasing.ts'
import { grammarOf } from '../compose/genus.ts'
import { inField } from '../compose/field.ts'
import { areOfOneEntry } from '../compose/one-entry.ts'
import { areToldAlike, nearestFirst, ofOneSort } from '../compose/one-sort.ts'
import { doesStem } from './does.ts'
import { isCutToClass, namesKind } from './kind-named.ts'
import { spellsOut } from './spells-out.ts'
import { pointsBack } from '../language/points-back.ts'
import { onceFor } from '../remembered.ts'
import type { Fact } from '../types.ts'
import { words } from '../language/words.ts'

/** What to ask of a definition: the term from its meaning, and the meaning of the term. */
export function definitionInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'definition' || (POINTS_OUT.test(fact.value) && !isAuthored(fact))) return []
  if (NO_MEANING.test(fact.value) && !isAuthored(fact)) return []
  // "One that slides up and down": one of what, another sentence tells.
  if (pointsBack(asSentence(fact.value))) return []
  const meaning = meaningInquiry(fact, knowledge)
  const tells = isAuthored(fact) || (namesKind(fact.value) && !isCutToClass(fact, knowledge))
  return isMainTerm(fact.subject, knowledge) || !tells ? [meaning] : [termInquiry(fact, knowledge), meaning]
}

/** The article's own words in such number are a quotation (W14). */
const isLong = (meaning: string): boolean => words(meaning).length > 12

/** "The superset, which copes with …" tells something of a thing that is known already; it names no kind. */
const POINTS_OUT = /^the [\p{L}-]+(?: [\p{L}-]+)?,/iu

/** "An SSD as well", "the less the better": said of the term, and no meaning of it. */
const NO_MEANING =
  /\b(?:as well|too|also|instead)$|^the (?:more|less|fewer|sooner|later|\p{Ll}{2,12}er),? the \p{Ll}/iu

function termInquiry(fact: Fact, knowledge: Knowledge): Inquiry {
  const said = unstopped(fact.value)
  const meaning = isBareRole(said)
    ? said.charAt(0).toLowerCase() + said.slice(1)
    : inSentence(knowledge, said)
  const wordings = isTold(fact)
    ? [
        `Which term does the article explain in these words? “${asSentence(fact.value)}”`,
        `“${asSentence(fact.value)}” Which term does the article explain so?`,
      ]
    : isPerson(fact)
      ? [`Who is described as “${meaning}”?`, `The article describes a person so: “${meaning}”. Who is it?`]
      : /^(?:they|it|he|she|this|these) /i.test(meaning)
        ? [
            `Which term is meant here? “${asSentence(fact.value)}”`,
            `What does the article say this of? “${asSentence(fact.value)}”`,
          ]
        : /^that /i.test(meaning)
          ? [`Which term means ${meaning}?`]
          : // "Too far for us" is said by the article, and not by the one who asks.
            isLong(meaning) ||
              /\b(?:us|we|our|you|your)\b/iu.test(meaning) ||
              /^(?:to|how|when|where|whether) /i.test(meaning)
            ? [
                `Which term means “${meaning}”?`,
                `The article gives this meaning: “${meaning}”. Which term is it?`,
              ]
            : inField(fact, knowledge, [`What is the name for ${meaning}?`, `Which term means “${meaning}”?`])
  // Beside drinks a seed is told by what the stem calls it.
  const others = ofOneSort(fact, definitions(fact, knowledge))
  const alike = likeNamed(fact, knowledge)
  const { sections } = knowledge.reading.article
  return {
    ask: {
      direction: 'name',
      fact,
      key: fact.subject,
      about: fact.subject,
      claim: meaning,
      exclusive: false,
    },
    aim: 'name',
    stem: oneWording(wordings, `${fact.id}|name`),
    typedStem: nextWording(wordings, `${fact.id}|name`),
    pools: [
      ...nearestFirst(fact, others, sections).map((pool) =>
        pool.map((one) => ({ text: one.subject, fact: one, owner: one.subject })),
      ),
      alike.map((one) => ({ text: one.label ?? '', fact: one, owner: one.label ?? '' })),
    ],
    wrongBecause: ({ text, fact: from }) => saysInstead(text, asSentence(from.value)),
    accepts: namesFor(knowledge, fact.subject).filter((name) => name !== fact.subject),
    siblings: siblingTerms(fact, knowledge),
    strain: 0,
  }
}

/** What an author wrote after a term need not name a kind: "presses the wall of a cell outwards". */
const isTold = (fact: Fact): boolean =>
  isAuthored(fact) &&
  ![' is ', ' are '].some((verb) => fact.statement.toLowerCase().includes(verb + fact.value.toLowerCase()))

/** A name that a list wrote with a small letter gets its capitals back. */
const asName = (subject: string): string =>
  subject.replace(/(?<![\p{L}'’])\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase())

/** "They store each record …" tells what a thing does, not what it is. */
const IN_THE_PAST = /^(?:The )?(?:\p{Lu}\S* ){1,4}was (?:an?|the) /u

const DOES = /^(?:They|It) \p{Ll}/u

/** Told by what a person is or did: "author of …", "a queen who …". */
const isPerson = onceFor(({ value }: Fact): boolean => tellsOfPerson(value))

function meaningInquiry(fact: Fact, knowledge: Knowledge): Inquiry {
  const name = isPerson(fact) ? asName(fact.subject) : definedName(knowledge, fact)
  const stem = DOES.test(fact.value)
    ? (doesStem(fact.value, name)?.asked ?? `What does the article say of ${name}?`)
    : `How does the article ${isPerson(fact) || IN_THE_PAST.test(fact.statement) ? 'describe' : 'define'} ${name}?`
  const key = asSentence(fact.value)
  // What the whole article is about is told from its parts by its kind, a long form by the letters it has.
  const told = isMainTerm(fact.subject, knowledge) || spellsOut(fact.subject, fact.value)
  const others = told ? [] : ofOneSort(fact, definitions(fact, knowledge))
  return {
    ask: { direction: 'value', fact, key, about: fact.subject, claim: fact.subject, exclusive: false },
    aim: 'value',
    stem,
    pools: nearestFirst(fact, others, knowledge.reading.article.sections).map((pool) =>
      pool
        .map((one) => ({ text: asSentence(one.value), fact: one, owner: one.subject }))
        // "Boulders that …" among "a valley that …" would stand out.
        .filter(
          ({ text }) =>
            inOneNumber(key, text) &&
            ONE.test(key) === ONE.test(text) &&
            (grammarOf(key) === 'many') === (grammarOf(text) === 'many'),
        ),
    ),
    wrongBecause: ({ owner, text }) => belongsTo(owner, text),
    accepts: null,
    siblings: [],
    strain: 0,
  }
}

const ONE = /^(?:An?|The|One|Any)\s/u

/**
 * What to ask of an acronym: its long form, and the acronym of a long form whose initials do not spell it. Only to be
 * typed: among options the initials would give the key away.
 */
export function acronymInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'acronym') return []
  const { short, long } = shortAndLong(fact)
  const others = knowledge.reading.facts.filter((one) => one.kind === 'acronym' && one.id !== fact.id)
  const siblings = others.flatMap((one) => Object.values(shortAndLong(one)))
  const base = { pools: [], wrongBecause: () => '', accepts: [], siblings, strain: 0 }
  const expansion: Inquiry = {
    ...base,
    ask: { direction: 'value', fact, key: long, about: short, claim: short, exclusive: true },
    aim: 'expansion',
    stem: oneWording(
      [`What does the acronym ${short} stand for?`, `What do the letters ${short} stand for?`],
      `${fact.id}|expansion`,
    ),
  }
  // Whoever reads "Domain Name System" reads DNS.
  if (areInitials(short, long)) return [expansion]
  return [
    expansion,
    {
      ...base,
      ask: { direction: 'value', fact, key: short, about: long, claim: long, exclusive: true },
      aim: 'acronym',
      stem: oneWording(
        [`Which acronym stands for “${long}”?`, `What is the usual acronym for “${long}”?`],
        `${fact.id}|acronym`,
      ),
    },
  ]
}

/** Whether the letters are the first ones of the words, with or without those written small. */
export function areInitials(short: string, long: string): boolean {
  const parts = long.split(/[\s–/-]+/u).filter((part) => part !== '')
  const letters = short.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  const initials = (of: readonly string[]): string =>
    of
      .map((part) => part.charAt(0))
      .join('')
      .toLowerCase()
  const large = parts.filter((part) => !/^(?:of|the|and|for|in|on|to|a|an|by)$/u.test(part))
  return [letters, letters.replace(/s$/u, '')].some(
    (one) => one === initials(parts) || one === initials(large),
  )
}

/** Whichever of subject and value is the shorter is the acronym. */
export function shortAndLong(fact: Fact): { short: string; long: string } {
  const [one, other] = [fact.label ?? fact.subject, unstopped(fact.value)]
  const short = one.length <= other.length ? one : other
  return { short, long: short === one ? other : one }
}

/** Definitions of terms that are neither above nor below the one asked and name the same sort of thing. */
function definitions(fact: Fact, knowledge: Knowledge): Fact[] {
  return definitionsIn(knowledge.reading.facts).filter(
    (one) =>
      isProcess(one) === isProcess(fact) &&
      areToldAlike(one.value, fact.value) &&
      isPerson(one) === isPerson(fact) &&
      !related(knowledge, one.subject, fact.subject) &&
      !areOfOneEntry(one, fact, knowledge.reading.article.blocks) &&
      !isMainTerm(one.subject, knowledge),
  )
}

const definitionsIn = onceFor((facts: readonly Fact[]) =>
  facts.filter(({ kind, value }) => kind === 'definition' && !POINTS_OUT.test(value)),
)

/** Labels of one kind of name with the term asked: "transfer learning" beside "self-supervised learning". */
function likeNamed(fact: Fact, { reading }: Knowledge): Fact[] {
  const last = words(fact.subject).at(-1)
  return reading.facts.filter(
    ({ kind, label }) =>
      label !== null && kind === 'feature' && words(label).length > 1 && words(label).at(-1) === last,
  )
}

/** Something done ("a method of …", "the step in which …") rather than a thing: among things it would stand out. */
const isProcess = onceFor(({ value }: Fact): boolean => {
  const genus = value.replace(
    /[,;:(].*$|\s(?:that|which|who|whose|where|when|in|of|by|for|from|to|after|before|with|at|on|made|used|built|trained)\s.*$/su,
    '',
  )
  return /(?:ing|[ts]ion|method|process|step|technique|practice|phase|stage|way|act|use|procedure|approach|rest)s?$/iu.test(
    genus,
  )
})

function siblingTerms(fact: Fact, knowledge: Knowledge): string[] {
  const own = canonical(knowledge, fact.subject)
  return singularNames(knowledge)
    .filter(({ name, key }) => name !== fact.subject && key !== own)
    .map(({ one }) => one)
}

const singularNames = onceFor((knowledge: Knowledge) =>
  knowledge.reading.terms.map(({ name }) => ({ name, key: canonical(knowledge, name), one: singular(name) })),
)
