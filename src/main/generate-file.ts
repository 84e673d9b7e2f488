import { readFileSync, statSync } from 'node:fs'
import { bankJson } from '../engine/bank-json.ts'
import { generate } from '../engine/generate.ts'
import type { Format } from '../engine/read.ts'
import { bankReport } from './generate-report.ts'
import type { Report } from './generate-report.ts'
import { StartError } from './start-error.ts'

const LARGEST = 1_000_000

/**
 * What the engine makes of a file (.txt is plain text, all else Markdown), as JSON or for a person. Throws
 * `StartError` where it can't be read.
 */
export function generateFromFile(file: string, { json, ...report }: GenerateOptions): string {
  const bank = generate(readText(file), process.versions.icu ?? '', formatOf(file))
  return json ? JSON.stringify(bankJson(bank), null, 2) : bankReport(bank, report)
}

export type GenerateOptions = Report & { readonly json: boolean }

function formatOf(file: string): Format {
  if (/\.x?html?$/i.test(file))
    throw new StartError(`${file} is a web page, which is not read yet: save it as text or Markdown first.`)
  return /\.txt$/i.test(file) ? 'plain' : 'markdown'
}

function readText(file: string): string {
  const bytes = readBytes(file)
  const text = decoded(bytes)
  if (text === null) throw new StartError(`${file} is not text in UTF-8.`)
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

function decoded(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // No text has a NUL; what has one is a binary file that happens to be UTF-8.
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
