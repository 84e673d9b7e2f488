import { capitalised } from '../terms/naming.ts'

/** A clause without words that only tell who says it or tie it to another, and the right way round. */
export const plainly = (clause: string): string =>
  forwards(
    clause
      .replace(OWN_RULES, (_, word: string) => (word.startsWith('T') ? 'The' : 'the'))
      .replace(TO_READER, '')
      .replace(STILL_SO, '')
      .replace(SAID, '')
      .replace(ON_SUBJECT, '')
      .replace(IN_TURN, '')
      .replace(STILL, ''),
  )

/** "These Rules may be altered only at a meeting": those that are read. */
const OWN_RULES =
  /\b([Tt]h(?:ese|is))(?= (?:Rules|Act|Regulations?|Terms|Agreement|Policy|Guidelines|Code|Statutes?|Bylaws|Charter|Constitution|Conditions|Contract|Licen[cs]e)\b)/gu

/** "To this day it is …": it still is. */
const STILL_SO = / to this day,?(?= )/giu

/** "…, better known to most of us for his novels", "…, mind you": said to the reader. */
const TO_READER =
  /, (?:mind you|if you (?:ask me|like|please|will)|as (?:we|you) (?:have seen|shall see|will see|know|may know|saw)|as you(?:['’]ll| will)? (?:know|see)|(?:better |best )?known to (?:most|many|some) of (?:us|you)[^,;:]*|what (?:most|many) of us [^,;:]*)(?=[,.;]|$)/giu

/** "He chose zoology, he later said, because …": what he said of himself. */
const SAID =
  /, (?:as )?(?:he|she|they) (?:(?:later|once|often|himself|herself|afterwards) ){0,2}(?:said|wrote|recalled|remembered|claimed|admitted|explained|noted|put it|(?:liked|used) to say)(?: (?:later|afterwards|once))?,(?= )/u

/** "His thesis on the subject was defended". */
const ON_SUBJECT = / on (?:the|this|that) (?:subject|topic|matter|question)(?! of\b)(?=[ ,.;]|$)/u

/** "Received the prize in its turn, in 1938". */
const IN_TURN = /,? in (?:its|his|her|their) turn(?:,(?= (?:in|on) \d)|(?=[.;]?$))/u

/** "With the examiners still muttering, he left": a scene. */
const STILL =
  /(?<=^(?:\p{L}+ \p{L}+ (?:later|afterwards), )?)[Ww]ith [^,;]{3,40} still [^,;]{3,40}, (?=(?:he|she|they) )/u

/** "Among those who came were Hill and Dove": they were among those who came. */
function forwards(clause: string): string {
  const { group, be, who, stop } = AMONG.exec(clause)?.groups ?? {}
  if (group === undefined || who === undefined || be === undefined) return clause
  return `${capitalised(who)} ${be} among ${group}${stop ?? ''}`
}

const AMONG =
  /^Among (?<group>(?:the|those|his|her|its|their) [^,;:]{3,90}?) (?<be>were|was|are|is) (?<who>(?:the )?\p{Lu}[^;:]{2,120}?)(?<stop>\.?)$/u
