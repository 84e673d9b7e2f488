import { readHtml } from '../html-reader.ts'

/** What a field says as text, and how many pictures and sounds of it are left out. */
export type FieldText = { readonly text: string; readonly pictures: number; readonly sounds: number }

/** The text of a field of Anki, which is HTML with marks of its own for sounds; formulas stay as they are written. */
export function fieldText(html: string): FieldText {
  const { kept, sounds } = withoutSounds(withFormulas(html))
  const { text, lost } = readHtml(kept)
  const pictures = lost.filter((what) => what === 'picture').length
  return { text, pictures, sounds: sounds + lost.length - pictures }
}

function withoutSounds(html: string): { readonly kept: string; readonly sounds: number } {
  let sounds = 0
  const kept = html.replace(/\[sound:[^[\]<]{0,500}\]/g, () => {
    sounds++
    return ''
  })
  return { kept, sounds }
}

/** The older marks of formulas as the newer ones. */
const withFormulas = (text: string): string =>
  text.includes('[')
    ? text.replace(/\[(\/?)(\$\$?|latex)\]/g, (_, end, mark) => formulaMark(mark, end !== ''))
    : text

const formulaMark = (mark: string, ends: boolean): string =>
  mark === '$$' ? (ends ? '\\]' : '\\[') : mark === '$' ? (ends ? '\\)' : '\\(') : ''
