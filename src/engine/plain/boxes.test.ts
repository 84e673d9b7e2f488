import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const TEXT = 'Loch Arn is a lake in the hills of Norland. It freezes in January.\n'
const told = (text: string): string[] => generate(text, '', 'plain').facts.map(({ statement }) => statement)

const GLUED = `Loch Arn
Location Arnshire, Norland
Lake type Rift lake
Primary inflows Selna, Bargo, Upper Ton
Max. length 636 km (395 mi)
Surface Area 31,722 km2 (12,248 sq mi)
Islands 27 (Olk)
UNESCO World Heritage Site
Designated 1996 (20th session)

${TEXT}`

test('a box whose labels and values stand glued in a line each is read', () => {
  const facts = told(GLUED)
  expect(facts).toContain('The location of Loch Arn is Arnshire, Norland.')
  expect(facts).toContain('The primary inflows of Loch Arn are Selna, Bargo and Upper Ton.')
  expect(facts).toContain('The maximum length of Loch Arn is 636 km.')
  expect(facts).toContain('The surface area of Loch Arn is 31,722 km2.')
  expect(facts).toContain('The number of islands of Loch Arn is 27.')
  expect(facts).toContain('In 1996, Loch Arn was designated a UNESCO World Heritage Site.')
})

test('what a box tells is asked as anybody would ask it', () => {
  const prompts = generate(GLUED, '', 'plain').questions.map(({ prompt }) => prompt)
  expect(prompts).toContain('What is the maximum length of Loch Arn?')
  expect(prompts.join(' ')).not.toContain('does the article give')
})

test('a box whose values stand below their labels is read', () => {
  const facts = told(
    `Arnium\nAppearance\ngrey, lustrous\nAtomic number\n74\nGroup\ngroup 6\nMelting point\n3695 K (3422 °C)\nDensity\n19.25 g/cm3\n\nArnium is a rare metal.\n`,
  )
  expect(facts).toContain('The atomic number of arnium is 74.')
  expect(facts).toContain('The melting point of arnium is 3695 K.')
  expect(facts.join(' ')).not.toContain('group 6')
})

test('a list of short lines is no box', () => {
  const facts = told(
    `Shopping in Arn\n\nGood shops sell these:\n\nApples from Norland\nArea rugs from Persia\nClass rings from Ton\nBread from Bargo\n\n${TEXT}`,
  )
  expect(facts.join(' ')).not.toMatch(/The (?:area|class) of/u)
})

test('lines that are out of step are no box', () => {
  const facts = told(`Loch Arn\n\nLocation\nLength\nDepth\nArea\n12 km2\n\n${TEXT}`)
  expect(facts.join(' ')).not.toMatch(/Length|Depth/u)
})
