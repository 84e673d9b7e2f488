import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultOf, mutatedDocument } from './mutated-documents.ts'

const DOCUMENTS = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'documents')

// The full dose: npm run fuzz.
test.each(readdirSync(DOCUMENTS))('%s with mistakes is read or refused with a sentence', async (name) => {
  const content = readFileSync(join(DOCUMENTS, name))
  for (let seed = 0; seed < 25; seed++) {
    expect([seed, await faultOf(name, mutatedDocument(content, seed))]).toEqual([seed, null])
  }
})
