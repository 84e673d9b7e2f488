import { namesFor, said, mentions } from '../compose/knowledge.ts'
import { excludedIn } from '../overlaps.ts'
import { contentStems, contentStemSet, words } from '../language/words.ts'
import type { Article, Evidence, Form } from '../types.ts'
import { onceFor } from '../remembered.ts'
import { pointsBack } from '../language/points-back.ts'
import { answersOf, keyAndWrong } from './rule.ts'
import type { Rule } from './rule.ts'

/** Rules about what is asked, and from which passage. */
export const STEM_RULES: readonly Rule[] = [
  {
    name: 'E3',
    breaks: ({ question, ask, rivals }, knowledge) => {
      // An acronym and its words share their letters, and a relation is asked by naming both its sides.
      if (ask?.fact.kind === 'acronym' || question.form === 'cloze') return null
      if (rivals.some(({ contrary }) => contrary)) return null
      const stem = said(question.prompt, null)
      const wrong = keyAndWrong(question)?.wrong ?? []
      if (wrong.length > 0 && wrong.every((text) => holdsAll(stem.stems, contentStems(text)))) return null
      const given = answersOf(question)
        .flatMap((answer) => namesFor(knowledge, answer))
        .find((answer) => mentions(knowledge, stem, answer) || holdsAll(stem.stems, contentStems(answer)))
      return given === undefined ? null : `the stem gives away "${given}"`
    },
  },
  {
    name: 'E8',
    breaks: ({ question }) => {
      const { prompt, form } = question
      const count = words(prompt.replaceAll(BLANK, ' ')).length
      if (count < 4 || count > 40) return `${count} words`
      const asked = (prompt.replace(/“[^“”]*”/g, '').match(/\?/g) ?? []).length + blanksIn(prompt)
      if (asked > 1) return 'asks more than one thing'
      if (!OF_PARTS.has(form) && contentStemSet(prompt).size < LEAST_SAID) return 'says too little'
      if (UNRESOLVED.test(prompt)) return ELSEWHERE
      const shown = [prompt, ...answersOf(question), ...textsOf(question)]
      return shown.some(pointsBack) ? ELSEWHERE : null
    },
  },
  {
    name: 'E10',
    breaks: ({ question: { evidence } }, { reading: { article } }) => {
      if (evidence.length === 0) return 'no evidence'
      return evidence.map(unfitIn(article)).find((why) => why !== null) ?? null
    },
  },
  {
    name: 'E11',
    breaks: ({ question }) => {
      const shown = [question.prompt, ...answersOf(question), ...textsOf(question)].join(' ')
      return PROMOTION.test(shown) ? 'an address, tag or call to action' : null
    },
  },
  {
    name: 'W7',
    breaks: ({ question: { prompt, form } }) =>
      form === 'choice' && NEGATIVE.test(questionIn(prompt)) ? 'a negative stem' : null,
  },
]

/** Why a passage of an article proves nothing; many drafts rest on one. */
const unfitIn = onceFor(({ text, excluded }: Article) =>
  onceFor(({ start, end, quote }: Evidence): string | null => {
    if (text.slice(start, end) !== quote) return 'the evidence is no exact passage'
    return excludedIn(excluded)({ start, end }).length > 0 ? 'the evidence was set aside' : null
  }),
)

/** Their parts say what is asked. */
const OF_PARTS: ReadonlySet<Form> = new Set(['match', 'sort', 'order'])
const LEAST_SAID = 3

export const BLANK = '_____'

export const blanksIn = (prompt: string): number => prompt.split(BLANK).length - 1

/** The sentence that asks, without what is quoted or told before it. */
const questionIn = (prompt: string): string =>
  prompt
    .replace(/“[^“”]*”/g, '')
    .split(/(?<=[.!])\s+(?=\p{Lu})/u)
    .at(-1) ?? ''

const textsOf = (question: Parameters<Rule['breaks']>[0]['question']): string[] => {
  if ('options' in question) return question.options.map(({ text }) => text)
  if ('pairs' in question) return question.pairs.flatMap(({ left, right }) => [left, right])
  if ('items' in question) return [...question.items]
  if ('points' in question) return [question.answer]
  return []
}

const holdsAll = (stem: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.length > 0 && wanted.every((word) => stem.has(word))

const UNRESOLVED =
  /^(?:“)?(?:it|they|its|their|he|she|his|her|such|this|these|those)\b|\b(?:shown|described|mentioned|listed|see) (?:above|below)\b|\bfigure \d|\bthis (?:article|section|chapter|figure|table)\b/i

const ELSEWHERE = 'points at something that is not there'

const PROMOTION =
  /https?:|www\.|\bclick here\b|\bread more\b|\bsign up\b|\bsubscribe\b|\bcontact us\b|\blearn more\b|(?:^|\s)#\p{L}{2,}/iu

const NEGATIVE = /\b(?:not|never|except|neither|false|incorrect|untrue|least)\b/i
