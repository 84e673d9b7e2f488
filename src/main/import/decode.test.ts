import { expect, it } from 'vitest'
import { decodeBytes, decodedText } from './decode.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

it.each([
  ['UTF-8', Buffer.from('Hawaiʻi'), 'Hawaiʻi'],
  ['UTF-8 with its mark', Buffer.from('\ufeffHawaiʻi'), 'Hawaiʻi'],
  ['UTF-16, little end first', utf16('\ufeffHawaiʻi'), 'Hawaiʻi'],
  ['UTF-16, big end first', utf16('\ufeffHawaiʻi').swap16(), 'Hawaiʻi'],
  ['Windows-1252, for want of anything better', latin('caf\xe9 \x93ole\x94'), 'café “ole”'],
])('reads %s', (_, bytes, text) => {
  expect(decodedText(bytes, false)).toBe(text)
})

it.each([
  ['<meta charset="windows-1251"><p>\xcc\xe8\xf0', '<meta charset="windows-1251"><p>Мир'],
  [
    '<meta http-equiv="content-type" content="text/html; charset=iso-8859-2"><p>\xb1',
    '<meta http-equiv="content-type" content="text/html; charset=iso-8859-2"><p>ą',
  ],
  ['<meta charset=no-such><p>\xe9', '<meta charset=no-such><p>é'],
  ['<meta charset="utf-16"><p>plain', '<meta charset="utf-16"><p>plain'],
])('takes the encoding that a page says, where there is one: %j', (page, text) => {
  expect(decodedText(latin(page), true)).toBe(text)
})

it('believes the bytes of a page that is UTF-8 with its mark, whatever its head says', () => {
  const page = '<meta charset="windows-1251"><p>é'
  expect(decodedText(Buffer.from(`\ufeff${page}`), true)).toBe(page)
})

it.each([
  ['a picture', latin('\x89PNG\r\n\x1a\n')],
  ['a text with a NUL', latin('A\0B')],
  ['a program', latin('\x7fELF\x02\x01\x01\0')],
])('gives nothing for %s', (_, bytes) => {
  expect(decodedText(bytes, false)).toBe(null)
})

const SHIFT_JIS = [
  0x90, 0xec, 0x82, 0xcc, 0x90, 0x85, 0x82, 0xcd, 0x97, 0xac, 0x82, 0xea, 0x82, 0xe9, 0x81, 0x42,
]
const EUC_JP = [
  0xc0, 0xee, 0xa4, 0xce, 0xbf, 0xe5, 0xa4, 0xcf, 0xce, 0xae, 0xa4, 0xec, 0xa4, 0xeb, 0xa1, 0xa3,
]
const CYRILLIC = [
  0xd0, 0xe5, 0xea, 0xe0, 0x20, 0xe2, 0xef, 0xe0, 0xe4, 0xe0, 0xe5, 0xf2, 0x20, 0xe2, 0x20, 0xec, 0xee, 0xf0,
  0xe5,
]

it.each([
  ['Japanese in Shift-JIS', SHIFT_JIS, '川の水は流れる。', 'shift_jis'],
  ['Japanese in EUC-JP', EUC_JP, '川の水は流れる。', 'euc-jp'],
  ['Russian in Windows-1251', CYRILLIC, 'Река впадает в море', 'windows-1251'],
  [
    'French in Windows-1252',
    [...'d\xe9j\xe0 l\xe0, o\xf9 la mar\xe9e mont\xe9e fut'].map((c) => c.charCodeAt(0)),
    'déjà là, où la marée montée fut',
    'windows-1252',
  ],
  ['UTF-16 without its mark', [...'The tide'].flatMap((c) => [c.charCodeAt(0), 0]), 'The tide', 'utf-16le'],
] as const)('%s is guessed, and said to be', (_, bytes, text, encoding) => {
  expect(decodeBytes(new Uint8Array(bytes), false)).toEqual({ text, encoding, guessed: true })
})

it('what is asked for is read as asked, and UTF-8 is no guess', () => {
  const bytes = new TextEncoder().encode('Café')
  expect(decodeBytes(bytes, false)).toEqual({ text: 'Café', encoding: 'utf-8', guessed: false })
  expect(decodeBytes(bytes, false, 'windows-1252')).toEqual({
    text: 'CafÃ©',
    encoding: 'windows-1252',
    guessed: false,
  })
})
