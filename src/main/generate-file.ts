import { readFileSync, statSync } from 'node:fs'
import { bankJson } from '../engine/bank-json.ts'
import { generate } from '../engine/generate.ts'
import type { Format } from '../engine/read.ts'
import type { Bank } from '../engine/types.ts'
import { isUnreadable } from '../engine/unreadable.ts'
import { decodedText } from './decode.ts'
import { bankReport } from './generate-report.ts'
import type { Report } from './generate-report.ts'
import { StartError } from './start-error.ts'

const LARGEST = 1_000_000

/**
 * What the engine makes of a file (.txt is plain text, .html a web page, all else Markdown), as JSON or for a person. Throws
 * `StartError` where it can't be read.
 */
export function generateFromFile(file: string, { json, ...report }: GenerateOptions): string {
  const format = formatOf(file)
  const bank = bankOf(file, readText(file, format), format)
  return json ? JSON.stringify(bankJson(bank), null, 2) : bankReport(bank, report)
}

export type GenerateOptions = Report & { readonly json: boolean }

function bankOf(file: string, text: string, format: Format): Bank {
  try {
    return generate(text, process.versions.icu ?? '', format)
  } catch (error) {
    throw isUnreadable(error) ? new StartError(`${file}: ${error.message}`) : error
  }
}

function formatOf(file: string): Format {
  if (/\.x?html?$/i.test(file)) return 'html'
  return /\.txt$/i.test(file) ? 'plain' : 'markdown'
}

function readText(file: string, format: Format): string {
  const text = decodedText(readBytes(file), format === 'html')
  if (text === null) throw new StartError(`${file} is not text: nothing can be read from it.`)
  if (text.trim() === '') throw new StartError(`${file} is empty: there is nothing to ask.`)
  return text
}

function readBytes(file: string): Buffer {
  try {
    const { size } = statSync(file)
    if (size > LARGEST) throw new StartError(`${file} is larger than 1 MB; split it into articles.`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof StartError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new StartError(`${file} can't be read (${WORDS[code] ?? code}).`)
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
}
