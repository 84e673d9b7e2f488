/** Whether a text goes on with what was told: "act as a brake on it", "a compromise between the two", "took the city". */
export const isOfBefore = (text: string): boolean =>
  OPENS_BEFORE.test(text) ||
  OF_BEFORE.test(text) ||
  (/\bbetween the two[.;]?$/u.test(text) && !/ and /u.test(text)) ||
  (/^(?:because|although|though|whereas) /iu.test(text) && !text.includes(',')) ||
  OF_IT.test(text) ||
  (TOLD_TWO.test(text) && !text.slice(0, text.indexOf('the two')).includes(' and ')) ||
  (GROUP.test(text) && !TRIED_ON.test(text)) ||
  takesThePlace(text)

/** "When one was added", "from that day", "at the end there were". */
const OPENS_BEFORE =
  /^at (?:the|that) time,? (?!of\b|when\b|that\b)|^(?:at|in) the (?:end|beginning|start),? (?:there|it|they|he|she)\b|^(?:when|if|after|before|once|since|until) (?:one|another) (?:is|was|are|were|has|had)\b|^(?:from|since|until|by|after|before|on|at) that (?:day|date|year|time|moment|point|night|week|month|morning|summer|winter)\b/iu

/** "A half of that", "is the hard one", "a part of the reason", "ten years may do". */
const OF_BEFORE =
  /\b(?:half|quarter|third|most|all|some|much|part|because|twice) of that(?=[,.;:]|$)|\b(?:is|are|was|were) the (?!only\b|first\b|last\b|right\b|wrong\b)\p{Ll}{3,20} one[.;]?$|\bpart of the (?:reason|answer|story|trouble|explanation|problem)[.;]?$|\b(?:may|will|would|might) do[.;]?$|^The (?:letter|telegram|message|news|note|reply|offer|invitation) (?:reached|came|arrived|went|got)\b|^\p{Lu}[^,;:]{2,60}, (?:his|her|their) (?:\p{Ll}{1,20} ){0,2}\p{Ll}{1,20}, \p{Ll}|\btimes as (?:much|many|long|often|fast|far|large|big|high)(?=[,.;]|$)|^\p{Lu}\p{Ll}+ \p{Ll}+ed [^,;:]{3,40} (?:into|onto) it\b|\bwas the \p{Ll}{3,20}, \p{Ll}{3,20} and \p{Ll}{3,20}[.;]?$|\b(?:shows?|depicts?|portrays?) [^.;,]{3,60}ing (?:away |off |out )?its\b/u

/** "Gives 21 days' notice of it", "acts as a brake on it": what is of something is not that thing. */
const OF_IT =
  /\b(?:days?|weeks?|months?|hours?|years?)['’] notice of it\b|\bas (?:an?|the) \p{L}{2,20} (?:on|of|to|for|against) it(?=[,.;]|$)/u

/** "Compared the two to a lock and a key", "Jan made sure Ada read it". */
const TOLD_TWO =
  /\b(?:compared|joined|united|linked|combined|separated|distinguished|confused) the two\b(?! \p{Ll}+s\b)|^\p{Lu}\p{Ll}+ made sure [^,;]{2,40} \p{Ll}+ it[.;]?$/u

/** "The daily group had fewer cancers": of which study, was told before. */
const GROUP = /\bthe (?:\p{Ll}{3,20} )?group (?:had|was|were|got|did|showed|lost|gained)\b/u
const TRIED_ON = /\b(?:study|trial|experiment|volunteers|people|patients|participants|groups)\b/u

/** "Mehmed II took the city": which, only a place before it tells. */
const takesThePlace = (text: string): boolean => {
  const at = TAKES.exec(text)?.index
  return at !== undefined && !PLACE.test(text.slice(0, at))
}

const TAKES =
  /\b(?:took|entered|captured|besieged|sacked|plundered|stormed|reached|left) the (?:city|town|island|village|capital|fort|fortress|castle)\b(?! (?:of|that|which|where|called|named)\b| \p{Lu})/u

const PLACE = /\b(?:in|at|of|to|from|near|before) \p{Lu}|^\p{Lu}\p{Ll}+ (?:was|is|had|fell|grew|lay|lies)\b/u
