/** The sizes of a quiz to choose from: 5, 10 and 20 where there is more than that, and all of it. */
export function quizSizes(facts: number): readonly number[] {
  return [...[5, 10, 20].filter((size) => size < facts), facts]
}
