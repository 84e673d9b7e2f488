import type { Handlers } from '../../shared/contract.ts'
import type { QuestionOutputs } from '../../shared/question-calls.ts'
import type { Db } from '../db/sql.ts'
import { factPage } from './fact-page.ts'
import { momentOf } from '../moment.ts'
import type { OwnComposer } from '../own/own-composer.ts'
import { deleteOwn, previewOwn, saveOwn } from '../own/own-facts.ts'
import { countQuestions, questionFacets } from './question-facets.ts'
import { chosenRows, questionPage } from './question-list.ts'
import { forgetSearch, savedSearches, saveSearch } from './saved-searches.ts'

/** What the application can do with questions: the calls of `question-calls.ts`. */
export function questionHandlers(
  db: Db,
  now: () => Date,
  composer: OwnComposer,
  wrote: () => void,
): Pick<Handlers, keyof QuestionOutputs> {
  const day = (): number => momentOf(db, now()).day
  const writing = <T>(value: T): T => {
    wrote()
    return value
  }
  return {
    questions: (input) => questionPage(db, day(), input),
    chosenQuestions: (input) => chosenRows(db, day(), input),
    questionFacets: ({ article = null }) => questionFacets(db, article),
    countQuestions: ({ filter }) => ({ count: countQuestions(db, day(), filter) }),
    fact: ({ fact }) => factPage(db, day(), fact),
    savedSearches: () => savedSearches(db),
    saveSearch: (input) => writing(saveSearch(db, input)),
    forgetSearch: ({ name }) => writing(forgetSearch(db, name)),
    previewOwn: (input) => previewOwn(db, composer, input),
    saveOwn: async (input) => writing(await saveOwn(db, now(), composer, input)),
    deleteOwn: (input) => writing(deleteOwn(db, now(), input)),
  }
}
