import { expect, test } from 'vitest'
import { acronymPairs } from './acronyms.ts'

const pairs = (text: string) => acronymPairs(text).map(({ acronym, expansion }) => [acronym, expansion])

test('a name before its acronym, in the singular', () => {
  expect(pairs('We use large language models (LLMs) here.')).toEqual([['LLM', 'large language model']])
  expect(pairs('Reinforcement Learning from Human Feedback (RLHF) helps.')).toEqual([
    ['RLHF', 'Reinforcement Learning from Human Feedback'],
  ])
  expect(pairs('Low-Rank Adaptation (LoRA)')).toEqual([['LoRA', 'Low-Rank Adaptation']])
})

test('an acronym before its name', () => {
  expect(pairs('GPUs (graphics processing units) are fast.')).toEqual([['GPU', 'graphics processing unit']])
})

test('brackets whose letters do not fit are no acronym', () => {
  expect(pairs('DALL-E 3 (OpenAI), the firm (IBM), a note (see below) and Rome (Italy).')).toEqual([])
})
