import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const FILE = 'language-model.json'
const COPY = 'JSON.parse(JSON.stringify(originalModel))'

/**
 * Puts the model of English beside the program and not into it, where three million characters would be decoded and
 * kept as source, and lets it be used as it is read: the package makes a copy, which only a second reader would need.
 */
export const languageModel = (): Plugin => ({
  name: 'language-model',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('eng-core-web-model.json')) return null
    const source = inAscii(readFileSync(id, 'utf8'))
    this.emitFile({ type: 'asset', fileName: `chunks/${FILE}`, source })
    const code =
      `const [{ readFileSync }, { join }] = [require('node:fs'), require('node:path')]\n` +
      `module.exports = JSON.parse(readFileSync(join(__dirname, '${FILE}'), 'latin1'))`
    return { code, moduleType: 'js' }
  },
  transform(code, id) {
    if (!id.endsWith('read-core-model.js')) return null
    if (!code.includes(COPY)) this.error('wink-eng-lite-web-model reads its model in another way than before')
    return code.replace(COPY, 'originalModel')
  },
})

/** One byte a character, so that it is neither decoded nor kept with two. */
const inAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
