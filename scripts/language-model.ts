import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import type { Plugin } from 'vite'

const FILE = 'language-model.json'

/**
 * What finds names and moods, which Afterread asks of no text, with what is left of it in the built program: the package
 * reads half a million characters of them whenever it is made ready, whatever it is then asked.
 */
const NEVER_ASKED: ReadonlyMap<string, readonly string[]> = new Map([
  ['eng-ner-model.json', []],
  ['eng-sa-model.json', ['[100,0,{"0":{}},{},{},{}]']],
])

/** What the package does when it reads its model, and what is done in the built program. */
const CHANGES: readonly (readonly [string, string])[] = [
  // Only a second reader would need a copy.
  ['JSON.parse(JSON.stringify(originalModel))', 'originalModel'],
  // As a property each of 87,593 words would be looked up in a table of all names of the program.
  [
    'featuresData.lexeme.hash=Object.create(null);for(let k=0;k<featuresData.lexeme.list.length;k+=1)featuresData.lexeme.hash[featuresData.lexeme.list[k]]=k;',
    `const lexemes=featuresData.lexeme.list.split(' '),places=new Map();for(let k=0;k<lexemes.length;k+=1)places.set(lexemes[k],k);featuresData.lexeme.list=lexemes;featuresData.lexeme.hash=new Proxy(places,{get:(all,word)=>all.get(word),set:(all,word,at)=>all.set(word,at).has(word)});`,
  ],
  ...['lexicon', 'xpansions'].map(
    (part) =>
      [
        `bufferFromBase64(model.${part})`,
        `new Uint8Array(Buffer.from(model.${part},'base64')).buffer`,
      ] as const,
  ),
]

/**
 * Puts the model of English beside the program and not into it, where three million characters would be decoded and
 * kept as source, and has it made ready in half the time the package takes.
 */
export const languageModel = (): Plugin => ({
  name: 'language-model',
  enforce: 'pre',
  load(id) {
    const machines = NEVER_ASKED.get(basename(id))
    if (machines !== undefined)
      return { code: `module.exports = ${JSON.stringify(machines)}`, moduleType: 'js' }
    if (EXCEPTIONS.test(id)) return { code: exceptionsOf(id), moduleType: 'js' }
    if (!id.endsWith('eng-core-web-model.json')) return null
    const json = readFileSync(id, 'utf8')
    const source = inAscii(withWordsInOne(json))
    this.emitFile({ type: 'asset', fileName: `chunks/${FILE}`, source })
    // Who never reads English, as the thread that answers a page, never reads the model.
    const parts = JSON.stringify(Object.keys(JSON.parse(json) as object)) // the package's own file
    const code =
      `const [{ readFileSync }, { join }] = [require('node:fs'), require('node:path')]\n` +
      `const read = () => Object.entries(JSON.parse(readFileSync(join(__dirname, '${FILE}'), 'latin1')))\n` +
      `const put = (part, how) => Object.defineProperty(exports, part, { enumerable: true, configurable: true, ...how })\n` +
      `const putAll = () => { for (const [part, value] of read()) put(part, { value, writable: true }) }\n` +
      `for (const part of ${parts}) put(part, { get: () => (putAll(), exports[part]) })`
    return { code, moduleType: 'js' }
  },
  transform(code, id) {
    if (!id.endsWith('read-core-model.js')) return null
    return CHANGES.reduce((changed, [from, to]) => {
      if (!changed.includes(from))
        this.error('wink-eng-lite-web-model reads its model in another way than before')
      return changed.replace(from, () => to)
    }, code)
  },
})

/** Words whose lemma is no rule's: a program of eleven thousand steps that fills three tables. */
const EXCEPTIONS = /wn-(?:adjective|noun|verb)-exceptions\.js$/

const exceptionsOf = (file: string): string => {
  const json = JSON.stringify(createRequire(import.meta.url)(file))
  return `module.exports = Object.setPrototypeOf(JSON.parse(${JSON.stringify(json)}), null)`
}

/** Its words as one text: a list of so many takes longer to read than all the rest. */
function withWordsInOne(json: string): string {
  // The package's own file.
  const model = JSON.parse(json) as { features: { lexeme: { list: readonly string[] } } }
  const { list } = model.features.lexeme
  if (list.some((word) => word.includes(' '))) throw new Error('a word of the language model has a space')
  return JSON.stringify({
    ...model,
    features: { ...model.features, lexeme: { ...model.features.lexeme, list: list.join(' ') } },
  })
}

/** One byte a character, so that it is neither decoded nor kept with two. */
const inAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
