import { unreadable } from '../../../engine/unreadable.ts'
import { isSound, soundTags } from '../bodies.ts'
import type { Card, DeckFile, LossNote, ReadDeck } from '../deck.ts'
import { fileText, fileTitle } from '../file-text.ts'
import { moodlePlace } from '../paths.ts'
import { childNamed, childrenNamed, readXml } from '../xml.ts'
import type { XmlNode } from '../xml.ts'
import { moodleBodies } from './bodies.ts'
import { bad, rawText, said } from './said.ts'
import type { Note } from './said.ts'

/**
 * The questions of a bank that Moodle exports as XML. What cannot be read is said with its number, and the rest is read.
 *
 * @throws `unreadable` where it is another XML, or there is not one question that can be asked
 */
export function readMoodleXml(file: DeckFile): ReadDeck {
  const quiz = childNamed(readXml(fileText(file)), 'quiz')
  if (!quiz)
    throw unreadable(
      `“${file.name}” is no question bank of Moodle. In Moodle export the questions as “Moodle XML format”.`,
    )
  const notes: LossNote[] = []
  let place: readonly string[] = []
  let number = 0
  const cards = childrenNamed(quiz, 'question').flatMap((question) => {
    if (question.attributes.type === 'category') {
      place = moodlePlace(rawText(childNamed(question, 'category')))
      return []
    }
    number++
    const where = `question ${number}`
    return cardsOf(question, place, (note) => notes.push({ where, ...note }))
  })
  if (cards.length === 0)
    throw unreadable(`“${file.name}” has no question that can be learnt.${firstOf(notes)}`)
  return { deck: { title: fileTitle(file), cards }, notes }
}

const firstOf = ([note]: readonly LossNote[]): string => (note ? ` ${note.where}: ${note.why}` : '')

function cardsOf(question: XmlNode, place: readonly string[], say: (note: Note) => void): readonly Card[] {
  const bodies = moodleBodies(question, say)
  if (!Array.isArray(bodies)) {
    say(bodies as Note) // what is no list of bodies is why there is none
    return []
  }
  const whole = (bodies as readonly Card['body'][]).filter(isSound)
  if (whole.length === 0) say(bad('Nothing is left of it that is text.'))
  const id = childNamed(question, 'idnumber')?.text.trim() || null
  const isEssay = question.attributes.type === 'essay'
  const after = isEssay && rawText(childNamed(question, 'graderinfo')).trim() === ''
  const citation = after ? '' : said(childNamed(question, 'generalfeedback'), say)
  const tags = soundTags(childrenNamed(childNamed(question, 'tags'), 'tag').map(rawText))
  return whole.map((body, i) => ({
    id: id === null || whole.length === 1 ? id : `${id}-${i + 1}`,
    place,
    tags,
    body,
    citation,
    schedule: null,
    reviews: [],
  }))
}
