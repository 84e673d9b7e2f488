import type { Card, CardBody } from './deck.ts'

/** For tests: a card of each kind as another program gives it. */
export function sampleCards(): Card[] {
  const bodies: readonly CardBody[] = [
    { kind: 'definition', front: 'osmosis', back: 'the passage of water through a membrane' },
    { kind: 'question', front: 'perro', back: 'dog', accepts: ['hound'] },
    {
      kind: 'question',
      front: 'Why is the sky blue?',
      back: 'Short waves\nare scattered more.',
      accepts: [],
    },
    { kind: 'cloze', before: 'Water boils at ', blank: '100', after: ' °C.' },
    {
      kind: 'choice',
      prompt: 'What is the capital of Spain?',
      options: [
        { text: 'Lisbon', right: false, because: 'That is Portugal’s.' },
        { text: 'Madrid', right: true, because: '' },
        { text: 'Seville', right: false, because: '' },
      ],
      several: false,
    },
    { kind: 'truefalse', statement: 'Lisbon is in Spain.', right: false },
    { kind: 'order', prompt: 'Order the planets.', items: ['Mercury', 'Venus', 'Earth'] },
  ]
  return bodies.map((body, at) => ({
    id: `sample-${at}`,
    place: ['Samples', 'All kinds'],
    tags: ['mixed'],
    body,
    citation: at % 2 === 0 ? 'It is said so.' : '',
    schedule: null,
    reviews: [],
  }))
}
