import { expect, it } from 'vitest'
import type { Card } from '../deck.ts'
import { cardOf, cardWith, fileOf } from '../sample-cards.ts'
import { holdsRoundTrip } from '../sample-round-trip.ts'
import { MARKDOWN_CARRIES } from './carries.ts'
import { readMarkdownDeck } from './read.ts'
import { writeMarkdownDeck } from './write.ts'

const read = (text: string) => readMarkdownDeck(fileOf('note.md', text))
const sides = ({ body }: Card): readonly string[] =>
  body.kind === 'definition' || body.kind === 'question' ? [body.kind, body.front, body.back] : [body.kind]

it('gives back every deck as its table says', () => {
  holdsRoundTrip({
    carries: MARKDOWN_CARRIES,
    ending: 'md',
    write: writeMarkdownDeck,
    read: readMarkdownDeck,
  })
})

it('reads lines of ours and of Obsidian, one way and both', () => {
  const { deck } = read(
    '# Bio\n\n- Cell:: a **unit** of `life`\nWhat is ATP?::energy\nCapital ?? Rome\nder Hund:::the dog\n',
  )
  expect(deck.cards.map(sides)).toEqual([
    ['definition', 'Cell', 'a unit of life'],
    ['question', 'What is ATP?', 'energy'],
    ['question', 'Capital', 'Rome'],
    ['question', 'der Hund', 'the dog'],
    ['question', 'the dog', 'der Hund'],
  ])
  expect(deck.cards[0]?.place).toEqual(['Bio'])
})

it('reads a card over several lines, and keeps its schedule to itself', () => {
  const { deck } = read(
    '---\ntags: x\n---\n#flashcards/uni/bio\n\nWhat are\ntheir parts?\n?\n- wall\n- $a::b$\n<!--SR:!2024-01-01,3,250-->\n',
  )
  expect(deck.cards).toEqual([
    {
      ...cardOf('What are\ntheir parts?', '- wall\n- $a::b$'),
      place: ['uni', 'bio'],
      kept: ['<!--SR:!2024-01-01,3,250-->'],
    },
  ])
})

it('makes a card of each blank, with its tags', () => {
  const { deck } = read('The ==cell== has a ==wall==. #bio #plant/wall <!--SR:!2024-01-01,3,250-->')
  expect(deck.cards.map(({ body, tags }) => [body, tags])).toEqual([
    [{ kind: 'cloze', before: 'The ', blank: 'cell', after: ' has a wall.' }, ['bio', 'plant/wall']],
    [{ kind: 'cloze', before: 'The cell has a ', blank: 'wall', after: '.' }, ['bio', 'plant/wall']],
  ])
})

it('takes no code for a card, and reports pictures', () => {
  const { deck, notes } = read(
    '```cpp\nstd::cout == x\n```\n`std::vector` is fine\n\n![[map.png]] Rome::a city\n',
  )
  expect(deck.cards.map(sides)).toEqual([['definition', 'Rome', 'a city']])
  expect(notes.map(({ where, what }) => `${where}: ${what}`)).toEqual(['line 6: picture'])
  expect(() => read('Just prose.')).toThrow('has no cards')
})

it('writes lines that a person can read', () => {
  const cards = [
    {
      ...cardWith({ kind: 'definition', front: 'a_b?', back: '2 = 2: [x]' }),
      id: 'f 1',
      place: ['A', 'B'],
      tags: ['t u'],
    },
    { ...cardOf('Line\ntwo', 'c'), place: ['A'], citation: 'So.' },
  ]
  expect(new TextDecoder().decode(writeMarkdownDeck({ title: 'x', cards }))).toBe(
    '# A\n\n## B\n\na\\_b\\? :: 2 = 2: \\[x\\] #t-u <!--id:f%201-->\n\n# A\n\nLine<br>two ?? c\n> So.\n',
  )
})
