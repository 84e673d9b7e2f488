import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const bankOf = (rows: string) =>
  generate(`# The army\n\nA legion was led by a legate.\n\n${rows}\n`, '', 'markdown')

test('a row that the text does not use as a name stands in quotation marks, and a cell as it is written', () => {
  const { facts, questions } = bankOf(`| God | Greek | Domain |
| --- | --- | --- |
| Vulcan | Hephaestus | Fire |
| Juno | Hera | Marriage |
| Mars | Ares | War |`)
  expect(facts.map(({ statement }) => statement)).toContain(
    'Under “Greek”, the table gives “Hephaestus” for “Vulcan”.',
  )
  expect(questions.some(({ prompt }) => /hephaestus/.test(prompt))).toBe(false)
})

test('one thing without its article does not follow "is"', () => {
  const { facts } = bankOf(`| Unit | Commander |
| --- | --- |
| Legion | Legate |
| Century | Centurion |
| Cohort | Senior centurion |`)
  const said = facts.map(({ statement }) => statement)
  expect(said.some((one) => /the commander is legate/i.test(one))).toBe(false)
})

test('a cell that its head gives away is not asked', () => {
  const { questions } = bankOf(`| | Mill | Oven |
| --- | --- | --- |
| Connection | connectionless | connection-oriented |
| Fuel | wind | wood |`)
  const asked = questions.filter(({ form }) => form === 'choice' || form === 'typed' || form === 'truefalse')
  expect(asked.some(({ prompt }) => /connection/i.test(prompt))).toBe(false)
})

test('a first row of amounts is no head, and a table without a head is not asked', () => {
  const { facts } = bankOf(`| A | Night blindness | 900 µg |
| --- | --- | --- |
| C | Scurvy | 90 µg |
| D | Rickets | 15 µg |`)
  expect(facts.filter(({ kind }) => kind === 'cell')).toEqual([])
})

test('what the letters of its row spell out is typed, and never chosen or called true', () => {
  const { questions } = bankOf(`| Short | Long |
| --- | --- |
| LAN | Local Area Network |
| QoS | Quality of Service |
| SSID | Service Set Identifier |
| ISP | Internet Service Provider |`)
  const forms = new Set(questions.map(({ form }) => form))
  expect(forms).toContain('typed')
  expect([...forms].filter((form) => ['choice', 'truefalse', 'match'].includes(form))).toEqual([])
})
