import { cleanText, distinct } from './clean.ts'
import type { CardBody } from './deck.ts'

type Change = (text: string) => string

/** A body with each of its texts cleaned and changed; of a cloze the whole sentence at once, with marks around its blank. */
export function changedBody(body: CardBody, changeClean: Change): CardBody {
  const change: Change = (text) => changeClean(cleanText(text))
  switch (body.kind) {
    case 'definition':
      return { ...body, front: change(body.front), back: change(body.back) }
    case 'question': {
      const accepts = body.accepts.map(change).filter((text) => text !== '')
      return { ...body, front: change(body.front), back: change(body.back), accepts }
    }
    case 'cloze':
      return changedCloze(body, changeClean)
    case 'choice': {
      const options = body.options.map((one) => ({
        ...one,
        text: change(one.text),
        because: change(one.because),
      }))
      return { ...body, prompt: change(body.prompt), options: options.filter(({ text }) => text !== '') }
    }
    case 'truefalse':
      return { ...body, statement: change(body.statement) }
    case 'match': {
      const pairs = body.pairs.map(({ left, right }) => ({ left: change(left), right: change(right) }))
      return {
        ...body,
        prompt: change(body.prompt),
        pairs: pairs.filter(({ left, right }) => left !== '' && right !== ''),
      }
    }
    case 'order': {
      const items = body.items.map(change).filter((text) => text !== '')
      return { ...body, prompt: change(body.prompt), items }
    }
  }
}

// Characters that Unicode keeps for a program's own use; no cleaned text has them.
const FROM = '\ufdd0'
const TO = '\ufdd1'

/** White space at the edges of the blank belongs to the sentence. */
function changedCloze(body: Extract<CardBody, { kind: 'cloze' }>, change: Change): CardBody {
  const [before, blank, after] = [body.before, body.blank, body.after].map(cleanText) as [
    string,
    string,
    string,
  ]
  const core = blank.trim()
  const start = blank.length - blank.trimStart().length
  const lead = core === '' ? '' : blank.slice(0, start)
  const trail = core === '' ? '' : blank.slice(start + core.length)
  const [first = '', rest = ''] = change(`${before}${lead}${FROM}${core}${TO}${trail}${after}`).split(FROM)
  const [middle = '', last = ''] = rest.split(TO)
  return { ...body, before: first, blank: middle, after: last }
}

/** Whether a body still asks something and has its answer. */
export function isSound(body: CardBody): boolean {
  switch (body.kind) {
    case 'definition':
    case 'question':
      return body.front !== '' && body.back !== ''
    case 'cloze':
      return body.blank !== '' && `${body.before}${body.after}`.trim() !== ''
    case 'choice': {
      const right = body.options.filter((one) => one.right).length
      return body.prompt !== '' && body.options.length > 1 && (body.several ? right > 0 : right === 1)
    }
    case 'truefalse':
      return body.statement !== ''
    case 'match':
      return body.pairs.length > 1
    case 'order':
      return body.items.length > 1
  }
}

/** All that a body says, in its order, to be named or searched by. */
export function bodyTexts(body: CardBody): readonly string[] {
  switch (body.kind) {
    case 'definition':
    case 'question':
      return [body.front, body.back]
    case 'cloze':
      return [`${body.before}${body.blank}${body.after}`]
    case 'choice':
      return [body.prompt, ...body.options.map(({ text }) => text)]
    case 'truefalse':
      return [body.statement]
    case 'match':
      return [body.prompt, ...body.pairs.flatMap(({ left, right }) => [left, right])]
    case 'order':
      return [body.prompt, ...body.items]
  }
}

/** Tags as a card has them: without signs before them, none twice. */
export const soundTags = (tags: readonly string[]): readonly string[] =>
  distinct(tags.map((tag) => tag.replace(/^[\s#]+/, '').trim()))
