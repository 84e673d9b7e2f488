import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { outlineOf } from '../outline/outline.ts'

const factsOf = (text: string) => generate(text, '', 'plain').facts
const saidOf = (text: string) =>
  factsOf(text).map(({ kind, subject, statement }) => [kind, subject, statement])

test('answers whose questions are lost say what they say without them', () => {
  const text = `Heat Pumps at Home
A heat pump is a machine that moves warmth from the ground into a house.
Frequently Asked Questions
Yes, heat pumps can cool a house in summer when their cycle is turned round.
No. While many heat pumps draw warmth from the air, some take it from a well.
It depends on that.
`
  expect(saidOf(text).filter(([kind]) => kind === 'faq')).toEqual([
    ['faq', 'heat pump', 'Heat pumps can cool a house in summer when their cycle is turned round.'],
    ['faq', 'heat pump', 'While many heat pumps draw warmth from the air, some take it from a well.'],
  ])
})

test('a question over a list of entries is a heading, and each entry speaks of its own label', () => {
  const text = `Electric Cars
What Is an Electric Car?
An electric car is a car that is driven by a motor and a battery. A hybrid car is a car that also burns fuel.
Electric car: Has no exhaust pipe.
Hybrid car: Has an engine as well as a battery.
`
  expect(saidOf(text).map(([, subject, statement]) => [subject, statement])).toEqual(
    expect.arrayContaining([
      ['hybrid car', 'A hybrid car has an engine as well as a battery.'],
      ['electric car', 'An electric car is a car that is driven by a motor and a battery.'],
    ]),
  )
})

test('examples say what each is, with its own grammar', () => {
  const text = `Telescopes
A telescope is an instrument that gathers light. Every telescope is aimed at the sky.
Examples of Telescopes:
Gaia: An orbiting telescope built for mapping the stars.
Hooker: Pasadena's telescope made famous by Edwin Hubble.
Note that telescopes like Webb and Euclid are considered observatories of the infrared.
`
  const said = saidOf(text).map(([, , statement]) => statement)
  expect(said).toContain('Gaia is an orbiting telescope built for mapping the stars.')
  expect(said).toContain("Hooker is Pasadena's telescope made famous by Edwin Hubble.")
})

test('a note tells of each name in it what they are considered', () => {
  const text = `Telescopes
A telescope is an instrument that gathers light.
(Note: Newer ones like Webb and Euclid are considered observatories of the infrared sky).
`
  const noted = factsOf(text).filter(({ slot }) => slot === 'considered')
  expect(noted.map(({ subject }) => subject)).toEqual(['Webb', 'Euclid'])
  expect(noted[0]?.evidence[0]?.quote).toBe(
    'Newer ones like Webb and Euclid are considered observatories of the infrared sky',
  )
})

test('entries of a glossary on two lines and on one are definitions', () => {
  const text = `Words of Sailing
Sailing has a language of its own, and a beginner hears much of it on the first day.
Key Terms
Boom – a spar along the foot of a sail.
Halyard – a rope that raises a sail.
Glossary
Keel
A fin under the hull that keeps a boat upright.
Luff
The front edge of a sail that meets the wind first.
`
  expect(
    factsOf(text)
      .filter(({ kind }) => kind === 'definition')
      .map(({ subject }) => subject),
  ).toEqual(['boom', 'halyard', 'keel', 'luff'])
})

test('the text goes on after a list of objectives', () => {
  const text = `Understanding Sleep

Learning objectives
• Describe the stages of sleep
• Explain why sleep matters

Sleep is a state of rest in which the body is still.
`
  const { excluded } = outlineOf(text, 'plain').article
  expect(excluded.map(({ line }) => line)).toEqual([3, 4, 5])
  expect(saidOf(text)).toContainEqual([
    'definition',
    'sleep',
    'Sleep is a state of rest in which the body is still.',
  ])
})

test('promotion, filler and a closing pitch tell no facts', () => {
  const text = `Solar Panels
In today's fast-paced world, solar panels are everywhere you look.
Solar panels are devices that turn sunlight into power.
To plan a roof, consulting with an experienced Solar Company can help you.
Careful planning is the cornerstone of effective Roof Yield Optimization (RYO) and savings.
By carefully choosing your panels, you can harvest more sun, driving real savings and maximizing yield.
Use code SUNNY for 10% off!
`
  expect(saidOf(text)).toEqual([
    ['definition', 'solar panel', 'Solar panels are devices that turn sunlight into power.'],
  ])
  expect(outlineOf(text, 'plain').article.excluded.map(({ line }) => line)).toEqual([2, 4, 5, 6, 7])
})

test('the same text gives the same bank, with line ends of either kind', () => {
  const text =
    'Tea\nTea is a drink made of leaves.\nBenefits of Tea:\nCalm: It calms.\nWarmth: It warms the hands.\n'
  const ids = (source: string) => factsOf(source).map(({ id }) => id)
  expect(generate(text, '', 'plain')).toEqual(generate(text, '', 'plain'))
  expect(ids(text.replaceAll('\n', '\r\n'))).toEqual(ids(text))
})

test('blank lines between all lines, or lines wrapped by a mailer, change no fact', () => {
  const lines = `Windmills and Watermills
A windmill is a mill that is driven by the wind and stands on high or open ground, where nothing breaks the stream of air.
A watermill is a mill that is driven by a stream, and it needs a dam or a channel that leads the water to its wheel.
Uses of Windmills:
Drainage: They lift water out of low land, and in the Netherlands whole lakes were made into fields by their work.
Milling: They grind grain between two stones, of which the upper one turns and the lower one lies still.
Uses of Watermills:
Sawing: They cut trunks into planks, since a crank makes the turning of the wheel into a stroke up and down.
Fulling: They beat wool until it is dense, with hammers that the shaft of the wheel lifts and lets fall again.`.split(
    '\n',
  )
  const ids = (text: string) => factsOf(text).map(({ id }) => id)
  const wrap = (line: string) => line.replace(/(.{40,62})\s/g, '$1\n')
  expect(ids(lines.join('\n'))).toHaveLength(6)
  expect(ids(lines.join('\n\n'))).toEqual(ids(lines.join('\n')))
  expect(ids(lines.map(wrap).join('\n\n'))).toEqual(ids(lines.join('\n')))
})
