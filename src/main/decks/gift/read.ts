import { unreadable } from '../../../engine/unreadable.ts'
import { isSound, soundTags } from '../bodies.ts'
import type { Card, DeckFile, LossNote, ReadDeck } from '../deck.ts'
import { fileText, fileTitle } from '../file-text.ts'
import { bad, giftBody, giftText } from './bodies.ts'
import type { Note } from './bodies.ts'
import { giftBlocks } from './blocks.ts'
import type { GiftBlock } from './blocks.ts'
import { heldEscapes } from './escapes.ts'

/**
 * The questions of a GIFT file, in every form that Moodle documents or writes. What is wrong is said with its line, and
 * the rest is read.
 *
 * @throws `unreadable` where there is not one question
 */
export function readGift(file: DeckFile): ReadDeck {
  const notes: LossNote[] = []
  const cards = giftBlocks(fileText(file)).flatMap((block) => {
    const say = (note: Note): void => void notes.push({ where: `line ${block.line}`, ...note })
    const card = cardOf(block, say)
    if ('became' in card) say(card)
    return 'became' in card ? [] : [card]
  })
  if (cards.length === 0) {
    const [first] = notes
    const why = first ? ` ${first.where}: ${first.why}` : ''
    throw unreadable(
      `“${file.name}” has no question in GIFT format, such as “Question? {=right ~wrong}”.${why}`,
    )
  }
  return { deck: { title: fileTitle(file), cards }, notes }
}

function cardOf(block: GiftBlock, say: (note: Note) => void): Card | Note {
  const held = heldEscapes(block.text)
  const titled = /^\s*::[^]*?::/.exec(held)
  const rest = titled ? held.slice(titled[0].length) : held
  const [open, close] = [rest.indexOf('{'), rest.indexOf('}')]
  if (open < 0 && close < 0) return bad('It has no answers in braces { }: nothing is asked.')
  if (open < 0 || close < open) return bad('A brace { or } is missing, or one in the text is not escaped.')
  const formatted = /^\s*\[(?<format>html|moodle|plain|markdown)\]/i.exec(rest)
  const format = formatted?.groups?.format?.toLowerCase() ?? ''
  const [answers = '', general = ''] = partsOf(rest.slice(open + 1, close))
  const feedback = giftText(general, format, say)
  const before = rest.slice(formatted ? formatted[0].length : 0, open)
  const asked = {
    before,
    answers: answers.trim(),
    after: rest.slice(close + 1),
    format,
    kind: block.kind,
    feedback,
  }
  const body = giftBody(asked, say)
  if ('became' in body) return body
  if (!isSound(body)) return bad('It asks nothing: there is no text before the braces.')
  const isEssay = asked.answers === ''
  return {
    id: block.id,
    place: block.place,
    tags: soundTags(block.tags),
    body,
    citation: isEssay ? '' : feedback,
    schedule: null,
    reviews: [],
  }
}

/** The answers, and the feedback for all of them. */
function partsOf(inside: string): readonly string[] {
  const at = inside.indexOf('####')
  return at < 0 ? [inside] : [inside.slice(0, at), inside.slice(at + 4)]
}
