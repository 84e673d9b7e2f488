/** Whether a word looks like the past of a verb: "married", "drew". */
export const isPastForm = (word: string): boolean => PAST.test(word)

const PAST =
  /^(?:\p{Ll}{2,}ed|drew|wrote|took|gave|made|began|became|left|came|saw|told|said|led|won|held|went|met|built|found|brought|ran|set|sent|thought|taught|kept|lost|paid|drove|rode|flew|sold|bought|got|put|cut|knew|fell|rose|fought|spoke|spent|stood|swam|swore|wore|broke|chose|grew|threw|fled|sang|struck|beat|bore|bent|hid|laid|read|sank|shot|slept|stole|died)$/u
