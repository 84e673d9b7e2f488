import { expect, test } from 'vitest'
import { generate } from './generate.ts'

const made = (text: string) => generate(text, '', 'markdown')
const prompts = (text: string) => made(text).questions.map(({ prompt }) => prompt)

test('"both sides" are not the two things of the title', () => {
  const text =
    '# Post vs Fax\n\nPost is slow. Fax is fast.\n\n## What is Fax?\n\n- **Two-way fax**: both sides send pages at the same time.\n'
  expect(
    made(text)
      .facts.map(({ statement }) => statement)
      .join(),
  ).not.toMatch(/Post and Fax/iu)
})

test('why something holds is not asked of the clause within it', () => {
  const cause = (text: string) =>
    prompts(`# Notices\n\n${text}\n`).filter((prompt) => prompt.startsWith('Why'))
  expect(cause('A notice is void if the landlord gave it because the tenant had complained.')).toEqual([])
  expect(
    cause('Silver plates were heavy because they were made of silver from the mines of Ely.'),
  ).toHaveLength(1)
})

test('the number of a name with a stroke is no blank, and neither is the name', () => {
  const blanks = made(
    '# gRPC\n\n**gRPC** is a system that sends messages over HTTP/2 to many servers.\n\n## What is a deadline?\n\nA **deadline** is the time until which gRPC waits for an answer over HTTP/2.\n',
  ).questions.filter(({ form }) => form === 'cloze')
  expect(blanks.map(({ prompt }) => prompt).join()).not.toMatch(/HTTP\/_|_\/2/u)
})

test('an acronym keeps its letters within a question', () => {
  const text =
    '# Addresses\n\nMMU (memory management unit)\n: The device that maps one address to another while a program runs.\n\nTLB (translation lookaside buffer)\n: A small cache of the entries of a table.\n\nThe MMU is fast, and every MMU has a TLB.\n'
  expect(prompts(text).join()).not.toMatch(/\bmMU|\btLB/u)
})

test('the step that stands falsely in quotation marks is written as the article writes it', () => {
  const text =
    '# How to make kraut\n\n## Steps\n\n1. **Shred.** Cut the head into strips.\n2. **Salt.** Weigh the strips and add salt to them.\n3. **Knead.** Press the strips until they are limp.\n4. **Cover.** Lay a leaf on top.\n'
  expect(prompts(text).filter((prompt) => /“\p{Ll}/u.test(prompt))).toEqual([])
})

test('names of living things and of persons keep their capitals', () => {
  const text =
    '# Sea life\n\n## Key terms\n\n| Term | Meaning |\n|---|---|\n| Asteroidea | a class of animals with five arms |\n| Ohm’s law | the rule that current grows with voltage |\n| Pedicellariae | tiny pincers that keep the skin clean |\n| Podia | another word for tube feet |\n'
  const all = [...prompts(text), ...made(text).facts.map(({ statement }) => statement)].join('\n')
  expect(all).not.toMatch(/asteroidea|ohm’s|Pedicellariae is|name for another word/u)
})

test('a king’s number is no speaker', () => {
  expect(
    made('# Yards\n\nQueen Elizabeth I shut the Steelyard in 1598.\n').facts.map(
      ({ statement }) => statement,
    ),
  ).toContain('Queen Elizabeth I shut the Steelyard in 1598.')
})

test('what you must bring is asked under its heading', () => {
  const list = (text: string) => made(text).facts.filter(({ kind }) => kind === 'list')
  const items = '- the place of the birth\n- the name of the baby\n- the date of the marriage'
  expect(
    list(
      `# Register a birth\n\nA birth is registered once.\n\n## What you need to bring\n\nYou must know:\n\n${items}\n`,
    )[0]?.statement,
  ).toContain('Under “What you need to bring” the article lists the place of the birth')
  expect(list(`# Register a birth\n\nYou must know:\n\n${items}\n\nYou may bring:\n\n${items}\n`)).toEqual([])
})
