import { expect, test } from 'vitest'
import { labelledItem } from './label.ts'
import { readMarkdown } from '../markdown/markdown.ts'
import { passageOf } from '../passage.ts'

const labelOf = (text: string): string | null => {
  const [block] = readMarkdown(text).blocks
  return block ? (labelledItem(passageOf(block))?.label ?? null) : null
}

test('a label ends in a colon, a dash or a stop, in bold or not', () => {
  expect(labelOf('- **Range** – how far it goes.')).toBe('Range')
  expect(labelOf('- **Range.** How far it goes.')).toBe('Range')
  expect(labelOf('- Range: how far it goes.')).toBe('Range')
  expect(labelOf('- Light intensity. In dim light the rate rises.')).toBe('Light intensity')
  expect(labelOf('- Virtual private network, or VPN. A tunnel across a network.')).toBe(
    'Virtual private network (VPN)',
  )
})

test('a short sentence before another is no label', () => {
  expect(labelOf('- Rinse the filter. Then put in the coffee.')).toBeNull()
  expect(labelOf('- Not always. It depends on the beans.')).toBeNull()
  expect(labelOf('- Yes. It does.')).toBeNull()
  expect(labelOf('- It rained. We stayed at home.')).toBeNull()
})

test('what heads a box is no label', () => {
  expect(labelOf('**Note:** a reef grows slowly.')).toBeNull()
  expect(labelOf('**Pro tip:** rinse the filter.')).toBeNull()
  expect(labelOf('**Tip jar:** a glass for coins.')).toBe('Tip jar')
})
