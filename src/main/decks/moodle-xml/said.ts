import type { LossNote } from '../deck.ts'
import { looksLikeHtml, textOfHtml } from '../html-text.ts'
import { childNamed } from '../xml.ts'
import type { XmlNode } from '../xml.ts'

export type Note = Omit<LossNote, 'where'>
export type Say = (note: Note) => void

export const bad = (why: string): Note => ({ became: 'dropped', what: 'the whole card', why })

/** What stands in the `text` of an element, as it is written. */
export const rawText = (node: XmlNode | undefined): string => (childNamed(node, 'text') ?? node)?.text ?? ''

/** The text of an element by its format. */
export function said(node: XmlNode | undefined, say: Say, raw = rawText(node)): string {
  const format = node?.attributes.format ?? 'html'
  const html = format === 'html' || (format !== 'plain_text' && looksLikeHtml(raw))
  const { text, lost } = html ? textOfHtml(raw) : { text: raw.trim(), lost: [] }
  const files = node?.children.some(({ name }) => name === 'file') && lost.length === 0 ? ['file'] : []
  for (const what of new Set<string>([...lost, ...files]))
    say({ became: 'dropped', what, why: 'Cards of Afterread are text.' })
  return text
}
