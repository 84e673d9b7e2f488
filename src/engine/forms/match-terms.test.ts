import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { sampleFact } from '../samples/reading.ts'
import { couldMean } from './match-terms.ts'

const meaning = (subject: string, value: string) => ({ ...sampleFact('Staling'), subject, value })

test('beside a person no thing could be meant, beside one thing no several and nothing done', () => {
  const sawyer = meaning('Sawyer', 'a person who cuts logs into boards')
  const kerf = meaning('Kerf', 'the gap that a saw leaves in the wood')
  const dogs = meaning('Dogs', 'hooks that hold a log in its place')
  const scribing = meaning('Scribing', 'marking a log with a pointed tool')
  expect(couldMean(sawyer, kerf)).toBe(false)
  expect(couldMean(kerf, sawyer)).toBe(false)
  expect(couldMean(dogs, kerf)).toBe(false)
  expect(couldMean(scribing, kerf)).toBe(false)
  expect(couldMean(kerf, dogs)).toBe(true)
})

const SAWMILL = `# In the sawmill

## The frame

A **kerf** is the gap that a saw leaves in the wood. A **sash** is the frame in which the blade is stretched.

## The yard

A **sawyer** is a person who cuts logs into boards. A **bolster** is a beam under the end of a log.

## The pond

A **boom** is a chain of logs around the pond. A **jackladder** is the ramp up which the logs are pulled.
`

test('terms of sections that have too few of them are matched together, without who stands alone', () => {
  const [match] = generate(SAWMILL, '', 'markdown').questions.filter(({ form }) => form === 'match')
  const left = match && 'pairs' in match ? match.pairs.map((pair) => pair.left) : []
  expect(left).toContain('Kerf')
  expect(left).toContain('Boom')
  expect(left).not.toContain('Sawyer')
})
