import type { SharedExport, SharedLook, SharedPreview } from '../../shared/share-models.ts'
import { counted } from './score-words.ts'

/** What would come in of a file of shared articles, as the heading of the preview says it. */
export function sharedFinding({ articles, comes }: SharedPreview): string {
  const [only] = articles
  if (articles.length === 1 && only) return findingOfOne(only, comes)
  if (!comes) return `All ${articles.length} articles are in the library already`
  const [fresh, changed] = [countOf(articles, 'new'), countOf(articles, 'changed')]
  if (fresh === articles.length) return counted(fresh, 'new article')
  const parts = [
    ...(fresh > 0 ? [`${fresh} new`] : []),
    ...(changed > 0 ? [`${changed} with another text`] : []),
  ]
  return parts.length === 0
    ? `${counted(articles.length, 'article')}, with what their owner added`
    : `${counted(articles.length, 'article')}: ${parts.join(', ')}`
}

const countOf = (articles: readonly SharedLook[], text: SharedLook['text']): number =>
  articles.filter((one) => one.text === text).length

function findingOfOne({ text, title, own }: SharedLook, comes: boolean): string {
  if (text === 'new') return title
  if (text === 'changed') return `Another text of “${title}”`
  if (!comes || text === 'binned') return `“${title}” is in the library already`
  const parts = [
    ...(own.fresh > 0 ? [counted(own.fresh, 'new fact')] : []),
    ...(own.changed > 0 ? [`${own.changed} changed`] : []),
  ]
  return parts.length === 0 ? `Something for “${title}”` : `${parts.join(', ')} for “${title}”`
}

/** What becomes of an article's text, as a sentence. */
export function textSaid({ text, change }: SharedLook): string {
  switch (text) {
    case 'new':
      return 'A new article for your library.'
    case 'changed':
      return change === null || change.fresh + change.gone === 0
        ? 'Your article gets the text of this file; all its facts stay.'
        : `Your article gets the text of this file, with ${counted(change.fresh, 'new fact')}; ${change.gone === 0 ? 'none is' : change.gone === 1 ? 'one is' : `${change.gone} are`} in it no more. What you know of the others stays.`
    case 'chosen':
      return 'Its text is in your library as it is; which passages of it are left out comes from this file.'
    case 'same':
      return 'Its text is in your library as it is.'
    case 'ships':
      return 'It comes with Afterread and keeps its own text.'
    case 'binned':
      return 'It lies in your bin: put it back first, then open the file once more.'
  }
}

/** The same in a word or two, for a table. */
export const TEXT_WORDS: Readonly<Record<SharedLook['text'], string>> = {
  new: 'new',
  changed: 'another text',
  chosen: 'other passages',
  same: 'as it is',
  ships: 'as it is',
  binned: 'in the bin',
}

export const OWN_WORDS: Readonly<Record<SharedLook['ownSamples'][number]['becomes'], string>> = {
  new: 'new',
  changed: 'changed',
  same: 'as it is',
  unmade: 'left out: nothing to ask',
}

/** What a file to be shared holds, as the heading above its losses says it. */
export function sharedMade({ name, articles, own, remembered }: SharedExport): string {
  const parts = [
    counted(articles, 'article'),
    ...(own > 0 ? [`${counted(own, 'fact')} of your own`] : []),
    remembered === null ? 'no answers' : `what you remember of ${counted(remembered, 'fact')}`,
  ]
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''} in “${name}”`
}

/** How many facts its owner added, and how many of them are new here. */
export function ownCount({ fresh, changed, same, unmade }: SharedLook['own']): string {
  const parts = [
    ...(fresh > 0 ? [`${fresh} new`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(same > 0 ? [`${same} here already`] : []),
    ...(unmade > 0 ? [`${unmade} left out`] : []),
  ]
  return parts.join(', ')
}
