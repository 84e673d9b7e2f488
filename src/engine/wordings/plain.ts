import { readClause, type Clause } from '../language/clause.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { capitalised } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import { asSentence, inSentence, unstopped } from '../compose/phrasing.ts'
import type { Reading } from '../compose/compose.ts'
import { onceFor } from '../remembered.ts'
import type { Fact, FactKind } from '../types.ts'
import { contentStems, fold, tokens } from '../language/words.ts'

/** A question to be answered in own words, with its answer. */
export type Recalled = { readonly stem: string; readonly answer: string }

/**
 * What a plain saying about a thing answers: "What does erythropoietin stimulate?", "When do kidney stones form?". Null
 * where its verb makes no question that its rest alone answers.
 */
export function plainRecall(fact: Fact, knowledge: Knowledge): Recalled | null {
  const { kind, label, group, slot, statement, attributed } = fact
  if (
    !PLAIN.has(kind) ||
    label !== null ||
    group !== null ||
    attributed ||
    !/^#|^(?:consists?|includes?|contains?|comprises?|is|are) /.test(slot)
  )
    return null
  const said = unstopped(statement)
  const read = /[.!?;:]["”’)]*\s/u.test(said) ? null : readClause(said)
  if (!read || read.relative !== '' || !isNow(read) || isShared(fact, read, knowledge)) return null
  const rest = unstopped(withoutNextVerb(read.rest))
  const asked = askedOf(read, rest)
  // "Readers block writers and writers block readers": two sayings in one.
  const again = new RegExp(`\\b${read.verb.text}\\b`, 'u').test(rest)
  if (asked === null || again || !isWholeAnswer(rest)) return null
  const subject = inSentence(knowledge, read.subject)
  const opening = read.opening.trim().replace(/,$/u, '')
  const question = [asked.word, asked.verb[0], subject, asked.verb[1]].filter(Boolean).join(' ')
  const stem =
    opening === '' ? question : `${opening}, ${question.charAt(0).toLowerCase()}${question.slice(1)}`
  // "What does a sieve hold?" alone says too little.
  const whole =
    contentStems(stem).length < 3
      ? `In your own words: ${stem.charAt(0).toLowerCase()}${stem.slice(1)}`
      : stem
  return { stem: `${capitalised(whole)}?`, answer: asSentence(asked.answer) }
}

const PLAIN: ReadonlySet<FactKind> = new Set(['property', 'cause', 'comparison', 'list'])

type Asked = { readonly word: string; readonly verb: readonly [string, string]; readonly answer: string }

/** The question word and the verb around the subject; null for what makes no plain question. */
function askedOf({ auxiliary, verb, subject }: Clause, rest: string): Asked | null {
  if (auxiliary === null && verb.pos === 'VERB') {
    const bare = isPlural(subject) || /\sand\s/u.test(subject)
    if (bare === (verb.text !== verb.lemma)) return null
    const does = bare ? 'do' : 'does'
    const particle = TAKES.get(verb.lemma)?.exec(rest)?.[0].trim()
    if (particle === 'that')
      return { word: 'What', verb: [does, verb.lemma], answer: rest.slice('that '.length) }
    if (particle === 'from' && verb.lemma === 'come')
      return { word: 'Where', verb: [does, 'come from'], answer: rest }
    if (particle !== undefined)
      return {
        word: 'What',
        verb: [does, `${verb.lemma} ${particle}`],
        answer: rest.slice(particle.length).trim(),
      }
    if (/^(?:form|occur|appear|happen|arise|develop)$/.test(verb.lemma) && /^when /u.test(rest))
      return { word: 'When', verb: [does, verb.lemma], answer: rest }
    if (/^(?:occur|live)$/.test(verb.lemma) && /^in (?:the|an?) /u.test(rest))
      return { word: 'Where', verb: [does, verb.lemma], answer: rest }
    if (/^take$/.test(verb.lemma) && /^place in (?:the|an?) /u.test(rest))
      return { word: 'Where', verb: [does, 'take place'], answer: rest.slice('place '.length) }
    return DOES.has(verb.lemma) && opensThing(rest)
      ? { word: 'What', verb: [does, verb.lemma], answer: rest }
      : null
  }
  if (auxiliary === 'is' || auxiliary === 'are') {
    const particle = (DONE.get(verb.text) ?? BY).exec(rest)?.[0].trim()
    // "Used to relieve pain" is asked by "used for".
    if (particle === 'to') return { word: 'What', verb: [auxiliary, `${verb.text} for`], answer: rest }
    return particle === undefined
      ? null
      : {
          word: 'What',
          verb: [auxiliary, `${verb.text} ${particle}`],
          answer: rest.slice(particle.length).trim(),
        }
  }
  return null
}

const isNow = ({ auxiliary, verb }: Clause): boolean =>
  auxiliary === null ? verb.text === verb.lemma || /s$/.test(verb.text) : /^(?:is|are)$/.test(auxiliary)

/** Verbs whose object alone is worth asking: what a thing regulates, and not what it has or uses. */
const DOES: ReadonlySet<string> = new Set(
  'measure regulate control stimulate produce contain cause prevent protect absorb release filter remove carry store connect secrete excrete promote increase decrease reduce raise lower require cover replace supply transport determine include attract repel reflect block convert inhibit trigger weaken strengthen separate detect'.split(
    ' ',
  ),
)

/** Verbs with a particle of their own. */
const TAKES: ReadonlyMap<string, RegExp> = new Map([
  ['consist', /^of /u],
  ['depend', /^on /u],
  ['lead', /^to /u],
  ['result', /^(?:in|from) /u],
  ['come', /^from /u],
  ['belong', /^to /u],
  ['apply', /^to /u],
  ['state', /^that /u],
  ['say', /^that /u],
  ['serve', /^as /u],
  ['act', /^as /u],
  ['protect', /^against /u],
])
/** "A fen is fed by ground water": who or what does it. */
const BY =
  /^by (?=(?:an?|the|\p{Ll}+) )(?!\p{Ll}+ing\b|law\b|hand\b|means\b|way\b|far\b|no\b|some\b|many\b|most\b|people\b)/u
const DONE: ReadonlyMap<string, RegExp> = new Map([
  ['used', /^(?:for|to) /u],
  ['made', /^(?:up )?(?:of|from) /u],
  ['caused', /^by /u],
  ['composed', /^of /u],
  ['derived', /^from /u],
  ['divided', /^into /u],
  ['stored', /^in /u],
  ['controlled', /^by /u],
  ['regulated', /^by /u],
  ['released', /^in response to /u],
])

/** "The lining of the abdomen", "large volumes": no adverb, no clause. */
const opensThing = (rest: string): boolean =>
  /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens(`They know ${rest}`)[2]?.pos ?? '')

