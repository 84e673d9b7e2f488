import { unreadable } from '../../engine/unreadable.ts'
import { decodedText } from '../import/decode.ts'
import { cleanText } from './clean.ts'
import type { DeckFile } from './deck.ts'

/**
 * The text of a deck's file, with LF for every line break.
 *
 * @throws `unreadable` for what is no text, or none at all
 */
export function fileText({ name, bytes }: DeckFile): string {
  const text = decodedText(bytes, false)
  if (text === null)
    throw unreadable(`“${name}” holds no text. Export the deck again as text (UTF-8) and import that file.`)
  if (text.trim() === '') throw unreadable(`“${name}” is empty. Export the deck again and import that file.`)
  return cleanText(text)
}

/** The name of a file without its ending: a deck's title where the file does not say one. */
export const fileTitle = ({ name }: DeckFile): string => name.replace(/\.[^.]*$/, '').trim() || name
