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
  expect(bodiesOf('Like so:\n```\nfront\n?\nback\n```\n\na :: b')).toMatchObject([{ front: 'a' }])
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

const bodiesOf = (text: string) =>
  readMarkdownDeck(fileOf('notes.md', text)).deck.cards.map(({ body }) => body)

it('reads questions and answers by their letters, over several lines and with a blank one between', () => {
  const text = `Q: What is a moraine?\nA: Debris that ice\nhas left.\nQ: And a drumlin?\nA: A hill of it.\n\n**Question 3:** Why?\n\n**Answer:** It is so.\n\nQ: Nobody knows\n\nThe end.\n`
  expect(bodiesOf(text)).toMatchObject([
    { kind: 'question', front: 'What is a moraine?', back: 'Debris that ice\nhas left.' },
    { front: 'And a drumlin?', back: 'A hill of it.' },
    { front: 'Why?', back: 'It is so.' },
  ])
})

it('reads an outline with cards in it, without what the outliner keeps beside them', () => {
  const text = `- Ice\n\t- What is a moraine? #card #ice\n\t  card-last-interval:: 4\n\t  id:: 64-a\n\t\t- Debris.\n\t\t\t- Left by ice.\n\t- nothing here\n\t- A {{cloze drumlin}} is a hill\n`
  expect(bodiesOf(text)).toMatchObject([
    {
      kind: 'question',
      front: 'What is a moraine?',
      back: expect.stringMatching(/Debris\.\n.*Left by ice\./),
    },
    { kind: 'cloze', before: 'A ', blank: 'drumlin', after: ' is a hill' },
  ])
})

it('reads the signs and blanks of other notes, and no code or formula', () => {
  const text = `Moraine >> debris of ice\n\nWhat is ice?;;Frozen water\n\nThe {{c1::moraine::debris}} is left\n\n\`{{code}}\` and $x^{{2}}$\n\nfor(;;) goes on\n\n{{embed page}}\n`
  expect(bodiesOf(text)).toMatchObject([
    { kind: 'definition', front: 'Moraine', back: 'debris of ice' },
    { kind: 'question', front: 'What is ice?', back: 'Frozen water' },
    { kind: 'cloze', before: 'The ', blank: 'moraine', after: ' is left' },
  ])
})
