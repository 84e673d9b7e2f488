import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foldAnswer } from './marking/answer-fold.ts'
import { bankPage } from './bank/bank-page.ts'
import { composeQuestions } from './compose/compose.ts'
import { generate } from './generate.ts'
import { revealedFacts } from './bank/leak.ts'
import { markTyped } from './marking/marking.ts'
import type { ChoiceQuestion, Form, Question } from './types.ts'

const folder = join(import.meta.dirname, '../../questions/llm-vs-foundation-models')
const source = readFileSync(join(folder, 'article.md'), 'utf8').replaceAll('\r\n', '\n')
const bank = generate(source, process.versions.icu ?? '')
const { questions, facts, article } = bank

const ofForm = (form: Form): Question[] => questions.filter((question) => question.form === form)
const choices = questions.filter((question): question is ChoiceQuestion => question.form === 'choice')
const statements = questions.filter((question): question is ChoiceQuestion => question.form === 'truefalse')
const factsAskedBy = (...forms: Form[]): Set<string> =>
  new Set(questions.filter(({ form }) => forms.includes(form)).flatMap((question) => question.facts))
const wrongOf = ({ options }: ChoiceQuestion) => options.filter(({ correct }) => !correct)

describe('the questions of the first article', () => {
  it('are enough of every form', () => {
    expect(questions.length).toBeGreaterThanOrEqual(120)
    expect(choices.length).toBeGreaterThanOrEqual(50)
    for (const form of ['truefalse', 'cloze', 'typed'] as const)
      expect(ofForm(form).length, form).toBeGreaterThanOrEqual(10)
    for (const form of ['match', 'sort'] as const) expect(ofForm(form).length, form).toBeGreaterThanOrEqual(4)
  })

  it('ask at least thirty-seven facts both to be recognised and to be recalled', () => {
    const recognised = factsAskedBy('choice', 'match', 'sort', 'truefalse')
    const recalled = factsAskedBy('cloze', 'typed')
    expect([...recognised].filter((fact) => recalled.has(fact)).length).toBeGreaterThanOrEqual(37)
  })

  it('leave nearly every fact with a question', () => {
    const asked = new Set(questions.flatMap((question) => question.facts))
    expect(facts.filter(({ id }) => !asked.has(id)).length).toBeLessThanOrEqual(3)
  })

  it('have ids of their own, and no two of one form the same words', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    const said = questions.map(
      ({ form, prompt, facts: asked }) => `${form} ${prompt} ${asked.length > 1 ? asked.join() : ''}`,
    )
    expect(new Set(said).size).toBe(questions.length)
  })

  it('rest on exact passages of the text', () => {
    for (const { evidence } of questions)
      for (const { start, end, quote, line } of evidence) {
        expect(article.text.slice(start, end)).toBe(quote)
        expect(article.text.slice(0, start).split('\n').length).toBe(line)
      }
  })

  it('have one key, and for each wrong option its fact and the reason it is wrong', () => {
    for (const question of choices) {
      expect(question.options.length).toBeGreaterThanOrEqual(3)
      expect(question.options.length).toBeLessThanOrEqual(5)
      expect(question.options.filter(({ correct }) => correct).map(({ text }) => text)).toEqual([
        question.answer,
      ])
      expect(new Set(question.options.map(({ text }) => foldAnswer(text).join(' '))).size).toBe(
        question.options.length,
      )
      for (const { fact, wrongBecause } of wrongOf(question)) {
        expect(facts.some(({ id }) => id === fact)).toBe(true)
        expect(wrongBecause).toMatch(/[.!?]”?$/)
      }
    }
  })

  it('do not show the key by its length', () => {
    const longest = choices.filter(
      (question) => question.answer.length > Math.max(...wrongOf(question).map(({ text }) => text.length)),
    )
    expect(longest.length / choices.length).toBeLessThanOrEqual(0.3)
  })

  it('break no rule of style in at least four of five', () => {
    const clean = questions.filter(({ warnings }) => warnings.length === 0)
    expect(clean.length / questions.length).toBeGreaterThanOrEqual(0.8)
  })

  it('state as much truly as falsely', () => {
    const right = statements.filter(({ answer }) => answer === 'True').length
    expect(right / statements.length).toBeGreaterThanOrEqual(0.4)
    expect(right / statements.length).toBeLessThanOrEqual(0.6)
  })

  it('take their own answer when it is typed, and none of the names beside it', () => {
    for (const question of questions) {
      if (question.form !== 'cloze' && question.form !== 'typed') continue
      const accepted = [question.answer, ...question.accepts]
      expect(markTyped(question.answer, accepted, question.siblings).verdict).toBe('right')
      for (const sibling of question.siblings)
        expect(markTyped(sibling, accepted, question.siblings).verdict, `${question.prompt} ${sibling}`).toBe(
          'wrong',
        )
    }
  })

  it('come out the same, byte for byte, whatever the order of the facts asked before', () => {
    const again = generate(source, process.versions.icu ?? '')
    expect(JSON.stringify(again)).toBe(JSON.stringify(bank))
    expect(bankPage(again)).toBe(bankPage(bank))
  })

  it('are not made where there is nothing to ask', () => {
    expect(composeQuestions({ article, terms: [], relations: [], facts: [] })).toEqual({
      questions: [],
      dropped: [],
    })
  })

  it('can be followed in some order without one giving the next away', () => {
    const named = new Map(facts.map(({ id }) => [id, 0]))
    for (const question of questions) for (const id of revealedFacts(question, facts)) named.set(id, 1)
    expect(named.size).toBe(facts.length)
    const own = questions.filter((question) =>
      revealedFacts(question, facts).some((id) => question.facts.includes(id)),
    )
    expect(own).toEqual([])
  })
})

