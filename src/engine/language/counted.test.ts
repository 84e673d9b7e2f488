import { expect, it } from 'vitest'
import { isCountedIn } from './counted.ts'
import { indexWords } from './word-index.ts'

it.each([
  ['router', 'a router passes packets on.', true],
  ['router', 'every router on the way has a table.', true],
  ['router', 'two routers are enough.', true],
  ['router', 'it is sent to a router.', true],
  ['TCP', 'a tcp connection is opened first.', false],
  ['TCP', 'an example is tcp, which repeats what was lost.', false],
  ['LLM', 'an llm predicts the next word.', true],
  ['LLM', 'it is an llm that was tuned.', true],
  ['water', 'water flows, and a waterfall falls.', false],
  ['gas', 'greenhouse gases. a unit of gas, for gas if you can, and cooking with gas.', false],
  ['gas', 'a room full of gases and of gas, which are gases too.', true],
  ['vitamin C', 'a vitamin c tablet dissolves.', false],
])('%s in “%s”: %s', (name, text, counted) => {
  expect(isCountedIn(name, indexWords(text))).toBe(counted)
})
