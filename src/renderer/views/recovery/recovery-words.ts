import type { Damage, Recovered } from '../../../shared/recovery-models.ts'
import { longInstant } from '../../lib/format.ts'
import { counted } from '../../lib/score-words.ts'

/** What can be had back, a sentence each. */
export function offerSentences({ backup, salvaged }: Damage): string[] {
  const { answers, last } = salvaged
  const given = `${counted(answers, 'answer')}${last === null ? '' : `, the last of ${longInstant(last)}`}`
  if (!backup) {
    return [
      'There is no good backup.',
      answers > 0
        ? `From the damaged file a new library can be made, with ${given}.`
        : 'No answer can be read from the damaged file, so an empty library is begun.',
    ]
  }
  const { at, holds } = backup
  return [
    `The newest good backup is of ${longInstant(at)}. It holds ${counted(holds.articles, 'article')} and ${counted(holds.answers, 'answer')}.`,
    answers > 0
      ? `From the damaged file can be added what it lacks: ${given}. What else you did since then is lost.`
      : 'Nothing that it lacks can be read from the damaged file: what you did since then is lost.',
  ]
}

/** What came back, a sentence each. */
export function recoveredSentences({ kept, backup, salvaged }: Recovered): string[] {
  const { articles, answers } = salvaged
  const base =
    backup === null ? 'A new library was begun' : `The backup of ${longInstant(backup.at)} was restored`
  const more = [
    ...(articles > 0 ? [counted(articles, 'article')] : []),
    ...(answers > 0 ? [counted(answers, 'answer')] : []),
  ]
  const came = more.length > 0 ? `, and ${more.join(' and ')} brought over from the damaged file` : ''
  return [`${base}${came}.`, `The damaged file is kept in ${kept}.`]
}
