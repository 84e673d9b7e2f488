import { expect, it } from 'vitest'
import { cardOf, fileOf } from '../sample-cards.ts'
import { holdsRoundTrip } from '../sample-round-trip.ts'
import { ANKI_TEXT_CARRIES } from './carries.ts'
import { readAnkiText } from './read.ts'
import { writeAnkiText } from './write.ts'

const read = (text: string) => readAnkiText(fileOf('notes.txt', text))

it('gives back every deck as its table says', () => {
  holdsRoundTrip({ carries: ANKI_TEXT_CARRIES, ending: 'txt', write: writeAnkiText, read: readAnkiText })
})

it('reads guid, note type, deck and tags by the headers, and HTML as text', () => {
  const { deck, notes } = read(
    [
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6',
      'x1\tBasic\tBiology::Cells\t<b>ATP</b>&nbsp;is?\tan <i>energy</i><br>carrier<div>H<sub>2</sub>O</div>\tcell energy',
      'x2\tBasic\tBiology\t"What is <img src=""a.png"">\nthis?"\tcell [sound:x.mp3]\t',
    ].join('\n'),
  )
  expect(deck.cards[0]).toEqual({
    ...cardOf('ATP is?', 'an energy\ncarrier\nH₂O'),
    id: 'x1',
    place: ['Biology', 'Cells'],
    tags: ['cell', 'energy'],
  })
  expect(deck.cards[1]).toMatchObject({ id: 'x2', body: { front: 'What is this?', back: 'cell' } })
  expect(notes.map(({ where, what }) => `${where}: ${what}`)).toEqual(['note 2: picture', 'note 2: sound'])
})

it('makes a card of each number of a cloze, and says that hints are left out', () => {
  const { deck, notes } = read(
    '#separator:Semicolon\n{{c1::<b>Mitosis</b>}} makes {{c2::two::number}} cells;Extra',
  )
  expect(deck.cards.map(({ body }) => body)).toEqual([
    { kind: 'cloze', before: '', blank: 'Mitosis', after: ' makes two cells' },
    { kind: 'cloze', before: 'Mitosis makes ', blank: 'two', after: ' cells' },
  ])
  expect(deck.cards[0]?.citation).toBe('Extra')
  expect(notes.map(({ what }) => what)).toEqual(['hint'])
})

it('leaves markup alone where the file says that it is text', () => {
  expect(read('#separator:,\n#html:false\n<b>,"a, ""b"""').deck.cards[0]?.body).toMatchObject({
    front: '<b>',
    back: 'a, "b"',
  })
})

it('writes the headers that let Anki update, and quotes an id that would be a comment', () => {
  const card = { ...cardOf('a <b>\n{{c1::x}}', 'c'), id: '#1', place: ['A', 'B'], tags: ['two words'] }
  const text = new TextDecoder().decode(writeAnkiText({ title: 'x', cards: [card] }))
  expect(text).toBe(
    '#separator:tab\n#html:true\n#columns:Id\tFront\tBack\tAccepts\tSource\tNotetype\tDeck\tTags\n' +
      '#notetype column:6\n#deck column:7\n#tags column:8\n#if matches:update current\n' +
      '"#1"\ta &lt;b&gt;<br>&#123;&#123;c1&#58;&#58;x&#125;&#125;\tc\t\t\tAfterread Question\tA::B\ttwo_words\n',
  )
})
