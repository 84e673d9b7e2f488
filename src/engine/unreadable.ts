const NAME = 'UnreadableText'

/** The error of a text that is refused, with a sentence for the person who brought it. */
export function unreadable(sentence: string): Error {
  const error = new Error(sentence)
  error.name = NAME
  return error
}

/** Whether an error says that a text is refused, and not that the engine is broken. */
export const isUnreadable = (error: unknown): error is Error => error instanceof Error && error.name === NAME
