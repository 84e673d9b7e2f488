/**
 * `npm run questions` writes questions/<article>/bank.md from questions/<article>/article.md;
 * with `--check` it writes nothing and fails where a page is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bankPage } from '../src/engine/bank-page.ts'
import { generate } from '../src/engine/generate.ts'

const folder = join(import.meta.dirname, '..', 'questions')
const check = process.argv.includes('--check')
let stale = 0

for (const name of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const page = join(folder, name.name, 'bank.md')
  const fresh = bankPage(generate(read(join(folder, name.name, 'article.md')), process.versions.icu ?? ''))
  if (read(page) === fresh) continue
  if (check) {
    console.error(
      `questions/${name.name}/bank.md is out of date: run "npm run questions" and look at what changed.`,
    )
    stale++
  } else {
    writeFileSync(page, fresh)
    console.log(`questions/${name.name}/bank.md written.`)
  }
}
process.exitCode = stale > 0 ? 1 : 0

/** The file's text with LF line ends, as a checkout on Windows may have CRLF; empty where there is none. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return ''
  }
}
