import { sampleBank } from './bank.ts'
import type { Bank, Fact, Question } from '../types.ts'

/** The sample bank with the forms it has not: a multi of five options, an order of four steps, a recall. */
export function formsBank(): Bank {
  const bank = sampleBank()
  const facts = bank.facts.slice(0, 4)
  return { ...bank, questions: [...bank.questions, multiOf(bank.facts), orderOf(facts), recallOf(facts)] }
}

const asked = (id: string, facts: readonly Fact[], prompt: string) => ({
  id,
  facts: facts.map((fact) => fact.id),
  prompt,
  topic: facts[0]?.topic ?? '',
  explanation: facts.map((fact) => fact.statement).join(' '),
  evidence: facts.flatMap((fact) => fact.evidence),
  warnings: [],
})

const nameOf = (fact: Fact): string => fact.label ?? fact.subject

function multiOf(facts: readonly Fact[]): Question {
  const [right, wrong] = [facts.slice(0, 3), facts.slice(4, 6)]
  return {
    ...asked(
      'multi-bridges',
      facts.slice(0, 1),
      'Which of these are kinds of bridge? Choose all that apply.',
    ),
    form: 'multi',
    options: [...right, ...wrong].map((fact) => ({
      text: nameOf(fact),
      correct: right.includes(fact),
      fact: fact.id,
      wrongBecause: right.includes(fact) ? null : `${nameOf(fact)} is what bridges are made of.`,
    })),
    answer: right.map(nameOf),
  }
}

const orderOf = (facts: readonly Fact[]): Question => ({
  ...asked('order-bridges', facts.slice(1, 2), 'Put the kinds of bridge in the order of the article.'),
  form: 'order',
  items: facts.map(nameOf),
})

function recallOf(facts: readonly Fact[]): Question {
  const fact = facts.slice(2, 3)
  return {
    ...asked('recall-bridges', fact, 'In your own words: what is a suspension bridge?'),
    form: 'recall',
    answer: 'It has a deck. The deck hangs from cables.',
    points: ['It has a deck.', 'The deck hangs from cables.'],
  }
}
