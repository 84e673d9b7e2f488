/** What was copied from a page: its words as they stand in the field, and the elements they came from. */
export type CopiedPage = { readonly html: string; readonly text: string }

/** The elements that a page put on the clipboard, where they tell more than the words: headings, lists, tables; else null. */
export function elementsOn(clipboard: Pick<DataTransfer, 'getData'> | null): string | null {
  const html = clipboard?.getData('text/html') ?? ''
  return /<(?:h[1-6]|li|tr|dt)[\s>]/i.test(html) ? html : null
}
