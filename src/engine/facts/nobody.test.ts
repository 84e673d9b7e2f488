import { expect, test } from 'vitest'
import { meansNobody } from './nobody.ts'

test('"he" and "her" need somebody before them', () => {
  for (const text of [
    'The Senate, well prepared, begged him to keep most of them.',
    'The Northern Empire, which counted itself as his heir, lasted until 1806.',
    'In Rome he was given a house.',
  ])
    expect(meansNobody(text), text).toBe(true)
})

test('a name, a title or a trade is somebody', () => {
  for (const text of [
    'Julian tried to bring back the mill of his father.',
    'The baker sold her bread.',
    'A tenant who keeps it in his or her own account may be fined.',
    'In May Jonas Bell sold his mill.',
    'The mill was sold.',
  ])
    expect(meansNobody(text), text).toBe(false)
})
