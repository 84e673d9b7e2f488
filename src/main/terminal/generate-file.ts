import { basename } from 'node:path'
import { bankJson } from '../../engine/bank/bank-json.ts'
import { generate } from '../../engine/generate.ts'
import type { Bank } from '../../engine/types.ts'
import { isUnreadable } from '../../engine/unreadable.ts'
import { readSource } from '../import/article-source.ts'
import { convertSource } from '../documents/convert.ts'
import { readBytes } from './file-bytes.ts'
import { bankReport } from './generate-report.ts'
import type { Report } from './generate-report.ts'
import { StartError } from '../start-error.ts'

export type GenerateOptions = Report & { readonly json: boolean }

/**
 * What the engine makes of a file, as JSON or for a person. Throws `StartError` where it can't be read.
 */
export async function generateFromFile(file: string, { json, ...report }: GenerateOptions): Promise<string> {
  const bank = await bankOf(file)
  return json ? JSON.stringify(bankJson(bank), null, 2) : bankReport(bank, report)
}

async function bankOf(file: string): Promise<Bank> {
  try {
    const source = { name: basename(file), format: null, content: readBytes(file) }
    const made = await convertSource(source, () => undefined)
    if (made?.kind === 'book') throw new StartError(isBook(source.name, made.book.chapters.length))
    const { text, format } = readSource(made?.source ?? source)
    return generate(text, process.versions.icu ?? '', format)
  } catch (error) {
    throw isUnreadable(error) ? new StartError(error.message) : error
  }
}

const isBook = (name: string, chapters: number): string =>
  `${name} is a book of ${chapters} parts, and generate wants one article: "afterread import --dry-run" reads its chapters.`
