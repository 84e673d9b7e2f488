import { dateAtHead } from './dates.ts'
import { remembered } from '../remembered.ts'

/** What stands before the subject of a clause: dates and places, each closed by a comma or being a date. */
export const openingOf: (text: string) => string = remembered(readOpening, 10_000)

function readOpening(text: string): string {
  const head = text.slice(0, LONGEST_OPENING)
  if (!OPENS.test(head)) return ''
  const dated = afterDate(head, 0)
  let end = dated > 0 ? dated : (PLAIN_OPENINGS.map((one) => one.exec(head)?.[0].length).find(Boolean) ?? 0)
  for (let found = OPENING.exec(head.slice(end)); found; found = OPENING.exec(head.slice(end))) {
    const then = afterDate(head, end)
    end = then > end ? then : end + found[0].length
  }
  return end >= text.length ? '' : text.slice(0, Math.max(end, afterDate(head, end)))
}

/** What every opening begins with; a sentence mostly begins with its subject. */
const OPENS =
  /^(?:in|on|at|by|from|about|after|before|between|above|below|over|under|during|near|for|with|within|without|outside|across|among|around|inside|through|throughout|until|since|according|as|despite|abroad,|overseas,)\s/i

/** No sentence that is worth reading puts more before its subject. */
const LONGEST_OPENING = 250

/** The end of a date that stands right there, with the space after it; else where it was. */
function afterDate(text: string, from: number): number {
  const end = dateAtHead(text.slice(from))
  const after = end === null ? null : /^(?: alone)?,?\s+/u.exec(text.slice(from + end))
  return end !== null && after ? from + end + after[0].length : from
}

/** "In the United States George Westinghouse …": a country needs no comma after it. */
const COUNTRY =
  /^In (?:(?:the )?\p{Lu}\p{L}+ (?:States|Kingdom|Republic|Empire|Union)|(?:England|Britain|France|Germany|Italy|Spain|China|Japan|India|America|Europe|Russia|Africa|Asia|Australia|Canada)),? (?=\p{Lu}|\d|(?:about|around|some|more|over|nearly|almost|roughly|many|most)\b)/u

/** "About 370 the Huns …", "By 1835 Germany …". */
const ABOUT_THEN =
  /^(?:(?:by|from|about|around|until|after|before|between|since|(?:since|after|before|until) the \p{L}+ of|(?:by|in|until|since|from|during) the(?: early| late)?(?= \d{4}s)) (?:AD )?\d{1,4}s?(?: (?:BCE?|AD|CE))?(?: (?:and|to) (?:AD )?\d{1,4}(?: (?:BCE?|AD|CE))?)?(?! ?(?:°|%|\p{Ll}+s\b)|,\d)|(?:by|until|since|before|after) (?:about |around |roughly )?(?:1\d|20)\d\d(?! (?:years|days|hours|people|men|women|children|cases)\b|[-–,.\d])),?\s+/iu

/** "Between 140 and 165 °C the reaction begins." */
const AT_HEAT =
  /^(?:at|between|above|below|over|under) (?:about |around |roughly )?\d[\d.,]*(?: (?:and|to) \d[\d.,]*)? ?(?:°\s?[CF]?|degrees(?: Celsius| Fahrenheit)?|%|per ?cent),?\s+/iu

/** "In the summer of 1973 the two of them", "On the night of 22 October 1707 a fleet": a time that is a date within. */
const TIME_OF =
  /^(?:in|on|at|by|during|throughout|since|until|after|before) the (?:(?:early |late |very )?(?:night|morning|evening|afternoon|day|eve|week|month|spring|summer|autumn|fall|winter|year|end|beginning|start|middle)s? of (?:\d{1,2} )?(?:\p{Lu}\p{L}+ )?(?:\d{1,2}, )?\d{4}),?\s+/iu

/** "At fifteen she had …", "During the war he worked": what stands before a pronoun that is the subject. */
const BEFORE_PRONOUN =
  /^(?:in|on|at|by|from|after|before|during|under|near|for|within|with|without|throughout|until|since|despite)\s(?:(?!(?:that|which|who|when|where|and(?! (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec))|but|if|because|he|she|it|they|this|these)\b)[\p{L}\d’'.-]+\s){1,10}?(?=(?:he|she|it|they)\s\p{Ll})/iu

/** "After 81 days at sea the watch …": after a noun an article begins another phrase. */
const BEFORE_ARTICLE =
  /^(?:in|on|at|by|from|after|before|during|under|near|for|within|without|throughout|until|since)\s(?:the |an? )?(?:(?!(?:the|an?|that|which|who|when|where|and|or|but|if|because|his|her|its|their|this|these|all|both|not|only)\b)[\p{L}\d’'.-]+\s){1,8}?(?<!\b(?:in|on|at|by|from|after|before|during|under|near|for|within|with|without|of|to|into|over|than|as|about|around|between|through|against|is|are|was|were)\s)(?=(?:the|an?)\s)/iu

/** "By default Git writes …", "in winter fish rest": no noun goes on after these. */
const SET_PHRASE =
  /^(?:by (?:default|law|day|night)|on average|at (?:night|birth|dusk|dawn|sea level|room temperature)|in (?:winter|summer|spring|autumn|practice|theory|humans|mammals|birds|children|adults)),? (?=\p{L}[\p{L}-]+ (?!(?:and|or|of)\b))(?!(?:of|and|or|to|for|from|with|in|on|is|are|was|were|has|have|can|may|by|as|or|but|the|an?)\b)/iu

/** "Abroad, Zurich issued stamps." */
const ELSEWHERE = /^(?:abroad|overseas), /iu

const PLAIN_OPENINGS: readonly RegExp[] = [
  SET_PHRASE,
  ELSEWHERE,
  TIME_OF,
  COUNTRY,
  AT_HEAT,
  ABOUT_THEN,
  BEFORE_PRONOUN,
  BEFORE_ARTICLE,
]

const OPENING =
  /^(?:in|on|at|by|from|after|before|during|under|near|for|within|with|without|outside|across|among|inside|throughout|according to|as early as)\s(?!\d{3,4}\b)[^,.;:]{2,60},\s+/iu
