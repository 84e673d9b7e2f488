import { unreadable } from '../../../engine/unreadable.ts'
import type { Card, DeckFile, LossNote, ReadDeck } from '../deck.ts'
import { fileText, fileTitle } from '../file-text.ts'

type Line = { readonly text: string; readonly number: number }

/**
 * The questions of an Aiken file. A block that is not whole is said with its line, and the rest is read.
 *
 * @throws `unreadable` where there is not one question
 */
export function readAiken(file: DeckFile): ReadDeck {
  const notes: LossNote[] = []
  const cards = blocksOf(fileText(file)).flatMap((block) => {
    const card = cardOf(block)
    if (typeof card !== 'string') return [card]
    notes.push({
      where: `line ${block[0]?.number ?? 1}`,
      became: 'dropped',
      what: 'the whole card',
      why: card,
    })
    return []
  })
  if (cards.length === 0) {
    const [first] = notes
    const why = first ? ` ${first.where}: ${first.why}` : ''
    throw unreadable(
      `“${file.name}” has no question in Aiken format: a line with the question, lines “A. …”, “B. …”, then “ANSWER: A”.${why}`,
    )
  }
  return { deck: { title: fileTitle(file), cards }, notes }
}

/** After a bracket a space may be missing; after a dot it would be an abbreviation. */
const OPTION = /^(?<letter>[A-Za-z])(?:[.)](?:\s+(?<text>.*))?|\)(?<near>\S.*))$/
const ANSWER = /^ANSWER:\s*(?<letter>[A-Z])?\b/i

/** A block ends with its answer; one that has none ends where a blank line has options before it and none after. */
function blocksOf(text: string): readonly (readonly Line[])[] {
  const blocks: Line[][] = []
  let block: Line[] = []
  let blank = false
  const end = (): void => {
    if (block.length > 0) blocks.push(block)
    block = []
  }
  text.split('\n').forEach((raw, i) => {
    const line = { text: raw.trim(), number: i + 1 }
    if (line.text === '') {
      blank = true
      return
    }
    const follows = OPTION.test(line.text) || ANSWER.test(line.text)
    if (blank && !follows && block.some(({ text: before }) => OPTION.test(before))) end()
    blank = false
    block.push(line)
    if (ANSWER.test(line.text)) end()
  })
  end()
  return blocks
}

/** The card of a block, or what is wrong with it. */
function cardOf(block: readonly Line[]): Card | string {
  const first = block.findIndex(({ text }) => OPTION.test(text))
  const answer = ANSWER.exec(block.at(-1)?.text ?? '')
  if (first < 0) return 'It has no options: each is a line that starts with its letter, such as “A. …”.'
  if (first === 0) return 'There is no question above the options.'
  if (!answer) return 'There is no line “ANSWER: …” below the options.'
  const options = optionsOf(block.slice(first, -1))
  const letter = answer.groups?.letter?.toUpperCase() ?? ''
  if (options.length < 2) return 'It has fewer than two options.'
  if (!options.some((option) => option.letter === letter))
    return `No option has the letter of the answer, “${letter}”.`
  if (new Set(options.map((option) => option.letter)).size < options.length)
    return 'Two options have the same letter.'
  const prompt = block.slice(0, first).map(({ text }) => text)
  return {
    id: null,
    place: [],
    tags: [],
    body: {
      kind: 'choice',
      prompt: prompt.join('\n'),
      options: options.map(({ text, letter: own }) => ({ text, right: own === letter, because: '' })),
      several: false,
    },
    citation: '',
    schedule: null,
    reviews: [],
  }
}

type Option = { readonly letter: string; readonly text: string }

/** A line without a letter goes on with the option above it. */
function optionsOf(lines: readonly Line[]): readonly Option[] {
  const options: Option[] = []
  for (const { text } of lines) {
    const { letter, text: apart, near } = OPTION.exec(text)?.groups ?? {}
    const said = apart ?? near
    const last = options.at(-1)
    if (letter !== undefined) options.push({ letter: letter.toUpperCase(), text: said ?? '' })
    else if (last) options.splice(-1, 1, { ...last, text: `${last.text} ${text}`.trim() })
  }
  return options.filter(({ text }) => text !== '')
}
