import { isHighlight } from '../own/authored.ts'
import { gapsIn } from '../blanks/blanks.ts'
import type { Gap } from '../blanks/gap.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { allNames } from '../compose/knowledge.ts'
import { BLANK } from '../lint/stem-rules.ts'
import { asSentence, inSentence } from '../compose/phrasing.ts'
import type { Fact } from '../types.ts'
import { fold } from '../language/words.ts'
import { attributed, withoutAdvice } from '../wordings/attributed.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'

/** Sentences of the article with one telling word or number left out. */
export function draftClozes(fact: Fact, knowledge: Knowledge): Draft[] {
  const { before, sentence, after } = sentenceOf(fact, knowledge)
  return gapsIn(sentence, fact, knowledge).flatMap((gap) => {
    const blanked = `${sentence.slice(0, gap.start)}${BLANK}${sentence.slice(gap.end)}`
    const prompt = `${yearAsked(gap, sentence)}${before}${blanked}${after}`
    const framed = isHighlight(fact) ? framedPrompts(fact, blanked, knowledge) : []
    return [prompt, ...framed].map((one, more) =>
      draftCloze(fact, one, { ...gap, strain: gap.strain + more }, knowledge),
    )
  })
}

/** Of "(_____)" after a description nothing tells that a year is wanted. */
const yearAsked = ({ start, end, text }: Gap, sentence: string): string =>
  sentence.split(' ').length > SHORT &&
  /^[12]\d{3}(?:[–-]\d{2,4})?$/u.test(text) &&
  sentence.charAt(start - 1) === '(' &&
  sentence.charAt(end) === ')'
    ? `Fill in the ${text.length > 4 ? 'years' : 'year'}. `
    : ''

/** Words of which the year would be the only matter. */
const SHORT = 8

/** A sentence that begins with the author's blank, or says little around it, needs words before it. */
function framedPrompts({ section }: Fact, blanked: string, knowledge: Knowledge): string[] {
  const { article } = knowledge.reading
  const title = article.sections[section]?.title || article.title
  const under = `Under “${title}” the article says: “${blanked}”`
  return [
    `According to the article, ${inSentence(knowledge, blanked)}`,
    ...(title === '' ? [] : [under, `Fill in what is missing. ${under}`]),
  ]
}

type Framed = { readonly before: string; readonly sentence: string; readonly after: string }

/** The sentence to blank, and what must stand around it to be understood. */
function sentenceOf(fact: Fact, knowledge: Knowledge): Framed {
  if (fact.kind === 'faq' && fact.label !== null && fact.statement.includes(fact.label))
    return {
      before: `Asked “${fact.label}”, the article answers: “`,
      sentence: asSentence(fact.value),
      after: '”',
    }
  const stated = fact.kind === 'number' ? withoutLead(fact.statement) : asSentence(fact.statement)
  if (!fact.attributed) return { before: '', sentence: stated, after: '' }
  const prefixed = attributed(fact, withoutAdvice(stated), knowledge)
  const from = prefixed.length - withoutAdvice(stated).length
  return { before: prefixed.slice(0, from), sentence: prefixed.slice(from), after: '' }
}

function draftCloze(fact: Fact, prompt: string, gap: Gap, knowledge: Knowledge): Draft {
  return {
    question: {
      ...askedOf(
        [fact],
        isHighlight(fact) || SCALE.test(gap.text) ? prompt : eitherArticle(prompt),
        asSentence(fact.statement),
      ),
      form: 'cloze',
      answer: gap.text,
      accepts: gap.accepts.filter((one) => fold(one) !== fold(gap.text)),
      siblings: allNames(knowledge),
    },
    ask: null,
    rivals: [],
    swap: null,
    aim: 'cloze',
    strain: gap.strain,
  }
}

/** "One in a million", "a 5 kg bag". */
const SCALE = /^(?:\d|hundred|thousand|million|billion|trillion)\b/u

/** "An _____" tells that what is missing begins with a vowel. */
const eitherArticle = (prompt: string): string =>
  prompt.replace(/(?<![\p{L}\p{N}’'-])(?<first>a)n?(?= _____)/iu, '$<first>/an')

/** "One trend is edge computing: many firms …" tells its number in what follows the colon. */
const withoutLead = (statement: string): string =>
  asSentence(statement.replace(/^One \p{L}+ .{3,80}?: /u, ''))
