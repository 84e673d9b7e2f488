import { oneLine } from '../clean.ts'
import type { CardBody } from '../deck.ts'
import { xmlEscaped as escaped } from '../xml.ts'

/** What an item says: what is right, what is shown, and by which of the standard templates it is marked. */
export type QtiAsked = {
  readonly declaration: string
  readonly body: string
  readonly template: 'match_correct' | 'map_response'
}

/** A card as an interaction of QTI 2.1. */
export function qtiAsked(body: CardBody): QtiAsked {
  switch (body.kind) {
    case 'definition':
      // The term is what can be typed.
      return typed(body.back, [body.front])
    case 'question':
      return typed(body.front, [body.back, ...body.accepts])
    case 'cloze':
      return gap(body)
    case 'choice': {
      const right = body.options.flatMap((option, i) => (option.right ? [`A${i + 1}`] : []))
      return choice(
        body.prompt,
        body.options.map(({ text }) => text),
        right,
        body.several,
      )
    }
    case 'truefalse':
      return choice(body.statement, ['True', 'False'], [body.right ? 'A1' : 'A2'], false)
    case 'match':
      return match(body)
    case 'order':
      return order(body)
  }
}

const inLines = (text: string): string => escaped(text).replaceAll('\n', '<br/>')

const prompt = (text: string): string => (text === '' ? '' : `<prompt>${inLines(text)}</prompt>\n`)

const declared = (cardinality: string, type: string, right: readonly string[], more = ''): string =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${type}">\n` +
  `<correctResponse>${right.map((value) => `<value>${value}</value>`).join('')}</correctResponse>\n${more}</responseDeclaration>`

function choice(
  asked: string,
  options: readonly string[],
  right: readonly string[],
  several: boolean,
): QtiAsked {
  const choices = options.map(
    (text, i) => `<simpleChoice identifier="A${i + 1}">${inLines(text)}</simpleChoice>`,
  )
  return {
    declaration: declared(several ? 'multiple' : 'single', 'identifier', right),
    body: `<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${several ? 0 : 1}">\n${prompt(asked)}${choices.join('\n')}\n</choiceInteraction>`,
    template: 'match_correct',
  }
}

/** Every answer that counts as right is worth the whole point. */
function typed(asked: string, answers: readonly string[]): QtiAsked {
  const said = [...new Set(answers.map(oneLine))]
  const entries = said.map((text) => `<mapEntry mapKey="${escaped(text)}" mappedValue="1"/>`)
  return {
    declaration: declared(
      'single',
      'string',
      [escaped(said[0] ?? '')],
      `<mapping defaultValue="0">${entries.join('')}</mapping>\n`,
    ),
    body: `<p>${inLines(asked)}</p>\n<p><textEntryInteraction responseIdentifier="RESPONSE"/></p>`,
    template: 'map_response',
  }
}

function gap({ before, blank, after }: Extract<CardBody, { kind: 'cloze' }>): QtiAsked {
  return {
    declaration: declared('multiple', 'directedPair', ['W1 G1']),
    body:
      `<gapMatchInteraction responseIdentifier="RESPONSE" shuffle="true">\n<gapText identifier="W1" matchMax="1">${escaped(oneLine(blank))}</gapText>\n` +
      `<p>${inLines(before)}<gap identifier="G1"/>${inLines(after)}</p>\n</gapMatchInteraction>`,
    template: 'match_correct',
  }
}

function match({ prompt: asked, pairs }: Extract<CardBody, { kind: 'match' }>): QtiAsked {
  const rights = [...new Set(pairs.map(({ right }) => right))]
  const set = (letter: string, texts: readonly string[], most: number): string => {
    const choices = texts.map(
      (text, i) =>
        `<simpleAssociableChoice identifier="${letter}${i + 1}" matchMax="${most}">${inLines(text)}</simpleAssociableChoice>`,
    )
    return `<simpleMatchSet>\n${choices.join('\n')}\n</simpleMatchSet>`
  }
  const lefts = set(
    'L',
    pairs.map(({ left }) => left),
    1,
  )
  const right = pairs.map((pair, i) => `L${i + 1} R${rights.indexOf(pair.right) + 1}`)
  return {
    declaration: declared('multiple', 'directedPair', right),
    body: `<matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="${pairs.length}">\n${prompt(asked)}${lefts}\n${set('R', rights, pairs.length)}\n</matchInteraction>`,
    template: 'match_correct',
  }
}

function order({ prompt: asked, items }: Extract<CardBody, { kind: 'order' }>): QtiAsked {
  const choices = items.map(
    (text, i) => `<simpleChoice identifier="A${i + 1}">${inLines(text)}</simpleChoice>`,
  )
  return {
    declaration: declared(
      'ordered',
      'identifier',
      items.map((_, i) => `A${i + 1}`),
    ),
    body: `<orderInteraction responseIdentifier="RESPONSE" shuffle="true">\n${prompt(asked)}${choices.join('\n')}\n</orderInteraction>`,
    template: 'match_correct',
  }
}
