import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { spellsOut } from '../wordings/spells-out.ts'

const asked = (text: string, form: string) =>
  generate(text, '', 'markdown').questions.filter((question) => question.form === form)

const RECIPE = `# Plum jam

## What you need

- 1.5 kg ripe plums
- 900 g brown sugar
- 300 g dried figs, chopped
- 70 g hazelnuts, in slices
- 2 litres water
- 1 tbsp cinnamon
- 1 tsp cloves
- 4 lemons

## Method

1. Stone the plums.
2. Boil all of it for 2 hours.
3. Fill the jam into jars.
`

test('an amount stands only among amounts of its own measure', () => {
  const choices = asked(RECIPE, 'choice').filter(({ prompt }) => /take\?$/u.test(prompt))
  expect(choices.filter(({ prompt }) => /water|lemons/u.test(prompt))).toEqual([])
  expect(choices.filter(({ prompt }) => /plums|sugar|figs|hazelnuts/u.test(prompt))).toHaveLength(4)
  const [match] = asked(RECIPE, 'match')
  expect(match && 'pairs' in match ? match.pairs.map(({ right }) => right) : []).toEqual([
    '1.5 kg',
    '900 g',
    '300 g',
    '70 g',
  ])
})

const LIFE = `# A maker of clocks

Anna Kehl was born in Riga in 1812. The guild of Danzig allowed a workshop for clocks in 1833. The town of Narva bought a large clock from the guild in 1841. The harbour of Memel was closed by ice in 1850. The railway between Riga and Narva was opened in 1861. Anna Kehl died in Lübeck in 1871.
`

test('a year of birth or death is not chosen among years that all lie on one side of it', () => {
  const prompts = asked(LIFE, 'choice').map(({ prompt }) => prompt)
  expect(prompts.filter((one) => /born|die/u.test(one))).toEqual([])
  expect(prompts.filter((one) => /^In which year did/u.test(one)).length).toBeGreaterThan(0)
})

const ORGANS = `# Glands and their places

| Part | Made in | Colour |
|---|---|---|
| Thyroid cells | Thyroid gland | brown |
| Bile | Liver | green |
| Heparin | Liver | white |
| Insulin | Islets | white |
| Glucagon | Islets | white |
`

test('what has a word of its class is not sorted into it', () => {
  const sorts = [...asked(ORGANS, 'sort'), ...asked(ORGANS, 'match')]
  const pairs = sorts.flatMap((one) => ('pairs' in one ? one.pairs : []))
  expect(pairs.filter(({ left, right }) => left === 'Thyroid cells' && right === 'Thyroid gland')).toEqual([])
  expect(pairs.some(({ left, right }) => left === 'Bile' && right === 'Liver')).toBe(true)
})

test('letters are told by the long form before a comma, not by other words', () => {
  expect(spellsOut('TCC', 'Terracotta clay, the cheapest of all')).toBe(true)
  expect(spellsOut('TC', 'Terracotta clay, the cheapest of all')).toBe(true)
  expect(spellsOut('TCC', 'A clay that is fired twice, and glazed')).toBe(false)
})

const WORKS = `# Works of the weavers

| Work | Made by hand? | Place |
|---|---|---|
| Carding | Yes | Ghent |
| Fulling | No | Bruges |
| Dyeing | Not necessarily | Ypres |
| Spinning | Yes | Lille |
`

test('nothing is chosen between yes and no', () => {
  const prompts = asked(WORKS, 'choice').map(({ prompt }) => prompt)
  expect(prompts.filter((one) => /by hand/u.test(one))).toEqual([])
  expect(prompts.some((one) => /place/iu.test(one))).toBe(true)
})

const PLANTS = `# Plants of the dyers

| Year | What happened |
|---|---|
| 1721 | Woad is forbidden in Ghent |
| 1734 | The rule of 1721 is given up |
| 1750 | Madder is grown in Lille |
| 1762 | The guild buys a mill |
| 1790 | The first garden is laid out |
`

test('what names the year of another row is matched with none', () => {
  const [match] = asked(PLANTS, 'match')
  const left = match && 'pairs' in match ? match.pairs.map((pair) => pair.left) : []
  expect(left).not.toContain('1734')
  expect(left).toContain('1762')
})
