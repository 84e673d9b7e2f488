import { tokens } from '../language/words.ts'
import { allMatches } from '../matches.ts'

/**
 * Whether "he", "her" or "his" in a text means somebody that it does not name before: "the Senate begged him",
 * "the Empire, which counted itself as his heir".
 */
export function meansNobody(text: string): boolean {
  const found = /(?<!\p{L})(?:he|she|him|his|her)(?!\p{L})/iu.exec(text)
  if (!found || /\b(?:his or her|he or she|him or her)\b/iu.test(text)) return false
  return !namesSomebody(text.slice(0, found.index))
}

/** A noun for a person, or a name without "the" that stands in no place or time. */
export function namesSomebody(before: string): boolean {
  if (HUMAN.test(before)) return true
  return allMatches(before, /(?=\p{Lu})(?<!\p{L})\p{Lu}[\p{L}’'-]+/gu).some(({ index, 0: name }) => {
    const lead = before.slice(0, index)
    if (NO_PERSON.test(name) || PLACED.test(lead)) return false
    // A large first letter may be the sentence's own.
    return lead.trim() !== '' || tokens(`${before} it.`)[0]?.pos === 'PROPN'
  })
}

const HUMAN =
  /\b(?:(?!(?:letter|paper|water|power|number|river|winter|summer|order|matter|corner|weather|tower|border|computer|chapter|after|other|under|over|never|ever|either|rather|another|however|together|later|former|latter|silver|paper|dinner|supper|shower|barrier|danger|anger|layer|cover|paler|fever|lever|meter|liter|litre|center|theater|flower|shoulder|finger|timber|rubber|poster|motor|floor|door|colour|color|harbor|labor|terror|error|mirror|plant|distant|important|instant|constant|relevant|process|success|illness|less|unless|business|mess|press|address|access|happiness|degree|coffee|fee|tree|list|mist|fist|exist|twist|resist|consist|insist|for|nor|or)s?\b)\p{Ll}{2,30}(?:er|ers|or|ors|ist|ists|ian|ians|ee|ees|ess|man|woman|men|women|ant|ants|smith)|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|kings?|queens?|princes?|princess|popes?|heirs?|sons?|wi(?:fe|ves)|husbands?|uncles?|aunts?|nephews?|nieces?|person|people|persons|citizens?|slaves?|soldiers?|landlords?|guests?|nurses?|monks?|nuns?|saints?|poets?|clerks?|judges?|chiefs?|someone|somebody|anyone|anybody|everyone|everybody|nobody|one|who|consul|tribune|pharaoh|sultan|caliph|shah|tsar|duke|count|lord|lady|general|colonel|student|patient|athlete|chef|apprentice|friends?|colleagues?|opponents?|rivals?|god|goddess)\b/iu

const NO_PERSON =
  /^(?:The|A|An|In|On|At|By|From|After|Before|During|When|While|As|For|With|To|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|AD|BC|BCE|CE)$/u

/** "The Senate", "in Rome", "at the Battle of Hastings". */
const PLACED = /(?:\b(?:the|in|at|near|into|from)|\bthe (?:\p{L}+ ){0,2}(?:\p{Lu}\p{L}+|of)) $/iu
