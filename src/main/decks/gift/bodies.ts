import type { CardBody, LossNote } from '../deck.ts'
import { looksLikeHtml, textOfHtml } from '../html-text.ts'
import { giftAnswers, numberSaid, parted } from './answers.ts'
import type { GiftAnswer } from './answers.ts'
import { unheld } from './escapes.ts'

export type Note = Omit<LossNote, 'where'>

/** What a question says around its braces and in them, with what is escaped held. */
export type GiftAsked = {
  readonly before: string
  readonly answers: string
  readonly after: string
  /** "html", "plain", "moodle", "markdown", or '' where nothing says. */
  readonly format: string
  readonly kind: string
  readonly feedback: string
}

type Say = (note: Note) => void

/** The body of a question, or why it is none. */
export function giftBody(asked: GiftAsked, say: Say): CardBody | Note {
  const { answers } = asked
  const truth = /^(?<said>t|f|true|false)\s*(?:#(?<feedback>[^]*))?$/i.exec(answers)?.groups
  if (truth) {
    if (truth.feedback?.trim()) say(FEEDBACK)
    return { kind: 'truefalse', statement: prompt(asked, say), right: /^t/i.test(truth.said ?? '') }
  }
  if (answers === '') return essay(asked, say)
  if (answers.startsWith('#')) return numeric(asked, say)
  // One right answer alone may stand without its sign.
  const list = giftAnswers(/[~=]/.test(answers) ? answers : `=${answers}`)
  if (answers.includes('~')) return choice(asked, list, say)
  return answers.includes('->') && list.every(({ whole }) => whole.includes('->'))
    ? match(asked, list, say)
    : short(asked, list, say)
}

export const bad = (why: string): Note => ({ became: 'dropped', what: 'the whole card', why })

const FEEDBACK: Note = {
  became: 'dropped',
  what: 'feedback',
  why: 'Only options of a choice have an explanation each.',
}

/** A text by its format, or by the one of its question. */
export function giftText(held: string, format: string, say: Say): string {
  const own = /^\s*\[(?<format>html|moodle|plain|markdown)\]/i.exec(held)
  const as = own?.groups?.format?.toLowerCase() ?? format
  return shownText(own ? held.slice(own[0].length) : held, as, say)
}

function shownText(held: string, as: string, say: Say): string {
  const text = unheld(held)
  const html = as === 'html' || ((as === '' || as === 'moodle') && looksLikeHtml(text))
  if (!html) return text
  const { text: shown, lost } = textOfHtml(text)
  for (const what of new Set(lost)) say({ became: 'dropped', what, why: 'Cards of Afterread are text.' })
  return shown
}

/** What is asked, with a gap where a word is missing; a full stop alone is none. */
function prompt({ before, after, format }: GiftAsked, say: Say): string {
  const missing = /[\p{L}\p{N}]/u.test(after)
  return shownText(missing ? `${before.trimEnd()} _____ ${after.trimStart()}` : before, format, say)
}

function essay(asked: GiftAsked, say: Say): CardBody | Note {
  if (asked.feedback === '') return bad('An essay has no answer to be learnt.')
  return { kind: 'question', front: prompt(asked, say), back: asked.feedback, accepts: [] }
}

function numeric(asked: GiftAsked, say: Say): CardBody | Note {
  const said = asked.answers.slice(1).trim()
  const list: readonly GiftAnswer[] = /^[=~]/.test(said)
    ? giftAnswers(said)
    : [{ equals: true, weight: null, whole: '', ...parted(said.split('~')[0] ?? '') }]
  const best = list.find(({ equals, weight }) => equals && (weight ?? 100) === 100)
  const found = best ? numberSaid(best.text) : null
  if (!found) return bad('The answer is not a number.')
  if (found.tolerant)
    say({
      became: 'simplified',
      what: 'tolerance',
      why: 'A card has one right number: how far off one may be is not kept.',
    })
  if (list.length > 1) say(POINTS)
  if (/#/.test(said)) say(FEEDBACK)
  return { kind: 'question', front: prompt(asked, say), back: found.number, accepts: [] }
}

const POINTS: Note = {
  became: 'simplified',
  what: 'points',
  why: 'An answer of Afterread is right or wrong: those that earn a part of the points count as wrong.',
}

function match({ before, after, format }: GiftAsked, list: readonly GiftAnswer[], say: Say): CardBody | Note {
  const pairs = list.map(({ whole }) => {
    const at = whole.indexOf('->')
    return { left: giftText(whole.slice(0, at), format, say), right: unheld(whole.slice(at + 2)) }
  })
  const whole = pairs.filter(({ left, right }) => left !== '' && right !== '')
  if (whole.length < pairs.length)
    say({ became: 'dropped', what: 'further answers', why: 'Answers that belong to nothing are not kept.' })
  if (whole.length < 2) return bad('A match needs two pairs.')
  if (list.some(({ feedback }) => feedback !== '')) say(FEEDBACK)
  return { kind: 'match', prompt: shownText(`${before} ${after}`, format, say), pairs: whole }
}

function choice(asked: GiftAsked, list: readonly GiftAnswer[], say: Say): CardBody | Note {
  const equals = list.filter((one) => one.equals).length
  const several = equals !== 1
  const options = list.map((one) => ({
    text: giftText(one.text, asked.format, say),
    right: one.equals || (equals === 0 && (one.weight ?? 0) > 0),
    because: giftText(one.feedback, asked.format, say),
  }))
  const said = options.filter(({ text }) => text !== '')
  if (said.length < 2) return bad('A choice needs two options.')
  if (!said.some(({ right }) => right)) return bad('None of the options is marked as right.')
  if (equals === 1 && list.some((one) => !one.equals && (one.weight ?? 0) > 0)) say(POINTS)
  if (equals > 1)
    say({
      became: 'simplified',
      what: 'options',
      why: 'Several options are right: all of them are to be chosen.',
    })
  return { kind: 'choice', prompt: prompt(asked, say), options: said, several }
}

function short(asked: GiftAsked, list: readonly GiftAnswer[], say: Say): CardBody | Note {
  const right = list.filter(({ weight }) => (weight ?? 100) === 100).map(({ text }) => unheld(text))
  const [back, ...accepts] = right.filter((text) => text !== '')
  if (back === undefined) return bad('No answer is wholly right.')
  if (right.length < list.length) say(POINTS)
  if (list.some(({ feedback }) => feedback !== '')) say(FEEDBACK)
  if (asked.kind === 'definition') return { kind: 'definition', front: back, back: prompt(asked, say) }
  if (asked.kind !== 'cloze' && !isMissingWord(asked))
    return { kind: 'question', front: prompt(asked, say), back, accepts }
  if (accepts.length > 0)
    say({ became: 'dropped', what: 'accepted answers', why: 'A blank has one right word.' })
  return clozeOf(asked, back, say)
}

/** A sentence that goes on after the braces, or ends there with its full stop. */
const isMissingWord = ({ before, after }: GiftAsked): boolean =>
  /[\p{L}\p{N}]/u.test(after) || (after.trim() !== '' && !/[?:.]\s*$/.test(before))

const [OPEN, CLOSE] = ['\ufde0', '\ufde1'] as const

/** Read as one text, so that markup and white space around the blank are what they are in the sentence. */
function clozeOf({ before, after, format }: GiftAsked, blank: string, say: Say): CardBody {
  const [first = '', rest = ''] = shownText(`${before}${OPEN}${CLOSE}${after}`, format, say).split(OPEN)
  return { kind: 'cloze', before: first, blank, after: rest.replace(CLOSE, '') }
}
