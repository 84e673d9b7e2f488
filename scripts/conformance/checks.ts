import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import Papa from 'papaparse'
import { carriedDeck } from '../../src/main/decks/carries.ts'
import { carriesOf } from '../../src/main/decks/carries-of.ts'
import { writeCsv } from '../../src/main/decks/csv/write.ts'
import { cleanText } from '../../src/main/decks/clean.ts'
import type { CardBody, Deck } from '../../src/main/decks/deck.ts'
import { writeGift } from '../../src/main/decks/gift/write.ts'
import { qtiEntries } from '../../src/main/decks/qti/write.ts'
import { anyDeck } from '../../src/main/decks/sample-decks.ts'
import { laid, ran, workshop } from './workshop.ts'

export type Outcome = { readonly kind: 'passed' | 'failed' | 'skipped'; readonly why: string }

export type Check = { readonly name: string; readonly check: () => Outcome | Promise<Outcome> }

/** Each second reader with what it must find. */
export const checks: readonly Check[] = [
  { name: 'GIFT by gift-pegjs', check: giftByPeg },
  { name: 'CSV by the csv module of Python', check: csvByPython },
  { name: 'CSV by LibreOffice, with no cell evaluated', check: csvByOffice },
  { name: 'QTI by xmllint against its schema', check: qtiByXmllint },
]

const passed: Outcome = { kind: 'passed', why: '' }
const failed = (why: string): Outcome => ({ kind: 'failed', why: why.slice(0, 600) })
const skipped = (why: string): Outcome => ({ kind: 'skipped', why })

/** Many cards with strings that break what is careless. */
const decks = (count: number): readonly Deck[] => fc.sample(anyDeck, { numRuns: count, seed: 2_026 })
const oneDeck = (count: number): Deck => ({
  title: 'deck',
  cards: decks(count).flatMap(({ cards }) => cards),
})

/** As many questions, each of the type that we meant. */
async function giftByPeg(): Promise<Outcome> {
  const { parse } = await import('gift-pegjs')
  // It knows no format before a question that starts with its gap; Moodle does.
  const deck = { ...oneDeck(200), cards: oneDeck(200).cards.filter(({ body }) => !startsWithGap(body)) }
  const wanted = carriedDeck(deck, carriesOf('gift')).cards.map(({ body }) => GIFT_TYPES[body.kind])
  const found = parse(new TextDecoder().decode(writeGift(deck))).flatMap(({ type }) =>
    type === 'Category' ? [] : [type],
  )
  if (isDeepStrictEqual(found, wanted)) return passed
  const at = wanted.findIndex((type, i) => type !== found[i])
  return failed(`question ${at + 1} should be ${wanted[at] ?? 'none'} and is ${found[at] ?? 'none'}`)
}

const startsWithGap = (body: CardBody): boolean =>
  body.kind === 'cloze' && cleanText(body.before).trim() === ''

const GIFT_TYPES = {
  definition: 'Short',
  question: 'Short',
  cloze: 'Short',
  choice: 'MC',
  truefalse: 'TF',
  match: 'Matching',
  order: 'Short',
} as const

const PYTHON = `import csv, json, sys
with open(sys.argv[1], encoding='utf-8', newline='') as file:
    print(json.dumps(list(csv.reader(file, strict=True))))`

/** The very cells that we find ourselves, none of which a program of tables would evaluate. */
function csvByPython(): Outcome {
  const bytes = writeCsv(oneDeck(300))
  const result = ran('python3', ['-c', PYTHON, laid('deck.csv', bytes)])
  if (result === null) return skipped('python3 is not installed')
  if (result.code !== 0) return failed(result.wrong)
  const ours = Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data
  const theirs = JSON.parse(result.said) as string[][] // the script printed it
  if (!isDeepStrictEqual(theirs, ours)) return failed('Python reads other cells')
  const formula = theirs
    .flat()
    .find((cell) => /^[=+\-@\t\0]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell))
  return formula === undefined
    ? passed
    : failed(`a program of tables would evaluate “${formula.slice(0, 40)}”`)
}

/** Cells that would be formulas come back as the text that we wrote. */
function csvByOffice(): Outcome {
  const cells = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '=cmd|x', '-5']
  const cards = cells.map((front) => ({
    id: null,
    place: [],
    tags: [],
    body: { kind: 'question', front, back: 'x', accepts: [] } as const,
    citation: '',
    schedule: null,
    reviews: [],
  }))
  const path = laid('formulas.csv', writeCsv({ title: 'x', cards }))
  const out = join(workshop, 'office')
  const profile = `-env:UserInstallation=file://${join(workshop, 'profile')}`
  const result = ran('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', out, path])
  if (result === null) return skipped('LibreOffice (soffice) is not installed')
  if (result.wrong.includes('could not be loaded')) return skipped('LibreOffice is here without Calc')
  const written = join(out, 'formulas.csv')
  if (!existsSync(written)) return failed(result.wrong)
  const fronts = Papa.parse<string[]>(readFileSync(written, 'utf8').trim())
    .data.slice(1)
    .map((row) => row[2])
  const wanted = ["'=1+1", "'+1+1", "'-1+1", "'@SUM(1)", "'=cmd|x", '-5']
  return isDeepStrictEqual(fronts, wanted) ? passed : failed(`it reads ${JSON.stringify(fronts)}`)
}

/** The manifest and every item are valid by their schemas, which come from their makers and are not in the project. */
function qtiByXmllint(): Outcome {
  const named = process.env.AFTERREAD_QTI_XSD
  if (!named) return skipped('AFTERREAD_QTI_XSD names no schema (imsqti_v2p1.xsd or the folder it is in)')
  if (!existsSync(named)) return skipped('what AFTERREAD_QTI_XSD names is not there')
  const folder = statSync(named).isDirectory() ? named : dirname(named)
  const ofItems = folder === named ? join(folder, 'imsqti_v2p1.xsd') : named
  const ofPackage = PACKAGE_SCHEMAS.map((file) => join(folder, file)).find((file) => existsSync(file))
  const paths = qtiEntries(oneDeck(60)).map(({ name, text }) => laid(`qti/${name}`, text))
  const [manifest = '', ...items] = paths
  const wrong = [
    ...notValid(ofItems, items),
    ...(ofPackage === undefined ? [] : notValid(ofPackage, [manifest])),
  ]
  if (wrong.includes(NO_XMLLINT)) return skipped(NO_XMLLINT)
  if (wrong.length > 0) return failed(wrong.slice(0, 5).join(' '))
  return ofPackage === undefined
    ? { ...passed, why: 'the items; no schema of the manifest is there' }
    : passed
}

/** Of the manifest, beside that of the items or in the folder above. */
const PACKAGE_SCHEMAS = [
  'qtiv2p1_imscpv1p2_v1p0.xsd',
  'imscp_v1p1.xsd',
  '../qtiv2p1_imscpv1p2_v1p0.xsd',
  '../imscp_v1p1.xsd',
]
const NO_XMLLINT = 'xmllint is not installed'

/** What xmllint has against files. */
function notValid(schema: string, paths: readonly string[]): readonly string[] {
  const result = ran('xmllint', ['--nonet', '--noout', '--schema', schema, ...paths])
  if (result === null) return [NO_XMLLINT]
  return result.code === 0 ? [] : result.wrong.split('\n').filter((line) => !line.endsWith('validates'))
}
