import { markedBodies } from '../cloze-text.ts'
import type { CardBody } from '../deck.ts'
import { childNamed, childrenNamed } from '../xml.ts'
import type { XmlNode } from '../xml.ts'
import { markedGaps, numberedGaps } from './gaps.ts'
import { bad, rawText, said } from './said.ts'
import type { Note, Say } from './said.ts'

/** The bodies of a question of Moodle's, or why there is none. */
export function moodleBodies(question: XmlNode, say: Say): readonly CardBody[] | Note {
  const type = (question.attributes.type ?? '').trim().toLowerCase()
  const read = READERS[type]
  if (type === 'description') return bad('A description asks nothing.')
  if (!Object.hasOwn(READERS, type) || !read)
    return bad(`Afterread has no form for questions of the type “${type.slice(0, 40)}”.`)
  return read(question, say)
}

type Reader = (question: XmlNode, say: Say) => readonly CardBody[] | Note

const READERS: Readonly<Record<string, Reader>> = {
  multichoice: choice,
  truefalse,
  shortanswer: short,
  numerical: numeric,
  matching: match,
  ddmatch: match,
  ordering: order,
  cloze,
  multianswer: cloze,
  gapselect: gaps,
  ddwtos: gaps,
  essay,
}

const asked = (question: XmlNode, say: Say): string => said(childNamed(question, 'questiontext'), say)

const POINTS: Note = {
  became: 'simplified',
  what: 'points',
  why: 'An answer of Afterread is right or wrong: those that earn a part of the points count as wrong.',
}

const FEEDBACK: Note = {
  became: 'dropped',
  what: 'feedback',
  why: 'Only options of a choice have an explanation each.',
}

const fraction = (answer: XmlNode): number => Number(answer.attributes.fraction ?? 0) || 0

function choice(question: XmlNode, say: Say): readonly CardBody[] | Note {
  const answers = childrenNamed(question, 'answer')
  const best = Math.max(0, ...answers.map(fraction))
  const single = /^\s*(?:(?:true|1)\s*)?$/i.test(childNamed(question, 'single')?.text ?? '')
  const full = answers.filter((answer) => fraction(answer) === best).length
  const several = !single || full > 1
  const options = answers.map((answer) => ({
    text: said(answer, say),
    right:
      fraction(answer) > 0 &&
      (several ? single === false || fraction(answer) === best : fraction(answer) === best),
    because: said(childNamed(answer, 'feedback'), say),
  }))
  const whole = options.filter(({ text }) => text !== '')
  if (best === 0 || !whole.some(({ right }) => right)) return bad('None of the options is marked as right.')
  if (whole.length < 2) return bad('A choice needs two options that are text.')
  if (single && answers.some((answer) => fraction(answer) > 0 && fraction(answer) < best)) say(POINTS)
  if (single && full > 1)
    say({
      became: 'simplified',
      what: 'options',
      why: 'Several options are right: all of them are to be chosen.',
    })
  return [{ kind: 'choice', prompt: asked(question, say), options: whole, several }]
}

function truefalse(question: XmlNode, say: Say): readonly CardBody[] | Note {
  const right = childrenNamed(question, 'answer').find((answer) => fraction(answer) > 0)
  const word = rawText(right).trim().toLowerCase()
  if (word !== 'true' && word !== 'false') return bad('Neither true nor false is marked as right.')
  sayFeedback(question, say)
  return [{ kind: 'truefalse', statement: asked(question, say), right: word === 'true' }]
}

function sayFeedback(question: XmlNode, say: Say): void {
  const spoken = childrenNamed(question, 'answer').some(
    (answer) => rawText(childNamed(answer, 'feedback')).trim() !== '',
  )
  if (spoken) say(FEEDBACK)
}

