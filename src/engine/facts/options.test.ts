import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const PAGE = `# rsnap

rsnap is a command line tool that copies folders to a backup disk.

## Options

- \`-v\`, \`--verbose\` – print the name of each file
- \`--dry-run\`: shows what would be copied
- \`-S\`: used along with \`-v\`, shows error messages
- \`-t N\`, \`--threads N\`: limits the number of threads; the default is 4.

\`-x\` keeps the copy on one file system. \`--checksum\` compares files by their checksums.
`
const { facts, questions } = generate(PAGE, '')
const told = facts.map(({ statement }) => statement)

test('an option in a list is told with what it does, in whatever form the list says so', () => {
  expect(told).toContain('The option -v (--verbose) prints the name of each file.')
  expect(told).toContain('The option --dry-run shows what would be copied.')
  expect(told).toContain('The option -S shows error messages when used along with -v.')
  expect(told).toContain('The default of -t is 4.')
})

test('a sentence that begins with an option tells what that does', () => {
  expect(told).toContain('The option -x keeps the copy on one file system.')
  expect(told).toContain('The option --checksum compares files by their checksums.')
})

test('an option is asked by what it does; its short name, which its case alone tells apart, is never typed', () => {
  const prompts = questions.map(({ prompt }) => prompt)
  expect(prompts).toContain('Which option prints the name of each file?')
  const typed = questions.flatMap((one) => (one.form === 'typed' ? [one.answer] : []))
  expect(typed.filter((answer) => /^-[^-]/u.test(answer))).toEqual([])
})

test('an option of plain text is read by its signs', () => {
  const text =
    'rsnap options\n\nThe tool has these options, among others that nobody uses any more.\n\n-v, --verbose: prints the name of each file\n--exclude=PATTERN: skips files that match PATTERN\n'
  const plain = generate(text, '', 'plain').facts.map(({ statement }) => statement)
  expect(plain).toContain('The option -v (--verbose) prints the name of each file.')
  expect(plain).toContain('The option --exclude=PATTERN skips files that match PATTERN.')
})

test('a dash before a word of a list is no option', () => {
  const { facts: none } = generate('# Tea\n\n## What to bring\n\n- -a kettle\n- -some cups: two each\n', '')
  expect(none.filter(({ statement }) => statement.startsWith('The option'))).toEqual([])
})
