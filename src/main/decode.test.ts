import { expect, it } from 'vitest'
import { decodedText } from './decode.ts'

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
