import { describe, expect, it } from 'vitest'
import { cardWith, fileOf } from './sample-cards.ts'
import { TEXT_FORMATS, faultOf, faultOfFile } from './sample-files.ts'
import type { TextFormat } from './sample-files.ts'

const FORMATS = Object.keys(TEXT_FORMATS) as TextFormat[] // the keys of our own table

describe.each(FORMATS)('%s', (format) => {
  it('reads a file with mistakes or refuses it with a sentence, and never breaks', () => {
    const faults = Array.from({ length: 150 }, (_, seed) => faultOf(format, seed)).filter(
      (fault) => fault !== null,
    )
    expect(faults).toEqual([])
  })

  it('takes no longer than five seconds over what only looks like it', () => {
    const signs = [
      '{',
      '}',
      '"',
      '=',
      '~',
      '<a>',
      '{{c1::',
      '{1:SA:',
      '$',
      '`',
      '[[',
      '\\',
      '::',
      '<!--',
      '#',
      '\t',
      '&',
      '=a->',
      '![',
      'A. ',
      '?\n',
      '| ',
    ]
    for (const sign of signs) {
      const text = `${sign.repeat(Math.ceil(60_000 / sign.length))}\n`
      expect([sign, faultOfFile(TEXT_FORMATS[format].read, fileOf('x', text))]).toEqual([sign, null])
    }
  })

  it('writes the same bytes for the same deck', () => {
    const deck = { title: 'x', cards: [cardWith({ kind: 'truefalse', statement: 'It is.', right: true })] }
    expect(TEXT_FORMATS[format].write(deck)).toEqual(TEXT_FORMATS[format].write(deck))
  })
})
