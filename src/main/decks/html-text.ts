import { readHtml } from './html-reader.ts'
import type { HtmlSaid } from './html-reader.ts'

/** The text of a piece of HTML in which no blank is another than a space. */
export function textOfHtml(html: string): HtmlSaid {
  if (!/[<&\u00a0]|\s\s|[\t\n]/.test(html)) return { text: html.trim(), lost: [] }
  const { text, lost } = readHtml(html)
  return { text: text.replaceAll('\u00a0', ' ').trim(), lost }
}

/** Whether a text that may be HTML is. */
export const looksLikeHtml = (text: string): boolean =>
  /<\/?(?:a|b|i|u|s|p|br|hr|em|ol|ul|li|h[1-6]|div|img|pre|sub|sup|code|font|span|strong|small|table|tr|td|th|tbody|video|audio)(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|#\d{2,5}|#x[\da-f]{2,5});/i.test(
    text,
  )

/** A text as HTML: what it says and nothing else, with its line breaks and spaces. */
export const htmlOfText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^ | (?= |$)/gm, '&nbsp;')
    .replaceAll('\n', '<br>')

/** A text as it comes back of HTML: every space between words is a plain one. */
export const htmlNormal = (text: string): string => text.replace(/[\u00a0\t]/g, ' ').trim()
