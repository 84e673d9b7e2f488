/** Whether the columns of a table stand for what is compared, its rows for what is compared about them. */
export function columnsAreSubjects(head: readonly string[]): boolean {
  const corner = (head[0] ?? '').trim()
  return head.length > 2 && (corner === '' || (ASPECT.test(corner) && !TELLS.test((head[1] ?? '').trim())))
}

/** What a two-column table lists, by the heads of its columns. */
export function isGlossaryHead(head: readonly string[]): boolean {
  return (
    head.length === 2 &&
    /^(?:terms?|words?|concepts?|names?|expressions?|acronyms?|abbreviations?)$/i.test(
      (head[0] ?? '').trim(),
    ) &&
    /^(?:definitions?|meanings?|descriptions?|explanations?|what it (?:is|means)|stands for|expansion)$/i.test(
      (head[1] ?? '').trim(),
    )
  )
}

/** "Factor | Effect | Optimum" tells something of each factor, and compares nothing. */
const TELLS =
  /^(?:effects?|impacts?|influence|causes?|descriptions?|definitions?|meanings?|explanations?|details|examples?|uses?|purposes?|functions?|roles?|results?|reasons?|values?|units?|symbols?|defaults?|weights?|importance|what (?:it|they) .+|how .+|why .+)(?: (?:of|on|in|for) .+)?$/i

const ASPECT =
  /^(?:(?:key |main )?(?:aspects?|features?|criteri(?:on|a)|propert(?:y|ies)|characteristics?|attributes?|parameters?|dimensions?|basis(?: (?:of|for) .+)?|points?(?: of .+)?|factors?|comparison|categor(?:y|ies)|differences?|metrics?|questions?|topics?|traits?|qualit(?:y|ies)|areas?))$/i