describe('the traps of the first article', () => {
  const LLM_NAMES = /^(?:llms?|large language models?|gpt-3(?:\.5)?|claude 2|llama 2|bert)$/i
  const FOUNDATION = /^foundation models?$/i

  it('an LLM is never a wrong answer to what is a foundation model', () => {
    for (const question of choices) {
      if (!/foundation model/i.test(question.prompt) || /rather than/.test(question.prompt)) continue
      if (/(?:feature|benefit|limitation|use case)s? of|used in/.test(question.prompt)) continue
      const trapped = wrongOf(question).filter(({ text }) => LLM_NAMES.test(text))
      // An LLM may stand beside a key that the rest of the stem sets apart ("multimodal", "with LLM abilities inside").
      if (/multimodal/.test(question.prompt)) continue
      expect(trapped, question.prompt).toEqual([])
    }
  })

  it('a foundation model is never a wrong answer where LLM is the key, nor the other way round', () => {
    for (const question of choices) {
      const wrong = wrongOf(question).map(({ text }) => text)
      if (/^(?:llm|large language model)s?$/i.test(question.answer))
        expect(wrong.filter((text) => FOUNDATION.test(text))).toEqual([])
      if (FOUNDATION.test(question.answer))
        expect(wrong.filter((text) => /language model|llm/i.test(text))).toEqual([])
    }
  })

  it('the bare name ChatGPT is never a key, an option or a thing to sort', () => {
    for (const question of questions) {
      const shown =
        'options' in question
          ? question.options.map(({ text }) => text)
          : 'pairs' in question
            ? question.pairs.map(({ left }) => left)
            : 'items' in question
              ? question.items
              : [question.answer]
      expect(shown.filter((text) => /^chatgpt$/i.test(text))).toEqual([])
    }
  })

  it('what is true of both is keyed to neither', () => {
    const both = /^(?:text )?translation$|^text$|^code$|^sentiment analysis$/i
    for (const question of questions) {
      if (question.form !== 'sort') continue
      const classes = question.classes.join()
      if (!/LLM/.test(classes)) continue
      expect(
        question.pairs.filter(({ left }) => both.test(left)),
        question.prompt,
      ).toEqual([])
    }
    for (const question of choices)
      if (/comparison list/.test(question.prompt))
        expect(question.options.filter(({ text }) => both.test(text))).toEqual([])
  })

  it('models that hold an LLM inside are not sorted as LLMs or not', () => {
    for (const question of questions) {
      if (question.form !== 'sort' || !/LLM/.test(question.classes.join())) continue
      expect(question.pairs.filter(({ left }) => /GPT-4|Gemini/.test(left))).toEqual([])
    }
  })

  it('no false statement speaks of a model told so broadly that it may be true', () => {
    for (const question of statements)
      if (question.answer === 'False' && !/made by/.test(question.prompt))
        expect(question.prompt).not.toMatch(/^(?:GPT-4|Gemini)/)
  })

  it('no false statement hands a wider class what the article says of a narrower one', () => {
    const wide = statements.filter(
      ({ answer, prompt }) =>
        answer === 'False' && /^(?:Foundation models|For foundation models)/.test(prompt),
    )
    expect(wide).toEqual([])
  })

  it('of two models described alike neither is asked for by its description alone', () => {
    const typed = questions.filter(({ form }) => form === 'typed')
    expect(
      typed.filter(({ prompt }) => /learned only from images|contains the abilities of an LLM/.test(prompt)),
    ).toEqual([])
    for (const question of choices)
      if (question.answer === 'DALL-E 3')
        expect(wrongOf(question).map(({ text }) => text)).not.toContain('Midjourney')
  })
})

describe('the words of the first article', () => {
  it('keep the capitals of makers in false statements', () => {
    expect(questions.filter(({ prompt }) => /made by (?:google|anthropic|meta)/.test(prompt))).toEqual([])
  })

  it('put no pronoun before a phrase', () => {
    expect(facts.filter(({ value }) => /^(?:They|It) (?:the|an?) /.test(value))).toEqual([])
  })
})
