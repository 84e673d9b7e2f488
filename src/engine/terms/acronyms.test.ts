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

test('words that say what an acronym stands for', () => {
  expect(pairs('CAM stands for crassulacean acid metabolism.')).toEqual([
    ['CAM', 'crassulacean acid metabolism'],
  ])
  expect(pairs('VAT, short for value added tax, is due.')).toEqual([['VAT', 'value added tax']])
  expect(pairs('Virtual private network, or VPN. A tunnel.')).toEqual([['VPN', 'Virtual private network']])
})

test('words whose letters do not fit stand for nothing', () => {
  expect(pairs('UNO stands for peace. Take a train, or BMW if you must.')).toEqual([])
})
