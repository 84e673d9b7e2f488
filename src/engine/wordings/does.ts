import { contentStems, tokens } from '../language/words.ts'

/**
 * "What does the inverter do?" of what is told of a thing by what it does ("It converts …"), asked in a question and, as
 * `told`, in a request; null of a thing that is or has something.
 */
export function doesStem(
  value: string,
  name: string,
): { readonly asked: string; readonly told: string } | null {
  const { who, verb } = /^(?<who>It|They) (?<verb>\p{Ll}+) /u.exec(value)?.groups ?? {}
  if (who === undefined || verb === undefined || IS_OR_HAS.test(verb)) return null
  // "Defence: it digs itself in": who does it, the lines above tell.
  if (ABSTRACT.test(name)) return null
  const read = tokens(value)[1]
  const isNow = who === 'It' ? /s$/u.test(verb) : read?.lemma === verb
  if (read?.pos !== 'VERB' || !isNow) return null
  const asked = `${who === 'It' ? 'does' : 'do'} ${name} do`
  const alone = `What ${asked}?`
  return {
    asked: contentStems(alone).length < 3 ? `According to the article, what ${asked}?` : alone,
    told: `Explain in a sentence what ${name} ${who === 'It' ? 'does' : 'do'}.`,
  }
}

const ABSTRACT =
  /^(?:the |an? )?\p{Ll}+(?:[ae]nce|[ts]ion|ment|ness|ity|ism|ship|ing|span|our|ure|diet|size|home|habitat|food)$/u

const IS_OR_HAS =
  /^(?:is|are|was|were|has|have|had|does|do|did|lies?|stands?|means?|remains?|becomes?|seems?|costs?|belongs?|contains?|includes?|consists?|needs?|lasts?|depends?|occurs?|appears?|comes?|gets?|weighs?|measures?|runs?|charges?|uses?|fits?|holds?|works?)$/u
