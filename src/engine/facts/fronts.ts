import { capitalised } from '../terms/naming.ts'
import { datesIn } from '../language/dates.ts'

/** "So in 1907 she went to Berlin", "There she died": the word that only ties a sentence to the one before goes. */
export const untied = (clause: string): string => {
  const plain = clause.replace(HIMSELF, '')
  const tie = TIES.exec(plain)?.[0]
  return tie === undefined ? plain : capitalised(plain.slice(tie.length))
}

/** "Shackleton himself died". */
const HIMSELF =
  /(?<=^(?:(?:In|On|That) [^,]{4,20}, (?:[^,]{4,60}, )?)?(?!(?:In|At|On|From|To|By|With|For|After|Before)\b)\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30})?) (?:himself|herself|itself)(?= \p{Ll})/u

const TIES =
  /^(?:(?:So|And|But|Yet|Thus|Then) (?=(?:[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Ff]rom|[Aa]fter|[Dd]uring|[Ww]ith|[Ff]or|[Ww]hen|he|she|they|the|\p{Lu}[\p{L}’'-]*) )(?!(?:in|by|with) (?:that|this|those|these|it|them)\b)|(?:There|Here|Instead|[Oo]vernight|[Ss]uddenly|[Ee]ventually|[Ll]ater|[Ss]oon|[Tt]hen|[Aa]fterwards|[Mm]eanwhile|[Ii]n time|[Ii]n the end) (?=(?:he|she|they|\p{Lu}[\p{L}’-]+ and \p{Lu}[\p{L}’-]+) \p{Ll}))/u

/** A clause of time or cause before a pronoun that is the subject of the main clause. */
export type Fronted = { readonly front: string; readonly main: string }

/** "When the fair opened in 1897, she …": what stands before the main clause; null where none does. */
export function frontClause(said: string): Fronted | null {
  const { front, main } = FRONT.exec(said)?.groups ?? {}
  return front === undefined || main === undefined ? null : { front, main }
}

const FRONT =
  /^(?<front>(?:When|After|Before|While|Although|Though|As|Because|Since|Until|Once) [^,;:]{6,160}, )(?<main>(?:he|she|it|they|his|her|its|their) \p{L}.*)$/su

/** Whether what stands before a main clause means somebody by a pronoun of its own. */
export const hasPronoun = (text: string): boolean =>
  /\b(?:he|she|him|his|her|they|them|their|it|its)\b/iu.test(text.replace(ITS_OWN, ' '))

/** "When Norway broke its union": its own. */
const ITS_OWN = /(?<=^\p{L}+ (?:(?:in|on) [^,]{2,20} )?(?:the )?\p{Lu}[\p{L}-]{2,20} \p{Ll}{2,12} )its(?= )/u

/**
 * What stands before the subject once a name has taken the pronoun's place: without the phrases that mean that name
 * by a pronoun, and closed by a comma, for a name needs it.
 */
export function openingBefore(opening: string): string {
  const kept = opening.split(/(?<=,)\s+/u).filter((phrase) => !/\b(?:his|her|their|its)\b/iu.test(phrase))
  const text = capitalisedAs(opening, kept.join(' ').trim())
  if (text === '') return ''
  const [date] = datesIn(text)
  const isDate = date?.start === 0 && /^,?$/u.test(text.slice(date.end))
  const bare = text.replace(/,$/u, '')
  return isDate || OPENS_CLAUSE.test(bare) ? `${bare} ` : `${bare}, `
}

/** "By the time she came home": the name stands in the clause that these words open. */
const OPENS_CLAUSE =
  /^(?:by the time|(?:on |from |at |in |until |since )?the (?:(?:very |first |last |next )?(?:moment|instant|minute|day|night|morning|year|time))|(?:each|every|any|the (?:first|last|next)) time|as soon as|as long as|even (?:if|though)|now that|just as|long (?:after|before)|(?:soon|shortly|just) (?:after|before)|no matter (?:how|what|where))$/iu

const capitalisedAs = (before: string, text: string): string =>
  /^\p{Lu}/u.test(before) ? capitalised(text) : text
