/** Whether a text means something that stood before it: "the person who grants that right", "a product that covers both", "one that slides". */
export const pointsBack = (text: string): boolean =>
  (text.includes(' that ') && BACK.test(text)) ||
  (text.includes(' both') && BOTH.test(text) && !/ (?:and|or) /.test(text)) ||
  /^One (?:that|which|who|whose) /iu.test(text)

const BOTH = /\b(?:that|which|who) \p{Ll}{2,20} both(?=[.;”]|$)/u

const BACK = /\bwho \p{Ll}+ that \p{Ll}+(?=[,.;:”]|$)/u
