/** Whether a text means something that stood before it: "the person who grants that right". */
export const pointsBack = (text: string): boolean => text.includes(' that ') && BACK.test(text)

const BACK = /\bwho \p{Ll}+ that \p{Ll}+(?=[,.;:”]|$)/u
