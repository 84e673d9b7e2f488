import fc from 'fast-check'
import { sliceOf, mutated } from '../../engine/samples/mutations.ts'
import { computedMs } from '../../engine/samples/time.ts'
import { isUnreadable } from '../../engine/unreadable.ts'
import { readAiken } from './aiken/read.ts'
import { writeAiken } from './aiken/write.ts'
import { readAnkiText } from './anki-text/read.ts'
import { writeAnkiText } from './anki-text/write.ts'
import { readCsv } from './csv/read.ts'
import { writeCsv, writeTsv } from './csv/write.ts'
import type { Deck, DeckFile, ReadDeck } from './deck.ts'
import { readGift } from './gift/read.ts'
import { writeGift } from './gift/write.ts'
import { readMarkdownDeck } from './markdown/read.ts'
import { writeMarkdownDeck } from './markdown/write.ts'
import { readMoodleXml } from './moodle-xml/read.ts'
import { writeMoodleXml } from './moodle-xml/write.ts'
import { anyDeck } from './sample-decks.ts'

/** The formats of text, each with its reader and a file that other programs might have written. For tests. */
export const TEXT_FORMATS = {
  csv: { read: readCsv, write: writeCsv, foreign: 'Term;Definition;Tags\n"a ""b""";c;d e\nx;"y\nz";\n' },
  tsv: { read: readCsv, write: writeTsv, foreign: 'front\tback\na\tb\n"c\td"\te\n' },
  'anki-text': {
    read: readAnkiText,
    write: writeAnkiText,
    foreign:
      '#separator:tab\n#html:true\n#guid column:1\n#deck column:2\n#tags column:5\nx\tA::B\t{{c1::<b>a</b>::h}} {{c2::b {{c3::c}}}}\t<div>d</div>[sound:x.mp3]\te f\n',
  },
  gift: {
    read: readGift,
    write: writeGift,
    foreign:
      '$CATEGORY: $course$/top/A\n\n// [id:x] [tag:y]\n::T::[html]<p>Q \\{x\\}</p>{~%50%a#f ~%50%b ~%-100%c####g}\n\nN{#=3:1#f =%50%2..4}\n\nM{=a -> b\n=c -> d\n}\n\nThe {=x =y} is.\n\nE{}\n\nT{F#a#b}\n',
  },
  'moodle-xml': {
    read: readMoodleXml,
    write: writeMoodleXml,
    foreign:
      '<?xml version="1.0"?><quiz><question type="category"><category><text>$course$/A//b</text></category></question><question type="cloze"><questiontext format="html"><text><![CDATA[<p>A {1:MC:~%50%x~=y#f\\}} <img src="@@PLUGINFILE@@/x"> {2:NM:=3:1}</p>]]></text><file name="x">AA==</file></questiontext></question><question type="matching"><questiontext><text>M</text></questiontext><subquestion><text>a</text><answer><text>b</text></answer></subquestion><subquestion><text>c</text><answer><text>d</text></answer></subquestion></question></quiz>',
  },
  aiken: {
    read: readAiken,
    write: writeAiken,
    foreign: 'Q?\nA) x\n y\nB. z\nANSWER: B\n\nR\nA. 1\nB. 2\nANSWER: A\n',
  },
  markdown: {
    read: readMarkdownDeck,
    write: writeMarkdownDeck,
    foreign:
      '---\ntags: [x]\n---\n# H\n#flashcards/a/b\n- a::b #t\nc:::d\n<!--SR:!2024-01-01,3,250-->\n\ne\n?\nf `g::h` $i$\n\n==j== [[k|l]] ==m== ![[n.png]] **o**\n> p\n```\nq::r\n```\n',
  },
} as const

export type TextFormat = keyof typeof TEXT_FORMATS

const decks: readonly Deck[] = fc.sample(anyDeck, { numRuns: 40, seed: 11 })
const SLOW_MS = 5_000

/** What is wrong with reading a file of a format with mistakes in it, by a seed; null where nothing is. For tests. */
export function faultOf(format: TextFormat, seed: number): string | null {
  const { read, write, foreign } = TEXT_FORMATS[format]
  const deck = decks[seed % decks.length]
  const sound = seed % 3 === 0 || !deck ? foreign : new TextDecoder().decode(write(deck))
  const text = mutated(seed % 2 === 0 ? sound : sliceOf(`${sound}\n${foreign}`, seed, 1_500), seed)
  return faultOfFile(read, { name: `deck.${format}`, bytes: new TextEncoder().encode(text) })
}

/** What is wrong with a reading: a crash, a hang, cards that are none; a refusal with its sentence is not. For tests. */
export function faultOfFile(read: (file: DeckFile) => ReadDeck, file: DeckFile): string | null {
  const began = computedMs()
  try {
    const { deck } = read(file)
    const took = computedMs() - began
    if (took > SLOW_MS) return `took ${Math.round(took)} ms`
    return deck.cards.every(({ body, tags }) => JSON.stringify([body, tags]).isWellFormed())
      ? null
      : 'is no text'
  } catch (error) {
    return isUnreadable(error) && error.message.length > 20 ? null : String(error)
  }
}
