/**
 * `npm run questions` writes questions/<article>/bank.md from questions/<article>/article.md;
 * with `--check` it writes nothing and fails where a page is out of date. Either fails where a folder is not as
 * questions/README.md asks.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bankPage } from '../src/engine/bank/bank-page.ts'
import { generate } from '../src/engine/generate.ts'
import type { Bank } from '../src/engine/types.ts'

const folder = join(import.meta.dirname, '..', 'questions')
const check = process.argv.includes('--check')
let wrong = 0
/** An article of fewer is not worth a place of its own. */
const FEWEST = 20

for (const name of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const page = join(folder, name.name, 'bank.md')
  const bank = generate(read(join(folder, name.name, 'article.md')), process.versions.icu ?? '')
  for (const problem of problemsOf(name.name, bank)) {
    console.error(`questions/${name.name}: ${problem}`)
    wrong++
  }
  const fresh = bankPage(bank)
  if (read(page) === fresh) continue
  if (check) {
    console.error(
      `questions/${name.name}/bank.md is out of date: run "npm run questions" and look at what changed.`,
    )
    wrong++
  } else {
    writeFileSync(page, fresh)
    console.log(`questions/${name.name}/bank.md written.`)
  }
}
process.exitCode = wrong > 0 ? 1 : 0

/** What keeps a folder from being shipped: see questions/README.md. */
function problemsOf(name: string, { article, questions }: Bank): string[] {
  const others = readdirSync(join(folder, name)).filter((file) => file !== 'article.md' && file !== 'bank.md')
  return [
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)
      ? []
      : ['its name has other signs than a to z, 0 to 9 and -.']),
    ...(others.length === 0 ? [] : [`only article.md and bank.md belong there, not ${others.join(', ')}.`]),
    ...(article.text.trim() === '' ? ['there is no article.md, or it is empty.'] : []),
    ...(article.title.trim() === '' ? ['its article has no title.'] : []),
    ...(article.summary.trim() === '' ? ['its article has no summary in its front matter.'] : []),
    ...(article.sources.length === 0 ? ['its article names no sources in its front matter.'] : []),
    ...(article.notice === null ? [] : [article.notice]),
    ...(questions.length < FEWEST
      ? [`only ${questions.length} questions are made of it; ${FEWEST} are the fewest.`]
      : []),
  ]
}

/** The file's text with LF line ends, as a checkout on Windows may have CRLF; empty where there is none. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return ''
  }
}