/** "The hormone, and stimulates growth": only what the first verb governs is asked. */
function withoutNextVerb(rest: string): string {
  const read = tokens(`They did ${rest}`)
  const joint = read.find(
    ({ text }, i) =>
      /^(?:and|but)$/.test(text) &&
      /^(?:VERB|AUX)$/.test(read[i + 1]?.pos ?? '') &&
      !/(?:ing|ed)$/.test(read[i + 1]?.text ?? ''),
  )
  return joint ? rest.slice(0, joint.start - 'They did '.length) : rest
}

const isWholeAnswer = (rest: string): boolean =>
  rest.split(' ').length <= 22 &&
  contentStems(rest).length >= 2 &&
  // "Come from B cells and bind to several epitopes": two things to be asked for.
  !/\b(?:it|them|they|he|she|his|her|its|their)\b|[“”"]| and \p{Ll}+ (?:to|into|onto) |, so that |, which is why /iu.test(
    rest,
  )

/** Where the article says two things of one subject with one verb, the question has two answers. */
function isShared(fact: Fact, { verb }: Clause, { reading }: Knowledge): boolean {
  const ofSubject = bySubject(reading).get(fold(fact.subject)) ?? []
  const others = ofSubject.filter(({ id }) => id !== fact.id)
  if (others.length === 0) return false
  const said = new RegExp(`\\b${verb.text}\\b`, 'u')
  return others.some(({ statement }) => said.test(statement))
}

const bySubject = onceFor(({ facts }: Reading) => Map.groupBy(facts, ({ subject }) => fold(subject)))
