import { carriedInTurn } from '../carries.ts'
import type { Card, CardBody, Deck } from '../deck.ts'
import { fewWords } from '../few-words.ts'
import { shareOf } from '../fractions.ts'
import { htmlOfText } from '../html-text.ts'
import { bytesOfParts } from '../in-pieces.ts'
import { moodleCategory } from '../paths.ts'
import type { Tell } from '../tell.ts'
import { cdata, xmlEscaped as escaped } from '../xml.ts'
import { MOODLE_CARRIES } from './carries.ts'
import { clozeHtml } from './gaps.ts'

/** A deck as Moodle imports it. The same deck gives the same bytes. */
export const writeMoodleXml = (deck: Deck, tell?: Tell): Uint8Array => bytesOfParts(quizXml(deck, tell))

function* quizXml(deck: Deck, tell?: Tell): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
  let place = moodleCategory([])
  for (const card of carriedInTurn(deck, MOODLE_CARRIES, tell)) {
    const path = moodleCategory(card.place)
    if (path !== place) yield `${categoryXml(path)}\n`
    place = path
    yield `${questionXml(card)}\n`
  }
  yield '</quiz>\n'
}

const categoryXml = (path: string): string =>
  `<question type="category">\n  <category><text>${escaped(path)}</text></category>\n</question>`

function questionXml(card: Card): string {
  const { type, asked, parts } = typed(card.body)
  const lines = [
    ...(card.body.kind === 'definition' ? ['<!-- kind: definition -->'] : []),
    `<name><text>${escaped(fewWords(card))}</text></name>`,
    html('questiontext', asked),
    html('generalfeedback', htmlOfText(card.citation)),
    '<defaultgrade>1.0000000</defaultgrade>',
    '<penalty>0.3333333</penalty>',
    '<hidden>0</hidden>',
    `<idnumber>${escaped(card.id ?? '')}</idnumber>`,
    ...parts,
    ...(card.tags.length === 0 ? [] : [`<tags>${card.tags.map(tagXml).join('')}</tags>`]),
  ]
  return [`<question type="${type}">`, ...lines.map((line) => `  ${line}`), '</question>'].join('\n')
}

const tagXml = (tag: string): string => `<tag><text>${escaped(tag)}</text></tag>`

const html = (name: string, content: string, more = ''): string =>
  `<${name} format="html"${more}><text>${cdata(content)}</text></${name}>`

type Typed = { readonly type: string; readonly asked: string; readonly parts: readonly string[] }

function typed(body: CardBody): Typed {
  switch (body.kind) {
    case 'definition':
      // The term is what can be typed.
      return { type: 'shortanswer', asked: htmlOfText(body.back), parts: shortXml([body.front]) }
    case 'question': {
      const parts = shortXml([body.back, ...body.accepts])
      return { type: 'shortanswer', asked: htmlOfText(body.front), parts }
    }
    case 'cloze':
      return { type: 'cloze', asked: clozeHtml(body), parts: [] }
    case 'choice':
      return { type: 'multichoice', asked: htmlOfText(body.prompt), parts: choiceXml(body) }
    case 'truefalse': {
      const parts = [true, false].map((said) => answerXml(String(said), said === body.right ? '100' : '0'))
      return { type: 'truefalse', asked: htmlOfText(body.statement), parts }
    }
    case 'match': {
      const parts = body.pairs.map(
        ({ left, right }) =>
          `<subquestion format="html"><text>${cdata(htmlOfText(left))}</text><answer><text>${escaped(right)}</text></answer></subquestion>`,
      )
      return {
        type: 'matching',
        asked: htmlOfText(body.prompt),
        parts: ['<shuffleanswers>true</shuffleanswers>', ...parts],
      }
    }
    case 'order': {
      const parts = body.items.map((item, i) =>
        html('answer', htmlOfText(item), ` fraction="${i + 1}.0000000"`),
      )
      return { type: 'ordering', asked: htmlOfText(body.prompt), parts: [...ORDERING, ...parts] }
    }
  }
}

const ORDERING = [
  '<layouttype>VERTICAL</layouttype>',
  '<selecttype>ALL</selecttype>',
  '<selectcount>0</selectcount>',
  '<gradingtype>ABSOLUTE_POSITION</gradingtype>',
  '<showgrading>SHOW</showgrading>',
  '<numberingstyle>none</numberingstyle>',
]

const answerXml = (text: string, fraction: string): string =>
  `<answer fraction="${fraction}" format="moodle_auto_format"><text>${escaped(text)}</text></answer>`

/** An asterisk alone would stand for anything. */
const shortXml = (texts: readonly string[]): readonly string[] => [
  '<usecase>0</usecase>',
  ...texts.map((text) => answerXml(text.replaceAll('*', '\\*'), '100')),
]

function choiceXml(body: Extract<CardBody, { kind: 'choice' }>): readonly string[] {
  const share = shareOf(body)
  const wrong = body.several ? '-100' : '0'
  const options = body.options.map(({ text, right, because }) => {
    const said = because === '' ? '' : html('feedback', htmlOfText(because))
    return `<answer fraction="${right ? share : wrong}" format="html"><text>${cdata(htmlOfText(text))}</text>${said}</answer>`
  })
  return [
    `<single>${!body.several}</single>`,
    '<shuffleanswers>true</shuffleanswers>',
    '<answernumbering>abc</answernumbering>',
    ...options,
  ]
}
