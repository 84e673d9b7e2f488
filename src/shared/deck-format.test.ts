import { expect, it } from 'vitest'
import { deckFormatOf, likelyDeckFormat } from './deck-format.ts'

it.each([
  ['a.apkg', 'PK', 'apkg'],
  ['a.CSV', 'a,b', 'csv'],
  ['quiz.xml', '<?xml version="1.0"?>\n<quiz>', 'moodle-xml'],
  ['feed.xml', '<rss>', null],
  ['notes.txt', '#separator:tab\n#html:true\na\tb', 'anki-text'],
  ['quiz.txt', 'Which?\nA. one\nB. two\nANSWER: B\n', 'aiken'],
  ['quiz.txt', '::Q1:: Who? {=Anna ~Bea}', 'gift'],
  ['words.txt', 'perro\tdog\ngato\tcat\n', 'tsv'],
  ['article.txt', 'Tides\n\nA spring tide is a tide of the greatest range.\n', null],
  ['article.md', '# Tides\n\nSlack water :: no current runs\n', null],
  ['page.html', '<table><tr><td>a\tb', null],
])('%s that begins with %j is %s', (name, head, format) => {
  expect(deckFormatOf(name, head)).toBe(format)
})

it.each([
  ['notes.md', 'Ice :: water that froze <!--id:ice-1-->', 'markdown'],
  ['notes.md', '#flashcards/ice\nWhat is ice?::Frozen water', 'markdown'],
  ['notes.md', 'Ice :: water that froze', null],
])('takes Markdown for cards only where it has their marks: %s, %s', (name, head, format) => {
  expect(deckFormatOf(name, head)).toBe(format)
})

it.each([
  ['notes.md', 'Ice :: water that froze', 'markdown'],
  ['words.txt', 'perro, dog\ngato, cat\n', 'csv'],
  ['words.txt', 'Q: What is ice?\nA: Frozen water\n', 'markdown'],
  ['words.doc', 'perro, dog\n', null],
])('said to be a deck, %s is read as what it most likely is', (name, head, format) => {
  expect(likelyDeckFormat(name, head)).toBe(format)
})
