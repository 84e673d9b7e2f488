import { readClause } from '../language/clause.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { allMatches } from '../matches.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import { ROLE } from '../terms/strangers.ts'
import type { Block } from '../types.ts'
import { contentStems } from '../language/words.ts'
import { stands } from './alone.ts'
import { castOf } from './cast.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { isOver } from './happenings.ts'
import { isHedged } from './hedged.ts'
import { arePronounsKnown } from './known-pronouns.ts'
import { areThingsKnown } from './known-things.ts'
import { asSentence, unstopped } from './owner.ts'

/**
 * Who somebody was, told beside the full name: "Vincent Coleman, a train dispatcher in the Richmond yards, …", "Emil
 * Fischer, who ran the institute, …".
 */
export function roleFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const text = oneSpaced(sentence.text)
  if (isHedged(text)) return []
  const [first] = [...allMatches(text, BESIDE), ...allMatches(text, WHO)].flatMap(({ groups }) => {
    const { name = '', role, did } = groups ?? {}
    if (role === undefined && castOf(outline).namedIn(name).length === 0) return []
    const said = role === undefined ? `${name} ${did ?? ''}` : `${name} was ${role.replace(LEFT_OPEN, '')}`
    return isTold(said, name, outline) ? [{ name, said }] : []
  })
  if (!first) return []
  const { name, said } = first
  const value = said.slice(name.length + 1)
  return [
    draftFact(outline, block, {
      kind: 'property',
      subject: name,
      slot: null,
      value: unstopped(value),
      statement: asSentence(said),
      confidence: 0.75,
      passage: sentence,
      decisive: [wordsAt(sentence, name), wordsAt(sentence, value.replace(/^was /u, ''))],
    }),
  ]
}

function isTold(said: string, name: string, outline: Outline): boolean {
  const read = readClause(said)
  return (
    read !== null &&
    isOver(read) &&
    contentStems(said.slice(name.length)).length >= LEAST &&
    !/\b(?:his|her|their|its|him|it|them|only|also|too)\b/u.test(said) &&
    stands(said) &&
    areThingsKnown(said, outline) &&
    arePronounsKnown(said, outline)
  )
}

/** "A friend", "the photographer": too little to know somebody by. */
const LEAST = 3

/** "Who wrote for a newspaper and didn't, on the whole, think …": what goes on after the comma. */
const LEFT_OPEN = / (?:and|but) (?:\p{Ll}+n['’]t|did|was|were|had|would|could|never|later|soon)$/u

const NAME =
  "(?<name>\\p{Lu}\\p{Ll}[\\p{L}’'-]{0,30}(?: (?:\\p{Lu}\\.|(?:de|van|von|der|le|la|du|da) )?\\p{Lu}[\\p{L}’'-]{1,30}){1,3})"
const BESIDE = new RegExp(
  `(?<![\\p{L}’'-])(?<!\\p{Lu}[\\p{L}.’'-]{0,20} )(?<!, )${NAME}, (?<role>(?:an?|the) (?:[\\p{L}-]{1,30} ){0,4}${ROLE}(?: (?!and\\b|or\\b)[^,;:.()"“”]{3,70})?)(?=[,;.]|$)`,
  'gu',
)
const WHO = new RegExp(
  `(?<![\\p{L}’'-])(?<!\\p{Lu}[\\p{L}.’'-]{0,20} )(?<!, )${NAME}, who (?<did>\\p{Ll}[^,;:()"“”]{8,90}?)(?=[,;.]|$)`,
  'gu',
)
