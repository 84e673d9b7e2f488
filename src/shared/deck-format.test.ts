import { expect, it } from 'vitest'
import { deckFormatOf } from './deck-format.ts'

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