function short(question: XmlNode, say: Say): readonly CardBody[] | Note {
  const answers = childrenNamed(question, 'answer').filter((answer) => rawText(answer).trim() !== '*')
  const right = answers.filter((answer) => fraction(answer) >= 100 || fraction(answer) === 1)
  const [back, ...accepts] = right
    .map((answer) => rawText(answer).replaceAll('\\*', '*').trim())
    .filter((text) => text !== '')
  if (back === undefined) return bad('No answer is wholly right.')
  if (right.length < answers.length) say(POINTS)
  sayFeedback(question, say)
  const front = asked(question, say)
  const isDefinition = question.comments.some((comment) => comment.trim() === 'kind: definition')
  return [
    isDefinition
      ? { kind: 'definition', front: back, back: front }
      : { kind: 'question', front, back, accepts },
  ]
}

function numeric(question: XmlNode, say: Say): readonly CardBody[] | Note {
  const answers = childrenNamed(question, 'answer')
  const best = answers.find((answer) => fraction(answer) >= 100)
  const back = rawText(best).trim()
  if (back === '' || back === '*') return bad('No answer is wholly right.')
  if (Number(childNamed(best, 'tolerance')?.text ?? 0) > 0)
    say({
      became: 'simplified',
      what: 'tolerance',
      why: 'A card has one right number: how far off one may be is not kept.',
    })
  if (answers.length > 1) say(POINTS)
  sayFeedback(question, say)
  return [{ kind: 'question', front: asked(question, say), back, accepts: [] }]
}

function match(question: XmlNode, say: Say): readonly CardBody[] | Note {
  const pairs = childrenNamed(question, 'subquestion').map((pair) => ({
    left: said(pair, say),
    right: rawText(childNamed(pair, 'answer')).trim(),
  }))
  const whole = pairs.filter(({ left, right }) => left !== '' && right !== '')
  if (whole.length < pairs.length)
    say({ became: 'dropped', what: 'further answers', why: 'Answers that belong to nothing are not kept.' })
  if (whole.length < 2) return bad('A match needs two pairs that are text.')
  return [{ kind: 'match', prompt: asked(question, say), pairs: whole }]
}

function order(question: XmlNode, say: Say): readonly CardBody[] | Note {
  const items = childrenNamed(question, 'answer').map((answer) => said(answer, say))
  const whole = items.filter((item) => item !== '')
  if (whole.length < 2) return bad('An order needs two items that are text.')
  return [{ kind: 'order', prompt: asked(question, say), items: whole }]
}

function cloze(question: XmlNode, say: Say): readonly CardBody[] | Note {
  const node = childNamed(question, 'questiontext')
  const { html, options, unread } = markedGaps(rawText(node))
  if (options)
    say({
      became: 'simplified',
      what: 'options',
      why: 'A blank is filled by typing: only its right answer is kept.',
    })
  if (unread)
    say({
      became: 'simplified',
      what: 'blanks',
      why: 'A gap without a wholly right answer is shown as text.',
    })
  return blanks(said(node, say, html))
}

function gaps(question: XmlNode, say: Say): readonly CardBody[] | Note {
  const node = childNamed(question, 'questiontext')
  const named = [...childrenNamed(question, 'selectoption'), ...childrenNamed(question, 'dragbox')]
  say({
    became: 'simplified',
    what: 'options',
    why: 'A blank is filled by typing: only its right answer is kept.',
  })
  return blanks(
    said(
      node,
      say,
      numberedGaps(
        rawText(node),
        named.map((one) => rawText(one).trim()),
      ),
    ),
  )
}

function blanks(text: string): readonly CardBody[] | Note {
  const bodies = markedBodies(text).bodies.filter(
    ({ before, blank, after }) => blank.trim() !== '' && `${before}${after}`.trim() !== '',
  )
  return bodies.length === 0 ? bad('It has no gap with a right answer.') : bodies
}

/** What a teacher notes as the right answer, else what is said after it. */
function essay(question: XmlNode, say: Say): readonly CardBody[] | Note {
  const back =
    said(childNamed(question, 'graderinfo'), say) || said(childNamed(question, 'generalfeedback'), say)
  if (back === '') return bad('An essay has no answer to be learnt.')
  return [{ kind: 'question', front: asked(question, say), back, accepts: [] }]
}
