import { readClause } from '../language/clause.ts'
import type { Reading } from '../compose/compose.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { asSentence, inSentence, unstopped } from '../compose/phrasing.ts'
import { mainClause } from '../facts/claims.ts'
import { saidUnderTitle } from '../facts/under-title.ts'
import { onceFor } from '../remembered.ts'
import type { Fact, FactKind } from '../types.ts'
import { contentStems, fold, tokens } from '../language/words.ts'
import { askedDirectly } from './asked-directly.ts'
import type { Recalled } from './plain.ts'

/**
 * What the article says of a thing of which it says nothing else: "What does the article say about abandoned barns?"
 * Null where the answer could be another.
 */
export function saidOfRecall(fact: Fact, knowledge: Knowledge): Recalled | null {
  const { kind, label, group, slot, statement } = fact
  if (!SAID.has(kind) || label !== null || group !== null || !slot.startsWith('#')) return null
  const framed = framedPart(statement)
  if (framed) return framedRecall(fact, framed.title, framed.said, knowledge)
  const said = unstopped(statement)
  if (said.startsWith('Under “') || SAYS_TWICE.test(said) || /[.!?]["”’)]*\s/u.test(said)) return null
  const read = readClause(mainClause(said))
  if (
    !read ||
    mainClause(said) !== said ||
    isVague(read.subject) ||
    !isThing(read.subject) ||
    contentStems(read.subject).length < 2
  )
    return null
  if (LEANS.test(read.rest)) return null
  if (
    contentStems(`${read.verb.text} ${read.rest}`).length < FEWEST ||
    isSpokenOf(fact, read.subject, knowledge)
  )
    return null
  const asked = askedDirectly(read, knowledge)
  if (asked !== null) return asked
  return {
    stem: `What does the article say about ${namedWithin(knowledge, [read.subject, read.relative].filter(Boolean).join(' '))}?`,
    answer: asSentence(statement),
  }
}

function framedPart(statement: string): ReturnType<typeof saidUnderTitle> {
  const framed = saidUnderTitle(statement)
  return framed && framed.title.length <= LONGEST_TITLE && A_PART.test(framed.said) ? framed : null
}

const LONGEST_TITLE = 80
const A_PART = /^The [^“”]{10,240}$/u

/** What stands under a title alone of a part of what it names. */
function framedRecall(fact: Fact, title: string, inner: string, knowledge: Knowledge): Recalled | null {
  const read = readClause(unstopped(inner))
  if (!read || isVague(read.subject) || !isThing(read.subject) || SAYS_TWICE.test(inner)) return null
  if (contentStems(read.rest).length < FEWEST || isSpokenOf(fact, read.subject, knowledge)) return null
  const asked = askedDirectly(read, knowledge)
  if (asked !== null) return asked
  return {
    stem: `Under “${title}”, what does the article say about ${namedWithin(knowledge, read.subject)}?`,
    answer: asSentence(inner),
  }
}

/** A name of several words, or of somebody, keeps its large letter. */
function namedWithin(knowledge: Knowledge, subject: string): string {
  const isNamed =
    !/^(?:the|an?) /iu.test(subject) &&
    !/ (?:and|or) \p{Ll}/u.test(subject) &&
    (/-\p{Lu}/u.test(subject) ||
      subject.split(' ').some((word, i) => i > 0 && /^\p{Lu}/u.test(word)) ||
      // "Older methods" opens its sentence, "Divers and pilots" too: a name alone, or with what is its own.
      (tokens(subject)[0]?.pos === 'PROPN' && /^\p{Lu}\S*$|^\p{Lu}[\p{L}-]*['’]s? /u.test(subject)))
  return isNamed ? subject : inSentence(knowledge, subject)
}

/** "The ocean on the far" is torn from its noun, "the field sets up swirling" has a verb in it. */
const isThing = (subject: string): boolean => /^(?:NOUN|PROPN)$/.test(tokens(`${subject}.`).at(-2)?.pos ?? '')

const SAID: ReadonlySet<FactKind> = new Set(['property', 'cause', 'comparison'])
const FEWEST = 3

/** "Made her a knight", "plan their work around it": whom or what, another sentence tells. */
const LEANS = /\b(?:he|she|him|his|her|hers)\b|\b(?:it|them|this)$/iu

/** "…, and the governor regulates …": two sayings. */
const SAYS_TWICE = /, (?:and|but|while) (?:the|an?|it|they|he|she) |;/u

/** Of how many, of none, of one of several. */
const VAGUE =
  /^(?:no|each|every|most|many|some|few|all|any|one|two|three|both|another|other|wherever|whenever|whatever|what|how|more|less|the (?:only|first|last|other|main|most|\p{Ll}{3,20}est)|(?:the|an?) (?:good|typical|young|different|earlier|later|further|second|similar|previous|certain|huge|whole|same))\b|\bboth$|,/iu

/** Nor of what nobody could tell from another: "older methods", "the middle tower", "a signal from the brain". */
const isVague = (subject: string): boolean =>
  VAGUE.test(subject) || ONE_OF_MORE.test(subject) || WHICHEVER.test(subject)

const ONE_OF_MORE =
  /^(?:(?:well over|nearly|almost|about|around|over|up to|close to|roughly|at least|tens|dozens|hundreds|thousands|millions|half|part|a (?:third|quarter|number|lot)) |(?:(?:the|an?) )?(?:older|newer|later|earlier|younger|larger|bigger|smaller|better|worse|cheaper|lighter|heavier|further|additional|new|next|middle|large|small|upper|lower|upper-case|outer|inner|central|left|right|front|rear|back|delicate|former|latter|modern) \p{Ll})|\band the \p{Ll}{3,20}$|^the (?:contract|company|question|idea|answer|reason|result|text|work|water|owner|order|vote)s?\b(?! of\b)/iu

const WHICHEVER =
  /^an? (?!.* (?:which|that|who) )(?:\p{L}[\p{L}-]{0,30} ){1,2}(?:from|in|by|at|moved|made|sent) /iu

/** Whether another fact speaks of the same thing. */
function isSpokenOf(fact: Fact, subject: string, { reading }: Knowledge): boolean {
  if (isTold(subject, reading)) return true
  const stems = contentStems(subject)
  const isFramed = framedPart(fact.statement) !== null
  return stemsOfAll(reading).some(
    ({ id, own, all }) =>
      id !== fact.id && ((!isFramed && own === fold(fact.subject)) || stems.every((stem) => all.has(stem))),
  )
}

/** Whether the text goes on telling of whom or what a name names: what it says of that one is more than a sentence. */
function isTold(subject: string, { article }: Reading): boolean {
  const name = /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.]*){0,3} (?<last>\p{Lu}\p{Ll}{2,})$/u.exec(subject)?.groups
    ?.last
  return name !== undefined && timesNamed(article.text, name) >= OFTEN
}

const OFTEN = 3

const timesNamed = (text: string, name: string): number => text.split(name).length - 1

const stemsOfAll = onceFor(({ facts }: Reading) =>
  facts.map(({ id, subject, statement }) => ({
    id,
    own: fold(subject),
    all: new Set(contentStems(statement)),
  })),
)
