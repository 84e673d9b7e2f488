/** The small document that comes with Readability, which has no types of its own: what is used of it. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export type DocumentNode = { readonly nodeType: number; readonly childNodes: readonly DocumentNode[] }

  /** Takes clean markup alone: every element closed, every attribute quoted. */
  export default class JSDOMParser {
    parse(markup: string): DocumentNode
  }
}
