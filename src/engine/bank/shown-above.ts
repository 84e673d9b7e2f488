import { allMatches } from '../matches.ts'
import type { Question } from '../types.ts'
import { contentStems, fold } from '../language/words.ts'

/**
 * What is shown above a question of the topic and the article it is from: nothing that says the answer. Under “What is
 * TCP?” nobody has to know TCP, and under “Hardwick's oven” nobody who Ann Hardwick was.
 *
 * @param title the article's
 * @returns both as they are, else the title in place of the topic, else nothing of either that gives the answer away
 */
export function shownAbove(
  question: Question,
  title: string,
): { readonly topic: string; readonly title: string } {
  const keys = keysOf(question).flatMap((key) => [key, ...surnameOf(key)])
  const says = (text: string): boolean => keys.some((key) => isSaidIn(key, text))
  const shown = says(title) ? '' : title
  return { topic: says(question.topic) ? shown : question.topic, title: shown }
}

/** As it stands, or all its words in another order or form. */
function isSaidIn(key: string, text: string): boolean {
  const [own, shown] = [plain(key), spaced(text)]
  if (own !== '' && (shown.includes(` ${own} `) || shown.includes(` ${own}s `))) return true
  const stems = contentStems(key)
  const told = new Set(contentStems(text))
  return (
    stems.length > 0 &&
    stems.length <= MOST_WORDS &&
    /\p{L}/u.test(key) &&
    stems.every((stem) => told.has(stem))
  )
}

/** More are no name, but a saying. */
const MOST_WORDS = 4

/** "Hardwick's oven" tells who Ann Hardwick is; "The Soham bridge" does not tell which is the Ely Bridge. */
function surnameOf(key: string): readonly string[] {
  const last = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2} (?<last>\p{Lu}\p{Ll}[\p{L}’'-]{2,})$/u.exec(
    key,
  )?.groups?.last
  return last === undefined || KIND_OF_PLACE.test(last) ? [] : [last]
}

const KIND_OF_PLACE =
  /^(?:Sea|Ocean|Canal|River|Lake|Bay|Gulf|Island|Islands|Bridge|Mountain|Mountains|Valley|Park|Street|Road|City|Town|Castle|Church|Museum|University|College|School|Company|Railway|Line|Act|Treaty|Law|Code|War|Wars|Battle|Empire|Republic|Kingdom|Union|States|Party|Army|Court|Council|Society|Institute|Protocol|System|Network|Theory|Principle|Effect|Process|Engine|Machine|Age|Day|Period|Revolution|Century|America|Africa|Asia|Europe)$/u

/** What is to be found; of a statement made false the name that was taken out of it. */
function keysOf(question: Question): readonly string[] {
  switch (question.form) {
    case 'typed':
    case 'cloze':
      return [question.answer, ...question.accepts]
    case 'choice':
      return question.options.filter(({ correct }) => correct).map(({ text }) => text)
    case 'truefalse':
      return question.answer === 'False' ? namesTakenOut(question) : []
    default:
      return []
  }
}

/** The names of the true statement that the false one is without. */
const namesTakenOut = ({ prompt, explanation }: Question): readonly string[] =>
  allMatches(explanation, NAME).flatMap(([name]) => (prompt.includes(name) ? [] : [name]))

const NAME = /(?<=[\p{L}\d,;:] )\p{Lu}[\p{L}’'-]{2,}(?: \p{Lu}[\p{L}’'-]+){0,3}/gu

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const spaced = (text: string): string => ` ${plain(text)} `
