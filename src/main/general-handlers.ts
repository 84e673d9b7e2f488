import { dirname } from 'node:path'
import type { Handlers } from '../shared/contract.ts'
import type { RecoveryOutputs } from '../shared/recovery-calls.ts'
import type { Recovered } from '../shared/recovery-models.ts'
import { about } from './about.ts'
import type { AppOptions } from './app-options.ts'
import { articleView } from './articles/article-view.ts'
import { articleRows } from './articles/articles.ts'
import type { Library } from './db/open.ts'
import { Refused } from './dispatch.ts'
import { momentOf } from './moment.ts'
import { changeSettings, settings } from './settings.ts'

/** What is not the business of one subject alone. */
export function generalHandlers(
  library: Library,
  { now, version, front, showFolder, savePdf, saveFile }: AppOptions,
  wrote: () => void,
): Pick<
  Handlers,
  'articles' | 'article' | 'settings' | 'changeSettings' | 'about' | 'openFolder' | 'savePdf' | 'saveFile'
> {
  const { db } = library
  const day = (): number => momentOf(db, now()).day
  return {
    articles: () => articleRows(db, day()),
    article: ({ article }) => articleView(db, day(), article),
    settings: () => settings(db),
    changeSettings: (input) => {
      const changed = changeSettings(db, input)
      wrote()
      return changed
    },
    about: () => about(library, version, front),
    openFolder: () => {
      showFolder?.(dirname(library.file))
      return { opened: showFolder !== null }
    },
    saveFile: async ({ name, bytes }, page) => ({
      saved: (await saveFile?.(page, name, Buffer.from(bytes, 'base64'))) ?? false,
    }),
    savePdf: async ({ name }, page) => ({ saved: (await savePdf?.(page, name)) ?? false }),
  }
}

/** The calls of a library that is sound, about what it was recovered from. */
export const soundHandlers = (recovered: Recovered | null): Pick<Handlers, keyof RecoveryOutputs> => ({
  recovery: () => (recovered ? { state: 'recovered', recovered } : { state: 'sound' }),
  recover: () => {
    throw new Refused('conflict', 'The library is sound: there is nothing to recover.')
  },
})
