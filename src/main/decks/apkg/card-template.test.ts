import { expect, it } from 'vitest'
import { sidesOfCard } from './card-template.ts'

const sides = (front: string, back: string, fields: readonly string[]) => {
  const type = { id: 1, name: 'Word', cloze: false, fields: ['Word', 'Reading', 'Meaning'] }
  const made = sidesOfCard({ ...type, fronts: [front], backs: [back] }, fields, 0)
  return made && { front: made.front.text, back: made.back.text, shown: [...made.shown], asks: made.asks }
}
const CAT = ['猫', 'ねこ', 'cat<br>tomcat']

it('shows on either side what the template shows, and on the back not again what the front says', () => {
  expect(sides('{{Word}}', '{{FrontSide}}<hr>{{Reading}}<br>{{Meaning}}', CAT)).toEqual({
    front: '猫',
    back: 'ねこ\ncat\ntomcat',
    shown: [0, 1, 2],
    asks: true,
  })
  expect(sides('What does {{Word}} mean?', 'What does {{Word}} mean?<hr>{{Meaning}}', CAT)?.back).toBe(
    'What does mean?\ncat\ntomcat',
  )
  expect(sides('Say it:<br>{{Word}}', 'Say it:<br>{{Word}}<hr>{{Meaning}}', CAT)?.back).toBe('cat\ntomcat')
})

it('follows sections and filters, and shows no answer before its time', () => {
  const front = '{{#Reading}}{{Reading}}{{/Reading}}{{^Reading}}{{Word}}{{/Reading}} {{type:Meaning}}'
  expect(sides(front, '{{text:Meaning}}{{tts en_US:Word}}', CAT)).toMatchObject({
    front: 'ねこ',
    back: 'cat\ntomcat',
  })
  expect(sides(front, '{{Meaning}}', ['猫', '<div><br></div>', 'cat'])).toMatchObject({ front: '猫' })
})

it('tells whether a field says anything on the front, or a picture alone', () => {
  expect(sides('Which is it? {{Reading}}', '{{Meaning}}', ['', '<img src=x>', 'cat'])).toMatchObject({
    front: 'Which is it?',
    asks: false,
  })
})

it('gives none where there is no template of a back, or one that would grow without end', () => {
  expect(sides('{{Word}}', '', CAT)).toBeNull()
  expect(sides('{{Word}}', '{{Meaning}}'.repeat(1000), ['a', 'b', 'c'.repeat(1000)])).toBeNull()
})
