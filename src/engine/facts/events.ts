import { canonicalName } from '../terms/naming.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import { mentionsIn, termNamed } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { asSentence } from './owner.ts'
import { tokens } from '../language/words.ts'

/** Who did what to what, and when: "which Google introduced in 2017". */
export type Event = {
  readonly verb: string
  readonly what: string
  readonly who: string | null
  readonly when: string | null
}

/**
 * The event a sentence tells, one fact for each of its parts that can be asked.
 *
 * @param said the sentence with its pronouns resolved
 */
export function eventFacts(sentence: Passage, said: string, block: Block, outline: Outline): FactDraft[] {
  const event = readEvent(said, outline)
  if (!event) return []
  const { verb, what, who, when } = event
  const term = termNamed(outline.lexicon, what)
  const subject = term?.name ?? canonicalName(what, outline.lexicon.usage)
  const statement = stateEvent(event)
  const made = (role: string, value: string, of = subject): FactDraft =>
    draftFact(outline, block, {
      kind: 'event',
      subject: of,
      slot: role,
      value,
      group: verb,
      statement,
      confidence: 0.9,
      attributed: false,
      passage: sentence,
      decisive: [who, when, what].map((words) => (words === null ? null : wordsAt(sentence, words))),
    })
  return [
    ...(who === null ? [] : [made(`who ${verb} it`, who)]),
    ...(when === null || !/^\d/.test(when) ? [] : [made(`when it was ${verb}`, when)]),
    ...(who === null ? [] : [made(`what it ${verb}${inTime(when)}`, subject, who)]),
  ]
}

/** Reads who did what when out of a sentence; null where one of the parts is not plain. */
export function readEvent(text: string, outline: Outline): Event | null {
  if (text.length > LONGEST || !HAS_VERB.test(text)) return null
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text)?.groups
    const { verb, what, who, when } = found ?? {}
    if (verb === undefined || what === undefined || (who === undefined && when === undefined)) continue
    const named = thing(what, outline)
    if (named === null || isPartOfName(what, named, text)) continue
    if (who !== undefined && !/^\p{Lu}/u.test(who.replace(/^the\s+/i, ''))) continue
    return { verb: verb.toLowerCase(), what: named, who: who ?? null, when: when ?? null }
  }
  return null
}

/** "The guild of Ely was founded": it was not Ely that was; "a prize of Ely, which was founded" speaks of Ely. */
function isPartOfName(what: string, named: string, text: string): boolean {
  const after = text.slice(text.indexOf(what) + what.length)
  const before = what.slice(0, what.lastIndexOf(named))
  return !/^,/u.test(after) && /\b(?:of|in|at|from|for|to|by|on|with|near)\s+$/iu.test(before)
}

function stateEvent({ verb, what, who, when }: Event): string {
  const time = inTime(when)
  return asSentence(who === null ? `${what} was ${verb}${time}` : `${who} ${verb} ${what}${time}`)
}

function inTime(when: string | null): string {
  if (when === null) return ''
  return /^\d/.test(when) ? ` in ${when}` : ` ${when}`
}

/** The thing an event befell: a term with the words before it, or a proper name; "the press" could be any. */
function thing(written: string, { lexicon }: Outline): string | null {
  const mention = mentionsIn(lexicon, written).at(-1)
  if (mention && written.slice(mention.end).trim() === '') {
    const before = /(?:^|\s)(?<article>an?|the)\s{1,9}(?<more>(?:[\p{L}-]{1,60}\s{1,9}){0,3})$/iu.exec(
      written.slice(0, mention.start),
    )
    const named = written.slice(mention.start, mention.end)
    const { article, more } = before?.groups ?? {}
    return article === undefined ? named : `${article.toLowerCase()} ${more ?? ''}${named}`
  }
  const name =
    /(?:^|\s)(?<name>(?:the )?\p{Lu}[\p{L}\d'’-]{0,60}(?:\s(?:of\s)?\p{Lu}[\p{L}\d'’-]{0,60}){0,4})$/u.exec(
      written,
    )?.groups?.name
  if (name !== undefined && (MONTH.test(name) || isDescribed(written, name))) return null
  return name === undefined || /^(?:it|they|he|she|this|that|which|the \p{L}+)$/iu.test(name) ? null : name
}

/** "The first practical ECG" is not ECG. */
const isDescribed = (written: string, name: string): boolean =>
  /^(?:ADJ|NUM|ADV|VERB)$/.test(
    tokens(`It is ${written.slice(0, written.lastIndexOf(name))}`)
      .slice(2)
      .at(-1)?.pos ?? '',
  )

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

const VERB =
  '(?<verb>introduced|invented|founded|developed|created|released|launched|proposed|discovered|published|built|designed|coined|established|patented|announced|formulated|unveiled|completed)'
/** Nobody reads a longer sentence, and the patterns would look at each of its letters eighty times. */
const LONGEST = 2_000
/** The patterns take their time, and most sentences tell no event. */
const HAS_VERB = new RegExp(VERB, 'u')
const WHO =
  "(?<who>(?:the )?\\p{Lu}[\\p{L}\\d.&'’-]*(?:(?: (?:and|of|the|de|van|von))* \\p{Lu}[\\p{L}\\d.&'’-]*){0,5})"
const WHEN =
  '(?:in (?:(?:early|late|\\p{Lu}\\p{Ll}+) )?)?(?<when>(?:(?:around|about|circa) )?(?:1\\d|20)\\d\\d)'

const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<what>[^,.;:]{3,80}), which ${WHO} (?:first )?${VERB}(?: ${WHEN})?`, 'u'),
  new RegExp(
    `(?<what>[^,.;:]{3,80}?),? (?:which |that )?(?:was |were )?(?:first )?${VERB} by ${WHO}(?: ${WHEN})`,
    'u',
  ),
  new RegExp(
    `(?<what>[^,.;:]{3,80}?),? (?:which |that )?(?:was|were) (?:first )?${VERB} ${WHEN}(?: by ${WHO})?`,
    'u',
  ),
  new RegExp(`^${WHEN.replace('in ', '[Ii]n ')},? ${WHO} (?:first )?${VERB} (?<what>[^,.;:]{3,60})`, 'u'),
  new RegExp(`^${WHO} (?:first )?${VERB} (?<what>[^,.;:]{3,60}?) ${WHEN}`, 'u'),
]
