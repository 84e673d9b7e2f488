import type { Handlers } from '../../shared/contract.ts'
import type { ImportOutputs } from '../../shared/import-calls.ts'
import type { Backups } from '../backups/backups.ts'
import type { Imports } from './imports.ts'

/** The calls of `import-calls.ts`. */
export type ImportCalls = keyof ImportOutputs

/** What the application can do with articles coming in. */
export function importHandlers(
  imports: Imports,
  backups: Backups,
  wrote: () => void,
): Pick<Handlers, ImportCalls> {
  return {
    prepareImport: () => {
      imports.prepare()
      return null
    },
    readImport: ({ name, format = null, source }, page) =>
      imports.read(page, {
        name,
        format,
        content: source.kind === 'text' ? source.text : Buffer.from(source.bytes, 'base64'),
      }),
    imports: (_, page) => imports.of(page),
    importPreview: ({ job }, page) => imports.preview(page, job),
    rereadImport: (input, page) => imports.reread(page, input),
    chooseChapters: (input, page) => imports.chooseChapters(page, input),
    discardImport: ({ job }, page) => imports.discard(page, job),
    acceptImport: async (input, page) => {
      await backups.before('import')
      const accepted = await imports.accept(page, input)
      wrote()
      return accepted
    },
  }
}
