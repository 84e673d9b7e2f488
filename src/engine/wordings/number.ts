import { isPlural } from '../language/number.ts'
import { areComparable } from '../language/amount-size.ts'
import { bidsOf } from '../facts/instructions.ts'
import { amountsIn, kindOfUnit, type Amount } from '../language/amounts.ts'
import { readClause, type Clause } from '../language/clause.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { sameTerm, type Knowledge } from '../compose/knowledge.ts'
import { capitalised } from '../terms/naming.ts'
import { asSentence, inSentence, unstopped } from '../compose/phrasing.ts'
import { BLANK } from '../lint/stem-rules.ts'
import type { Reading } from '../compose/compose.ts'
import { onceFor, remembered } from '../remembered.ts'
import type { Fact } from '../types.ts'
import { fold, tokens } from '../language/words.ts'

/** What to ask of an amount that a sentence tells: how many, how long, or the sentence with the amount left out. */
export function numberInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'number' || fact.group !== null || fact.label !== null) return []
  const amount = amountsIn(fact.statement).find(({ text }) => fold(text) === fold(fact.value))
  // "Two months' rent": the blank would tear the word apart.
  if (!amount || /^['’]/.test(fact.statement.slice(fact.statement.indexOf(amount.text) + amount.text.length)))
    return []
  const asked = questionOf(fact, amount, knowledge)
  const others = otherAmounts(fact, amount, knowledge, asked !== null)
  const key = asked === null || asked.whole ? bare(amount) : amount.figures
  return [
    {
      ask: { direction: 'value', fact, key, about: fact.subject, claim: fact.subject, exclusive: true },
      aim: 'amount',
      stem: asked?.stem ?? blanked(fact, amount),
      pools: [true, false].map((same) =>
        others
          .filter(({ other }) => (other.unit === amount.unit) === same)
          .map(({ one, other }) => ({
            text: asked === null || asked.whole ? bare(other) : other.figures,
            fact: one,
            owner: one.subject,
          })),
      ),
      wrongBecause: ({ text, fact: from }) =>
        `The article tells of ${text} something else: “${asSentence(from.statement)}”`,
      accepts: asked ? [bare(amount), amount.text, amount.figures] : null,
      siblings: [],
      strain: asked ? 0 : 1,
    },
  ]
}

/** A question for the amount; `whole` where its unit belongs to the answer. */
type Asked = { readonly stem: string; readonly whole: boolean }

function questionOf({ statement }: Fact, amount: Amount, knowledge: Knowledge): Asked | null {
  const said = unstopped(statement)
  const bid = askedOfBid(said, amount)
  if (bid !== null) return { stem: bid, whole: true }
  const read = withVerb(readClause(said))
  if (
    !read ||
    read.aside !== '' ||
    SELDOM.test(said.slice(0, said.indexOf(amount.text))) ||
    !/^(?:\p{Ll}{3,}s|people|children|men|women)$/u.test(amount.unit)
  )
    return null
  const counted = askedOfCounted(read, amount)
  if (counted !== null) return { stem: counted, whole: false }
  const at = read.rest.indexOf(amount.text)
  const before = read.rest.slice(0, at).trim()
  const after = read.rest.slice(at + amount.text.length)
  if (at < 0 || !/^(?:for|in|within|after|about|to|by|of|over|from|at)?$/u.test(before)) return null
  const rest =
    /^\s(?<rest>(?:in|on|at|to|for|from|after|before|between|per|an?|each|every|across|over|above|below|during|without)\s[^,;:()]{1,60})$/u.exec(
      after,
    )?.groups?.rest
  if ((rest === undefined && after.trim() !== '') || /\band (?:for|in|to|at|by|on)\b/u.test(rest ?? ''))
    return null
  const [first = '', second] = rest?.split(/ and (?=\p{Ll})/u) ?? []
  // "Twelve turns a minute and lifted a ton": of the second deed nothing is asked.
  const isSecondDeed = second !== undefined && isDone(second, read)
  const verb = doing(read)
  if (verb === null) return null
  const subject = inSentence(knowledge, [read.subject, read.relative].filter(Boolean).join(' '))
  const long = kindOfUnit(amount.unit) === 'time' && LASTS.test(read.verb.lemma) && rest === undefined
  const how = long ? 'how long' : `${before === '' ? '' : `${before} `}how many ${amount.unit}`
  const tail = [verb[0], subject, verb[1], isSecondDeed ? first : rest].filter(Boolean).join(' ')
  return { stem: `${capitalised(how)} ${tail}?`, whole: long }
}

/** "Raised 45 litres at each", after a first deed of the same subject. */
const isDone = (second: string, { verb }: Clause): boolean => {
  const word = /^(?:\p{Ll}+ly )?(?<word>\p{Ll}+)/u.exec(second)?.groups?.word ?? ''
  const said = tokens(`It ${second}.`).find(({ text }) => text === word)
  return (
    said?.pos === 'VERB' ||
    said?.pos === 'AUX' ||
    (/ed$/u.test(word) && verb.text !== verb.lemma && said?.pos !== 'ADJ')
  )
}

/** "Would last three decades": the tagger takes the verb for what comes last. */
const withVerb = (read: Clause | null): Clause | null =>
  read?.auxiliary === null && MODAL.test(read.verb.text) && read.rest.startsWith('last ')
    ? {
        ...read,
        auxiliary: read.verb.text,
        verb: { ...read.verb, text: 'last', lemma: 'last', pos: 'VERB' },
        rest: read.rest.slice('last '.length),
      }
    : read

const MODAL = /^(?:may|can|must|shall|should|will|would)$/u

/** "How many rivers flow into the lake?" of "More than 330 rivers flow …"; null where it counts nothing else. */
function askedOfCounted(
  { opening, subject, relative, auxiliary, verb, rest }: Clause,
  amount: Amount,
): string | null {
  const at = subject.indexOf(amount.figures)
  const before = subject.slice(0, Math.max(0, at)).trim().toLowerCase()
  const what =
    at < 0 ? '' : [subject.slice(at + amount.figures.length).trim(), relative].filter(Boolean).join(' ')
  if (!/^(?:up to|at least|at most|more than|over|about|around|nearly|almost|some|roughly)?$/u.test(before))
    return null
  if (!/^\p{Ll}[\p{L} -]{2,50}$/u.test(what) || kindOfUnit(amount.unit) !== amount.unit.replace(/s$/u, ''))
    return null
  if (/[\d,;:]|\b(?:it|they|them|their|he|she|his|her|this|these|of which)\b/iu.test(rest)) return null
  const how = /^(?:up to|at least|at most)$/u.test(before) ? `${before} how many` : 'how many'
  const where = opening.trim().replace(/,$/u, '')
  const asked = [how, what, auxiliary, verb.text, rest, where === '' ? '' : lowerFirst(where)]
    .filter(Boolean)
    .join(' ')
  return `${capitalised(asked)}?`
}

/** "Soak the cucumbers in ice water for 1 hour" asks for how long you do so; null for a longer bid. */
function askedOfBid(said: string, amount: Amount): string | null {
  const at = said.lastIndexOf(amount.text)
  const { doing, preposition } =
    /^(?<doing>[^,;:()]{12,90}) (?<preposition>for|at|to|in) $/u.exec(said.slice(0, at))?.groups ?? {}
  if (doing === undefined || !bidsOf(doing) || /\band\b|\d/u.test(doing) || NUMBERED.test(doing)) return null
  if (!/^(?:,? until [^,;]{3,60})?$/u.test(said.slice(at + amount.text.length))) return null
  const does = lowerFirst(doing)
  if (kindOfUnit(amount.unit) === 'time' && preposition === 'for') return `For how long do you ${does}?`
  return kindOfUnit(amount.unit) === 'heat' && preposition !== 'for'
    ? `${preposition === 'to' ? 'To' : 'At'} what temperature do you ${does}?`
    : null
}

/** "Phase II goes": a name, and nothing that anybody does. */
const NUMBERED = /^\p{Lu}\p{L}{1,30} (?:[IVX]{1,5}|\p{Lu})(?= )/u

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** "Rarely span more than 80 metres" is no answer to how many they span. */
const SELDOM = /\b(?:rarely|seldom|hardly|scarcely|never|not|usually|often|sometimes|typically|almost)\b/iu

const LASTS = /^(?:last|take|serve|stay|live|reign|rule)$/

/** "does" and "last", "may" and "stay"; null for forms that make no plain question. */
function doing({ auxiliary, verb, subject }: Clause): readonly [string, string] | null {
  if (auxiliary !== null) {
    const [first = '', ...more] = auxiliary.split(' ')
    return /^(?:may|can|must|shall|should|will|would|was|were|is|are)$/.test(first)
      ? [first, [...more, verb.text].join(' ')]
      : null
  }
  if (verb.pos === 'AUX' && !/^(?:has|have|had)$/i.test(verb.text)) return null
  const base = /^(?:has|have|had)$/i.test(verb.text) ? 'have' : verb.lemma
  if (/s$/.test(verb.text) && verb.text !== base) return ['does', base]
  // "The tests use 2 grams" is so now, as "the strikes cost 40 lives" need not be.
  const isNow = !/^(?:the|an?)\s/iu.test(subject) || (isPlural(subject) && !UNCHANGED.test(base))
  return [verb.text === base && isNow ? 'do' : 'did', base]
}

const UNCHANGED = /^(?:put|set|cut|hit|cost|let|shut|read|spread|hurt|split|burst)$/u

/** The sentence with the amount left out; "about" stays. */
function blanked({ statement }: Fact, amount: Amount): string {
  const from = statement.indexOf(amount.text) + amount.text.indexOf(bare(amount))
  return `${statement.slice(0, from)}${BLANK}${statement.slice(from + bare(amount).length)}`
}

/** Without "about" or "up to". */
const bare = ({ text, figures }: Amount): string =>
  text.slice(Math.max(0, text.indexOf(/^[£$€]/.test(text) ? text.charAt(0) : figures)))

/** Amounts of the same unit that the article gives to something else. */
function otherAmounts(fact: Fact, amount: Amount, knowledge: Knowledge, sameUnit: boolean) {
  const own = fold(bare(amount))
  return givenAmounts(knowledge.reading).filter(({ one, other }) => {
    const fits = sameUnit ? other.unit === amount.unit : areNear(other.unit, amount.unit)
    if (!fits || one.id === fact.id || sameTerm(knowledge, one.subject, fact.subject)) return false
    return fold(bare(other)) !== own && areComparable(amount, other)
  })
}

/** The facts that give one amount. */
const givenAmounts = onceFor(({ facts }: Reading) =>
  facts.flatMap((one) => {
    if (!GIVES.has(one.kind)) return []
    const [other, ...more] = amountsIn(one.kind === 'property' ? one.statement : one.value)
    return other && more.length === 0 ? [{ one, other }] : []
  }),
)

/** Nobody takes seconds for years. */
function areNear(one: string, other: string): boolean {
  if (kindOfUnit(one) !== kindOfUnit(other)) return false
  const [first, second] = [placeInScale(one), placeInScale(other)]
  return first < 0 || second < 0 || Math.abs(first - second) <= 1
}

const placeInScale = remembered((unit) => SCALE.findIndex((all) => all.test(unit)), 500)

const SCALE: readonly RegExp[] = [
  /^(?:\p{L}*seconds?|m?s)$/u,
  /^(?:minutes?|min)$/,
  /^(?:hours?|h)$/,
  /^(?:days?|nights?)$/,
  /^weeks?$/,
  /^months?$/,
  /^years?$/,
  /^decades?$/,
  /^(?:century|centuries)$/,
]

const GIVES: ReadonlySet<Fact['kind']> = new Set(['number', 'cell', 'property'])
