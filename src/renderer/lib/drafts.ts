/** A text that is being edited and not saved; it stays while Afterread is open, wherever the learner goes. */
export type Draft = { readonly text: string; readonly version: number }

/** By the article. */
export const drafts = new Map<string, Draft>()
