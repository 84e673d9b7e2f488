import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate } from './generate.ts'
import { guesserScores } from './bank/guessers.ts'
import type { Format } from './read.ts'
import type { Bank, Form, Question } from './types.ts'
import { lettersTell } from './wordings/cell-stem.ts'

const FOLDERS = ['../../fixtures', '../../questions'].map((one) => join(import.meta.dirname, one))
const FILES: readonly (readonly [string, Format])[] = [
  ['article.md', 'markdown'],
  ['article.txt', 'plain'],
  ['article.html', 'html'],
]

const banks: readonly (readonly [string, Bank])[] = FOLDERS.flatMap((folder) =>
  readdirSync(folder).flatMap((name) =>
    FILES.flatMap(([file, format]) => {
      const path = join(folder, name, file)
      if (!existsSync(path)) return []
      return [[name, generate(readFileSync(path, 'utf8'), process.versions.icu ?? '', format)] as const]
    }),
  ),
)
const facts = banks.flatMap(([, bank]) => bank.facts)
const questions = banks.flatMap(([, bank]) => bank.questions)

const RECOGNITION: readonly Form[] = ['choice', 'multi', 'truefalse', 'match', 'sort']
const RECALL: readonly Form[] = ['cloze', 'typed', 'order', 'recall']

const askedBy = (forms: readonly Form[], bank: Bank): ReadonlySet<string> =>
  new Set(bank.questions.filter(({ form }) => forms.includes(form)).flatMap((question) => question.facts))

const share = <T>(all: readonly T[], claim: (one: T) => boolean): number =>
  all.length === 0 ? 1 : all.filter(claim).length / all.length

describe('the banks of all fixtures', () => {
  it('ask most facts both to be recognised and to be recalled, but what its letters would give away', () => {
    const telling = facts.filter((fact) => fact.kind === 'acronym' || lettersTell(fact)).length
    const both = banks.flatMap(([, bank]) => {
      const [recognised, recalled] = [askedBy(RECOGNITION, bank), askedBy(RECALL, bank)]
      return bank.facts.filter(({ id }) => recognised.has(id) && recalled.has(id))
    })
    expect(both.length / (facts.length - telling)).toBeGreaterThanOrEqual(0.55)
  })

  it('leave few facts without a question, and say of each why', () => {
    const unasked = banks.flatMap(([, bank]) => {
      const asked = askedBy([...RECOGNITION, ...RECALL], bank)
      return bank.facts.filter(({ id }) => !asked.has(id)).map(({ statement }) => statement)
    })
    const told = banks.flatMap(([, { dropped }]) =>
      dropped.filter(({ rule }) => rule === 'no question').map(({ prompt }) => prompt),
    )
    expect(told.sort()).toEqual(unasked.sort())
    expect(unasked.length / facts.length).toBeLessThanOrEqual(0.07)
  })

  it('have questions of every form', () => {
    const forms = new Set(questions.map(({ form }) => form))
    expect([...forms].sort()).toEqual([...RECOGNITION, ...RECALL].sort())
  })

  it('give a test-wise guesser no more than five points over chance', () => {
    const { items, chance, longest, stemOverlap, convergent } = guesserScores(questions)
    expect(items).toBeGreaterThanOrEqual(200)
    expect(Math.max(longest, stemOverlap, convergent)).toBeLessThanOrEqual(chance + 0.05)
  })

  it('do not show the key by its length', () => {
    const choices = questions.flatMap((one) => (one.form === 'choice' ? [one] : []))
    const isLongest = ({ options, answer }: (typeof choices)[number]): boolean =>
      options.every(({ text, correct }) => correct || text.length < answer.length)
    expect(share(choices, isLongest)).toBeLessThanOrEqual(0.3)
  })

  it('break no rule of style in at least four of five', () => {
    expect(share(questions, ({ warnings }) => warnings.length === 0)).toBeGreaterThanOrEqual(0.8)
  })

  it.each(banks)('%s states as much truly as falsely', (_, bank) => {
    const statements = bank.questions.flatMap((one) => (one.form === 'truefalse' ? [one] : []))
    const right = statements.filter(({ answer }) => answer === 'True').length
    expect(Math.abs(2 * right - statements.length)).toBeLessThanOrEqual(Math.max(1, statements.length * 0.2))
  })

  it('state as much truly as falsely of what a table gives, and little more of what sentences say', () => {
    const byId = new Map(facts.map((fact) => [fact.id, fact]))
    const statements = questions.flatMap((one) => (one.form === 'truefalse' ? [one] : []))
    const isCell = ({ facts: [id = ''] }: Question): boolean => byId.get(id)?.kind === 'cell'
    const right = (all: typeof statements): number => share(all, ({ answer }) => answer === 'True')
    const [cells, told] = [statements.filter(isCell), statements.filter((one) => !isCell(one))]
    expect(Math.abs(right(cells) - 0.5)).toBeLessThanOrEqual(0.05)
    expect(Math.abs(right(told) - 0.5)).toBeLessThanOrEqual(0.08)
  })

  it('set what a thing has for it beside what others have for them, and not beside drawbacks', () => {
    const kindOf = new Map(facts.map(({ id, kind }) => [id, kind]))
    const several = questions.flatMap((one) => (one.form === 'multi' ? [one] : []))
    const kinds = several.map(({ options }) => new Set(options.map(({ fact }) => kindOf.get(fact ?? ''))))
    expect(kinds.filter((all) => all.has('benefit') && all.has('limitation'))).toEqual([])
    expect(kinds.filter((all) => all.has('benefit')).length).toBeGreaterThan(0)
  })

  it('say of nearly every wrong option whose it is, with its sentence', () => {
    const wrong = questions
      .flatMap((one) => (one.form === 'choice' || one.form === 'multi' ? one.options : []))
      .filter(({ correct }) => !correct)
    const byId = new Map(facts.map((fact) => [fact.id, fact]))
    const contrasts = ({ fact, wrongBecause, text }: (typeof wrong)[number]): boolean => {
      const from = byId.get(fact ?? '')
      if (!from || wrongBecause === null) return false
      const said = wrongBecause.toLowerCase()
      const own = [from.value, from.statement].some((one) =>
        said.includes(
          one
            .toLowerCase()
            .replace(/[.!?]$/, '')
            .slice(1, 40),
        ),
      )
      return own && said.length > text.length
    }
    expect(share(wrong, contrasts)).toBeGreaterThanOrEqual(0.9)
  })

  it('ask opinion, advice and dated claims as what the article says', () => {
    const claimed = banks.flatMap(([, bank]) => {
      const attributed = new Set(bank.facts.filter(({ attributed: is }) => is).map(({ id }) => id))
      return bank.questions.filter(({ facts: asked }) => asked.length === 1 && attributed.has(asked[0] ?? ''))
    })
    const isAttributed = ({ prompt }: Question): boolean =>
      /\barticle\b|\btable\b|\bcomparison\b/.test(prompt)
    expect(claimed.length).toBeGreaterThan(10)
    expect(claimed.filter((one) => !isAttributed(one)).map(({ prompt }) => prompt)).toEqual([])
  })

  it('never ask one fact twice in the same words', () => {
    const twice = facts.flatMap(({ id }) => {
      const own = questions.filter(({ facts: asked }) => asked.length === 1 && asked[0] === id)
      const prompts = own.map(({ form, prompt }) => (form === 'truefalse' ? `True? ${prompt}` : prompt))
      return prompts.filter((prompt, at) => prompts.indexOf(prompt) !== at)
    })
    expect(twice).toEqual([])
  })
})
