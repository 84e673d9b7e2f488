import { isPlural } from '../language/number.ts'
import { inSentence, unstopped } from '../compose/phrasing.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { contentStems, words } from '../language/words.ts'
import type { Fact } from '../types.ts'
import type { Spare } from './spare.ts'

/** "What is this called?" of what a sentence tells before the name of it; null where it ends in no name. */
export function named({ statement }: Fact, knowledge: Knowledge): Spare | null {
  const said = unstopped(statement)
  const only = IS_CALLED.exec(said)?.groups
  if (only?.what !== undefined && only.name !== undefined && contentStems(only.what).length >= 3)
    return {
      stem: `What name is given to ${inSentence(knowledge, only.what).replace(/^a few /u, '')}?`,
      key: only.name.replace(/^(?:the|an?) /iu, ''),
      accepts: [],
    }
  for (const [pattern, question] of NAMED) {
    const { what = '', noun = '', name = '', who = '' } = pattern.exec(said)?.groups ?? {}
    if (name === '' || words(name).length > LONGEST || contentStems(what).length < LEAST) continue
    const bare = name.replace(/^(?:the|an?) /iu, '').replace(/^[“"‘]|[”"’]$/gu, '')
    if (/[“”"]/u.test(bare) || OPENS_BACK.test(what)) return null
    return { stem: `${unstopped(what)}. ${question(noun, who)}?`, key: bare, accepts: [] }
  }
  return null
}

const LONGEST = 4
const LEAST = 4
const OPENS_BACK = /^(?:it|they|he|she|this|these|that|those|its|their|his|her)\b/iu

type Question = (noun: string, who: string) => string

/** "The option that applies if you do nothing is called the default." */
const IS_CALLED =
  /^(?<what>(?:the|an?) [^,;:.“”"()]{20,120}) (?:is|are) (?:called|known as|termed) (?<name>(?:the |an? )?\p{Ll}[\p{Ll}-]*(?: \p{Ll}[\p{Ll}-]*){0,2})$/iu

const NAMED: readonly (readonly [RegExp, Question])[] = [
  [
    /^(?<what>[^“”"]{20,240}[.;]) This is (?:called |known as )?(?<name>[\p{L}\d ’'-]{3,40})$/u,
    () => 'What is this called',
  ],
  [
    /^(?<what>[^“”"]{20,240}[.;]) (?<who>\p{L}+s) call this (?:(?<noun>\p{Ll}+) )?(?<name>the [\p{L}\d ’'-]{3,40})$/u,
    (noun, who) => `What do ${who.toLowerCase()} call this${noun === '' ? '' : ` ${noun}`}`,
  ],
  [
    /^(?<what>[^“”"]{20,240}[.;]) (?<noun>[Tt]he \p{Ll}+) is (?:called|known as) (?<name>[\p{L}\d ’'-]{3,40})$/u,
    (noun) => `What is ${noun.toLowerCase()} called`,
  ],
  [
    /^(?<what>[^“”";.]{20,160} (?<noun>\p{L}+s)) called (?<name>[\p{L}’'-]{3,30})$/u,
    (noun) => (isPlural(noun) ? 'What are they called' : 'What is it called'),
  ],
]
