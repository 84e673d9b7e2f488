import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const GLOSSARY = `# Words of the cobbler

- **Awl** – a pointed tool that makes holes in leather. The word comes from Old English *aelwic*, the tool with which saddles were pierced.
- **Last** – a block of wood in the form of a foot.
- **Welt** – a strip of leather between the sole and the upper.
- **Vamp** – a piece of leather that covers the toes.
`

test('a term told within the entry of another is no option beside it', () => {
  const { questions } = generate(GLOSSARY, '')
  const choices = questions.filter(({ form }) => form === 'choice')
  const shown = choices.map((one) => ('options' in one ? one.options.map(({ text }) => text).join('|') : ''))
  expect(shown.some((texts) => /Awl/u.test(texts) && /Aelwic/iu.test(texts))).toBe(false)
  expect(shown.some((texts) => /Awl/u.test(texts) && /Welt/u.test(texts))).toBe(true)
})
