/** A text that is being edited and not saved; it stays while Afterread is open, wherever the learner goes. */
export type Draft = { readonly text: string; readonly version: number }

const key = (article: string): string => `afterread-draft-${article}`
/** What the browser has no room for is kept at least until the page is loaded anew. */
const unkept = new Map<string, Draft>()

/** Drafts by their article. They outlive a reload of the page, not the window. */
export const drafts = {
  get(article: string): Draft | undefined {
    const kept = sessionStorage.getItem(key(article))
    return kept === null ? unkept.get(article) : (JSON.parse(kept) as Draft) // as it was set below
  },

  set(article: string, draft: Draft): void {
    try {
      sessionStorage.setItem(key(article), JSON.stringify(draft))
      unkept.delete(article)
    } catch {
      sessionStorage.removeItem(key(article))
      unkept.set(article, draft)
    }
  },

  delete(article: string): void {
    sessionStorage.removeItem(key(article))
    unkept.delete(article)
  },
}
