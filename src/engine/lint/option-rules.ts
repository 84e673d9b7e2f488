import { restates, whyUnsafe, numberIn } from '../compose/guard.ts'
import { amountRange, rangesOverlap } from '../language/amount-range.ts'
import { articleFor } from '../language/number.ts'
import { isInOrder } from '../language/number-order.ts'
import { foldAnswer } from '../marking/answer-fold.ts'
import { canonical } from '../compose/knowledge.ts'
import { answersOf, keyAndWrong, optionsOf } from './rule.ts'
import type { Rule } from './rule.ts'

/** Rules about the options of a choice that no question may break. */
export const OPTION_RULES: readonly Rule[] = [
  {
    name: 'E1',
    breaks: ({ question }, knowledge) => {
      const unsayable = answersOf(question).some((answer) => foldAnswer(answer).length === 0)
      if (unsayable) return 'an answer without a word'
      const options = optionsOf(question)
      if (!options) return null
      const keys = options.filter(({ correct }) => correct)
      const told = 'answer' in question ? [question.answer].flat() : []
      const counted = question.form === 'multi' ? isSeveral(keys.length, options.length) : keys.length === 1
      if (!counted || keys.some(({ text }, at) => text !== told[at])) return `${keys.length} keys`
      const names = options.map(({ text }) => foldAnswer(canonical(knowledge, text)).join(' '))
      return new Set(names).size < names.length ? 'two options are one' : null
    },
  },
  {
    name: 'E2',
    breaks: ({ question, ask, rivals }, knowledge) => {
      for (const { text, correct, fact, wrongBecause } of optionsOf(question) ?? []) {
        if (correct) continue
        const rival = rivals.find((one) => one.text === text)
        if (!ask || !rival || !wrongBecause || rival.fact.id !== fact)
          return `nothing shows that "${text}" is wrong`
        const why = whyUnsafe(rival, ask, knowledge)
        if (why) return `"${text}": ${why}`
      }
      return null
    },
  },
  {
    name: 'E4',
    breaks: ({ question }) =>
      optionsOf(question)?.some(({ text }) => COMBINED.test(text)) ? 'an option about other options' : null,
  },
  {
    name: 'E5',
    breaks: ({ question }) => {
      const article = /\b(an?) _____/i.exec(question.prompt)?.[1]?.toLowerCase()
      const misfit = article && optionsOf(question)?.find(({ text }) => articleFor(text) !== article)
      return misfit ? `"${article} ${misfit.text}"` : null
    },
  },
  {
    name: 'E6',
    breaks: ({ question }, knowledge) => {
      const texts = optionsOf(question)?.map(({ text }) => text) ?? []
      if (!texts.some((text) => /\d/.test(text))) return null
      if (question.form === 'choice' && !isInOrder(texts)) return 'numbers out of order'
      const ranges = texts.map(amountRange)
      const overlapping = ranges.some((one, at) =>
        ranges.slice(at + 1).some((other) => one && other && rangesOverlap(one, other)),
      )
      if (overlapping) return 'ranges overlap'
      const close = texts.some((one, at) =>
        texts.slice(at + 1).some((other) => areNumbers(one, other) && restates(one, other, knowledge)),
      )
      return close ? 'numbers too close to tell apart' : null
    },
  },
  {
    name: 'E7',
    breaks: ({ question }) => {
      const set = keyAndWrong(question)
      if (!set) return null
      const longest = Math.max(...set.wrong.map(({ length }) => length))
      return set.key.length > longest * 1.5 && set.key.length > longest + 10
        ? 'the key is far the longest'
        : null
    },
  },
  {
    name: 'E9',
    breaks: ({ question }) => {
      const count = optionsOf(question)?.length
      const [least, most] = question.form === 'multi' ? [4, 7] : [3, 5]
      return count !== undefined && (count < least || count > most) ? `${count} options` : null
    },
  },
]

/** Two to four of them right, and two or more wrong. */
const isSeveral = (right: number, all: number): boolean => right >= 2 && right <= 4 && all - right >= 2

const COMBINED =
  /\b(?:all|none|both|neither|any|either) of (?:the|these|them)\b|\b[A-E] (?:and|or) [A-E]\b|\bthe (?:above|others)\b/i

const areNumbers = (...texts: readonly string[]): boolean => texts.every((text) => numberIn(text) !== null)
