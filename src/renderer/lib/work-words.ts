import type { Work, WorkStage } from '../../shared/work-models.ts'
import { grouped } from './score-words.ts'

const SAID: Readonly<Record<WorkStage, string>> = {
  read: 'Reading the cards',
  'tell apart': 'Telling the cards apart',
  'look up': 'Looking them up in your library',
  store: 'Adding them to your library',
  finish: 'Writing it to the disk',
  gather: 'Gathering the facts',
  write: 'Writing the file',
  'read again': 'Reading it again, to see what was lost',
  compare: 'Comparing it with your library',
  'take back': 'Taking it back',
  'do again': 'Doing it again',
  'check file': 'Looking through the file',
  'check facts': 'Looking at every fact and its answers',
  'check sums': 'Counting the answers again',
}

/** What is being done, for a person. */
export const workSaid = ({ stage }: Work): string => (stage === null ? '' : SAID[stage])

/** How far it is, where that is known: "12 400 of 50 000". */
export const workCounted = ({ done, of }: Work): string =>
  of === 0 ? '' : `${grouped(done)} of ${grouped(of)}`
