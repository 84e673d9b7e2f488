import { expect, test } from 'vitest'
import { elementsOn } from './copied-page.ts'

const clipboard = (html: string) => ({ getData: (kind: string) => (kind === 'text/html' ? html : 'words') })

test('what is copied from a page is kept with its elements where they tell more than the words', () => {
  const page = '<meta charset="utf-8"><h2 style="color: red">Bees</h2><ul><li>Queen</li></ul>'
  expect(elementsOn(clipboard(page))).toBe(page)
  expect(elementsOn(clipboard('<span>A sentence with a <b>bold</b> word.</span>'))).toBeNull()
  expect(elementsOn(clipboard('<hr><link><thead-like>'))).toBeNull()
  expect(elementsOn(clipboard(''))).toBeNull()
  expect(elementsOn(null)).toBeNull()
})
