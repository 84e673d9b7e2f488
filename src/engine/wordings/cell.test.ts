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
    'Under “Greek”, the table gives “Hephaestus” for the god “Vulcan”.',
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

test('an acronym is asked for what it stands for, and a row is named by its kind', () => {
  const { questions } = bankOf(`| Short | Long |
| --- | --- |
| LAN | Local Area Network |
| WAN | Wide Area Network |
| ISP | Internet Service Provider |

## Coins

| Coin | Metal |
| --- | --- |
| As | Copper |
| Denarius | Silver |
| Aureus | Gold |`)
  const prompts = questions.map(({ prompt }) => prompt).join('\n')
  expect(prompts).toContain('What do the letters LAN stand for?')
  expect(prompts).not.toContain('under “Long”')
  expect(prompts).toContain('the coin “As”')
  expect(prompts).toContain('the coin “Denarius”')
})

test('a place and what was done to a thing stand in quotation marks, and never after "is"', () => {
  const { facts } = bankOf(`| Loaf | Likely cause | Country |
| --- | --- | --- |
| Flat loaf | Overproved, or shaped too loosely | Italy |
| Sour loaf | A cold oven | France |
| Pale loaf | Weak heat from below | Spain |`)
  const said = facts.map(({ statement }) => statement).join('\n')
  expect(said).toContain('gives “Overproved, or shaped too loosely” for')
  expect(said).not.toMatch(/the country is|cause is overproved/u)
  expect(said).toMatch(/the likely cause is a cold oven/u)
})

test('what stands in a table is not asked in own words', () => {
  const { questions } = bankOf(`| Fighter | Armed with |
| --- | --- |
| Retiarius | Net, trident and dagger |
| Secutor | A sword that is short enough to be drawn in the net of another |
| Thraex | Curved dagger and small shield |`)
  const asked = questions.flatMap(({ form, prompt }) => (form === 'recall' ? [prompt] : []))
  expect(asked.find((prompt) => prompt.includes('Retiarius'))).toMatch(
    /^What is the fighter “Retiarius” armed/u,
  )
  expect(asked.find((prompt) => prompt.includes('Secutor'))).toMatch(/^What is the fighter “Secutor”/u)
})

test('what only says whether is chosen or called true, never typed or left out', () => {
  const { questions } = bankOf(`| Unit | Horses | Officer |
| --- | --- | --- |
| Legion | required | legate |
| Cohort | not possible | tribune |
| Century | optional | centurion |`)
  const formsOf = (answer: RegExp) =>
    new Set(
      questions.flatMap((one) =>
        'answer' in one && answer.test([one.answer].flat().join()) ? one.form : [],
      ),
    )
  const whether = formsOf(/^(?:required|not possible|optional)\b/i)
  expect([...whether].filter((form) => ['typed', 'cloze', 'recall'].includes(form))).toEqual([])
  expect(formsOf(/^legate$/i)).toContain('typed')
})

test('what a thing is made of is asked so, and what is given by whom with the section of its table', () => {
  const { questions } = bankOf(`## Ending the lease

| Ground | Given by | Minimum notice |
| --- | --- | --- |
| Rent far too late | Landlord | 14 days |
| Moving to another town | Tenant | 28 days |
| Sale of the home | Owner | 120 days |

## The cohort

| Unit | Made up of | Strength |
| --- | --- | --- |
| Contubernium | One tent | 8 men |
| Century | 10 contubernia | 80 men |
| Cohort | 6 centuries | 480 men |`)
  const prompts = questions.map(({ prompt }) => prompt)
  expect(prompts.filter((one) => /^(?:Acc|What).*made up of/u.test(one)).length).toBeGreaterThan(0)
  expect(prompts.join('\n')).not.toMatch(/(?:say of|for) .*under “Made up of”/u)
  const given = prompts.filter((one) => one.includes('under “Given by”'))
  expect(given.length).toBeGreaterThan(0)
  expect(given.every((one) => one.includes('in “Ending the lease”'))).toBe(true)
  expect(prompts.filter((one) => one.includes('notice')).join('\n')).not.toContain('Ending the lease')
})

test('a row is named by the head of its column, unless the head or the row says as much', () => {
  const repairs = bankOf(`| Repair | Who is responsible | Example |
| --- | --- | --- |
| Leaking roof | Legate | Tile |
| Broken gate | Centurion | Hinge |
| Blocked ditch | Quaestor | Mud |`)
  const asked = repairs.questions.map(({ prompt }) => prompt).join('\n')
  expect(asked).toContain('who is responsible for the repair “Leaking roof”')
  expect(asked).not.toMatch(/under “Who is responsible” for/u)
  expect(asked).not.toMatch(/the example is/u)
  const items = bankOf(`| Item | Weight |
| --- | --- |
| Leaking bucket | 3 kg |
| Broken spear | 2 kg |
| Blocked horn | 1 kg |`)
  expect(items.facts.map(({ statement }) => statement).join(' ')).not.toContain('the item “')
})

test('what a thing is for is never typed, and a row that says whether asks nothing by its head', () => {
  const { questions } = bankOf(`| | Ballista | Onager |
| --- | --- | --- |
| Purpose | breaking ranks | breaching walls |
| Crew | 4 | 8 |
| Bracing of the frame | no | yes, with rope |`)
  const typed = questions.filter(({ form }) => form === 'typed').map(({ prompt }) => prompt)
  expect(typed.join('\n')).not.toMatch(/purpose/iu)
  expect(typed.join('\n')).toMatch(/crew/iu)
  const asked = questions.map(({ prompt }) => prompt)
  expect(asked.filter((one) => /purpose/iu.test(one)).length).toBeGreaterThan(0)
  expect(asked.join('\n')).not.toMatch(/what is the bracing/iu)
})
