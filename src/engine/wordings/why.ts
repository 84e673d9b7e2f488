import { readClause, type Clause } from '../language/clause.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { capitalised, lowerCased } from '../terms/naming.ts'
import { inSentence } from '../compose/phrasing.ts'
import { meansNothing } from '../facts/alone.ts'
import { reasonIn } from '../facts/reasons.ts'
import type { Fact } from '../types.ts'
import { tokens, words } from '../language/words.ts'

/** "Why does the loaf rise?" of "The loaf rises because …"; null where its sentence makes no plain question. */
export function whyStem({ kind, statement, value }: Fact, knowledge: Knowledge): string | null {
  if (kind !== 'cause') return null
  const { effect, why } = reasonIn(statement) ?? {}
  if (effect === undefined || why === undefined || !why.includes(value)) return null
  const read = readClause(effect.replace(ONLY_BECAUSE, ''))
  if (!read || read.relative !== '' || words(effect).length > LONGEST) return null
  // "Void if it was given because …": the cause is that of the clause within. "Here" is where the text speaks.
  if (
    /[;:]|\b(?:if|unless|whether|here)\b|^(?:don['’]t|do not|never|please)\b/u.test(effect) ||
    isTwofold(read.rest) ||
    // "It has to turn, so every step costs it time": what "it" is stands in the reason.
    meansNothing(effect)
  )
    return null
  if (/s$/.test(read.verb.text) && /, and \p{Ll}+s$/u.test(read.rest)) return null
  return plainQuestion('Why', read, knowledge)
}

/** "Why does the loaf rise?", "When is the bed flooded?": a clause asked for what it leaves open. */
export function plainQuestion(word: string, read: Clause, knowledge: Knowledge): string | null {
  const named = [read.subject, read.relative].filter(Boolean).join(' ')
  const subject = read.opening === '' ? inSentence(knowledge, named) : named
  const opening = read.opening === '' ? '' : `${capitalised(read.opening.trim().replace(/,$/u, ''))}, `
  const asked = inverted(read.auxiliary, read.verb.text, read.verb.lemma, read.verb.pos === 'AUX')
  if (asked === null) return null
  const question = [opening === '' ? word : lowerCased(word), asked[0], subject, asked[1], read.rest]
    .filter(Boolean)
    .join(' ')
  return `${opening}${question}?`
}

/** "It is hot only because …" */
const ONLY_BECAUSE = /,? (?:only|mainly|partly|largely|simply|just|precisely|chiefly|mostly)$/u

const LONGEST = 24

/** "Collects in a chamber and rises": two things to be asked for. */
const isTwofold = (rest: string): boolean =>
  tokens(`They did ${rest}`).some(
    ({ text }, i, all) => /^(?:and|but)$/.test(text) && /^(?:VERB|AUX|PRON|DET)$/.test(all[i + 1]?.pos ?? ''),
  )

/** "does" and "rise", "was" and "built", "is" and nothing; null for forms that make no plain question. */
function inverted(
  auxiliary: string | null,
  verb: string,
  lemma: string,
  isAuxiliary: boolean,
): readonly [string, string] | null {
  if (auxiliary !== null) {
    const [first = '', ...more] = auxiliary.split(' ')
    return /^(?:may|can|could|must|shall|should|will|would|was|were|is|are|had|has|have|did|does|do)$/.test(
      first,
    )
      ? [first, [...more, verb].join(' ')]
      : null
  }
  if (isAuxiliary) return /^(?:is|are|was|were)$/.test(verb) ? [verb, ''] : null
  if (PAST.test(verb) && lemma === verb) return null
  if (lemma === '' || lemma === verb) return ['do', verb]
  return /s$/.test(verb) ? ['does', lemma] : ['did', lemma]
}

/** Pasts that the tagger has no base of where it takes them for nouns. */
const PAST =
  /^(?:went|came|fell|rose|sank|took|gave|made|saw|said|told|led|won|held|kept|left|lost|met|paid|sold|stood|found|fought|caught|taught|brought|thought|bought|began|broke|chose|drew|drove|ate|flew|froze|grew|hid|knew|rode|ran|sang|spoke|stole|swam|threw|wore|wrote)$/
