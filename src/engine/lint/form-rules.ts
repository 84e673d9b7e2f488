import { foldAnswer } from '../marking/answer-fold.ts'
import { whyUnsafe } from '../compose/guard.ts'
import { namesFor, said } from '../compose/knowledge.ts'
import { related } from '../terms/kinship.ts'
import type { Said } from '../compose/knowledge.ts'
import { onceFor } from '../remembered.ts'
import type { PairQuestion } from '../types.ts'
import { contentStems, stems, words } from '../language/words.ts'
import { BLANK, blanksIn } from './stem-rules.ts'
import type { Rule } from './rule.ts'

/** Rules each about one form. */
export const FORM_RULES: readonly Rule[] = [
  {
    name: 'E12',
    breaks: ({ question }, knowledge) => {
      if (question.form !== 'cloze') return null
      const { prompt, answer } = question
      if (blanksIn(prompt) !== 1) return 'not one blank'
      if (prompt.replace(/^[“"'(]+/, '').startsWith(BLANK)) return 'begins with the blank'
      const context = prompt.replace(BLANK, ' ')
      if (contentStems(context).length < 5) return 'too little around the blank'
      const line = ` ${stems(context).join(' ')} `
      const given = namesFor(knowledge, answer).find((name) => line.includes(` ${stems(name).join(' ')} `))
      const partly = contentStems(answer).find((stem) => line.includes(` ${stem} `))
      return given || partly ? `"${given ?? partly}" stands elsewhere in the sentence` : null
    },
  },
  {
    name: 'E13',
    breaks: ({ question, swap, ask, rivals }, knowledge) => {
      if (question.form !== 'truefalse') return null
      if (question.answer === 'True') return swap ? 'a true statement was changed' : null
      if (!swap || !ask || rivals.length !== 1) return 'nothing shows that it is false'
      if (swap.statement.replace(swap.from, () => swap.to) !== question.prompt)
        return 'more than one slot changed'
      if (negations(question.prompt) > negations(swap.statement)) return 'an added "not"'
      const { line } = said(question.prompt, null)
      if (linesOf(knowledge.said).has(line)) return 'the article says it'
      const unsafe = rivals.map((rival) => whyUnsafe(rival, ask, knowledge)).find((why) => why !== null)
      return unsafe ?? null
    },
  },
  {
    name: 'E14',
    breaks: ({ question }, knowledge) => {
      if (question.form === 'match') return unfitMatch(question)
      if (question.form !== 'sort') return null
      const unfit = unfitSort(question)
      if (unfit) return unfit
      const { classes } = question
      const joined = classes.some((one, at) =>
        classes.slice(at + 1).some((other) => related(knowledge, one, other)),
      )
      return joined ? 'one class holds the other' : null
    },
  },
]

/** All that the article says, as `Said.line` has it. */
const linesOf = onceFor((all: readonly Said[]) => new Set(all.map(({ line }) => line)))

function unfitMatch({ pairs, classes }: PairQuestion): string | null {
  if (pairs.length < 3 || pairs.length > 7) return `${pairs.length} pairs`
  if (classes.length > 0) return 'a match has no classes'
  const oneToOne = distinct(pairs.map(({ left }) => left)) && distinct(pairs.map(({ right }) => right))
  return oneToOne ? null : 'not one to one'
}

function unfitSort({ pairs, classes }: PairQuestion): string | null {
  if (pairs.length < 4 || pairs.length > 8) return `${pairs.length} items`
  if (classes.length < 2 || classes.length > 4) return `${classes.length} classes`
  if (!distinct(pairs.map(({ left }) => left))) return 'an item stands twice'
  if (!distinct(classes)) return 'a class stands twice'
  const strange = pairs.find(({ right }) => !classes.includes(right))
  const empty = classes.find((one) => !pairs.some(({ right }) => right === one))
  return strange || empty ? 'an empty or unknown class' : null
}

const distinct = (texts: readonly string[]): boolean =>
  new Set(texts.map((text) => foldAnswer(text).join(' '))).size === texts.length

const negations = (text: string): number =>
  words(text).filter((word) => /^(?:not|no|never|nor|neither|none|cannot|.+n't)$/.test(word)).length
