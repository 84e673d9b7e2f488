import { isClause } from '../facts/standing.ts'
import { firstTokens, tokens } from '../language/words.ts'

/**
 * Whether a text says of something that is named before it what it is or does, without naming it again: "a device
 * that …", "Taking several shots", "Finds the address of …". A sentence with a subject of its own does not.
 */
export function isMeaning(said: string): boolean {
  // "A little further off" measures against what stands before.
  if (ELSEWHERE.test(said) || HAS_SUBJECT.test(said) || /^an? (?:little|bit) \p{L}+er\b/iu.test(said))
    return false
  if (doesSomething(said)) return true
  return /^(?:an?|the|any|\p{L}{2,}ing)\s/iu.test(said) ? !isClause(nounOf(said)) : !isClause(said)
}

const ELSEWHERE =
  /^(?:it|they|we|you|i|he|she|this|these|those|that|there|here|in|on|at|if|when|while|after|before|because|by|once|for|with|from|yes|no|not|most|many|some|all|each|both)\b/i

/** "The project claims 100 % coverage": the tagger takes the verb for a noun. */
const HAS_SUBJECT = /^(?:an?|the) \p{Ll}{2,30} \p{Ll}{2,30}s (?:\d|an? |no |its |their )/iu

/** "Finds the address" goes on from a name: a verb of one that does something, and no other subject. */
export function doesSomething(said: string): boolean {
  const [verb, next] = firstTokens(`It ${said.charAt(0).toLowerCase()}${said.slice(1)}`).slice(1)
  return verb?.pos === 'VERB' && /s$/.test(verb.text) && next?.pos !== 'AUX' && next?.pos !== 'VERB'
}

/** The phrase without what is told of its noun: "a change that breaks another", "the time the shutter stays open". */
function nounOf(said: string): string {
  // The tagger takes parts of names and of compounds for verbs.
  const plain = said
    .replace(/(?<!\p{L})\p{L}+(?:-\p{L}+){1,12}(?=\s)/gu, 'old')
    .replace(/(?<=\s)\p{Lu}\p{L}+/gu, 'Name')
  const main = plain.split(TOLD)[0] ?? plain
  const read = tokens(main)
  const at = read.findIndex(
    ({ pos, text }, i) =>
      i > 0 && pos === 'NOUN' && !/ing$/.test(text) && !/s$/.test(text) && read[i + 1]?.pos === 'DET',
  )
  return at < 0 ? main : main.slice(0, read[at]?.end)
}

const TOLD =
  /,?\s(?:(?:in|by|through|for|from|with|on|to|of|at)\s)?(?:that|which|who|whose|where|when|until|so that|because|before|after|if|while|\p{Ll}{2,}(?:ed|wn)|made|held|kept|built|put|sent|paid|sold|bought|found|lost|left|cut|led|won|spent|set|taken|given|written|caught|taught|brought|meant)\s/u

/** Whether a meaning tells what a person is or did: "author of …", "a queen who …". */
export const tellsOfPerson = (meaning: string): boolean => PERSON.test(meaning)

const PERSON =
  /^(?:(?:an?|the) )?(?:[\p{L}-]+ ){0,2}?(?:author|poet|writer|novelist|playwright|orator|philosopher|historian|satirist|secretary|emperor|empress|king|queen|god|goddess|general(?! \p{Ll})|engineer|inventor|physicist|chemist|biologist|physician|astronomer|mathematician|painter|sculptor|composer|scientist|politician|statesman|explorer|president|founder|scholar|jurist|architect|revolutionary|activist|naturalist|botanist|geologist|economist|theologian|nobleman|reformer|developer|programmer|journalist|blogger)\b(?! (?:used|made|that|which)\b)/iu

/** "Author of the Annals": what a person was, with no word before it that would fit after "is". */
export const isBareRole = (meaning: string): boolean =>
  tellsOfPerson(meaning) && !/^(?:an?|the) /iu.test(meaning)
