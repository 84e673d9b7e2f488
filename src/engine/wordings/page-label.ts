/** Whether a label is one of the page and names nothing that the article speaks of: "Example 1", "Definition", "Closed". */
export const isPageLabel = (label: string): boolean => PAGE.test(label)

const PAGE =
  /^(?:worked )?(?:example|case|exercise|question|problem|figure|note|step|part) \d{1,2}(?=$|:)|^(?:worked example|example|definition|remarks?|notes?|tips?|closed|open|opening hours|getting help|getting started|more|contact|help|links|summary|answers?|overview|background|introduction|miscellaneous|other|general)$/iu

/** Whether what stands after a label is no answer: only a question, or only a regret. */
export const answersNothing = (said: string): boolean =>
  /\?["”’)]*$/u.test(said) || /^(?:sorry|alas|unfortunately)\b[^.]{0,80}[.]?$/iu.test(said)
