/**
 * `npm run audit [-- SEED]` draws 200 questions over all fixtures by a seed, for a person to judge: each with its
 * key, its wrong options and the passage it rests on, under the topic and the article that the learner is shown with it. docs/question-audit.md holds what was found.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { shownAbove } from '../src/engine/bank/shown-above.ts'
import { shuffled } from '../src/engine/seed.ts'
import type { Question } from '../src/engine/types.ts'
import { measureArticle } from './measure-article.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')
const DRAWN = 200

type Drawn = { readonly from: string; readonly title: string; readonly question: Question }

function drawQuestions(seed: string): Drawn[] {
  const all = readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => measureArticle(FIXTURES, name) ?? [])
    .flatMap(({ name, bank }) =>
      bank.questions.map((question) => ({ from: name, title: bank.article.title, question })),
    )
  return shuffled(all, seed).slice(0, DRAWN)
}

function shown({ from, title, question }: Drawn, at: number): string {
  const { form, prompt, evidence } = question
  const about = [...new Set(Object.values(shownAbove(question, title)))].filter(Boolean).join(' · ')
  const passages = evidence.map(({ line, quote }) => `   line ${line}: ${quote.replace(/\s+/g, ' ')}`)
  return [`${at + 1}. [${from}, ${form}; ${about}] ${prompt}`, ...answers(question), ...passages].join('\n')
}

function answers(question: Question): string[] {
  if ('options' in question)
    return question.options.map(({ text, correct, wrongBecause }) =>
      correct ? `   ✓ ${text}` : `   ✗ ${text} (${wrongBecause ?? 'no reason'})`,
    )
  if ('pairs' in question) return question.pairs.map(({ left, right }) => `   ${left} → ${right}`)
  if ('items' in question) return question.items.map((item, i) => `   ${i + 1}. ${item}`)
  if (question.form === 'recall') return [`   ✓ ${question.answer}`]
  return [`   ✓ ${[question.answer, ...question.accepts].join(' | ')}`]
}

const seed = process.argv[2] ?? 'audit'
console.log(drawQuestions(seed).map(shown).join('\n\n'))
