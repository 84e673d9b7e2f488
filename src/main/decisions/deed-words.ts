import type { ArticlesBody, DeckBody, OwnBody, RenamedBody, SharedBody, TagBody } from './acts.ts'
import type { TextBody } from '../articles/text-decisions.ts'

type Decided = { readonly fact: string | null; readonly what: string; readonly body: string }

/** What was decided, in a sentence without its full stop: "Suspended 3 facts and 1 question". */
export function saidOfDeed(entries: readonly Decided[]): string {
  const [first] = entries
  if (!first) return 'Nothing decided'
  const act = saidOfAct(first)
  if (act !== null) return act
  const facts = entries.filter(({ fact }) => fact !== null).length
  const counted = [count(facts, 'fact'), count(entries.length - facts, 'question')].filter(
    (part) => part !== '',
  )
  return saying(first.what, counted.join(' and '))
}

/** Of a decision about the library itself; null for those about facts and questions. */
function saidOfAct({ what, body }: Decided): string | null {
  const said = JSON.parse(body) as Partial<
    TagBody &
      ArticlesBody &
      RenamedBody &
      TextBody &
      Pick<OwnBody, 'statement'> &
      Pick<DeckBody, 'texts'> &
      Pick<SharedBody, 'came'>
  > // acts and edits wrote it
  const { articles = [], facts = [], title } = said
  const named = typeof title === 'string' ? `“${title}”` : count(articles.length, 'article')
  const tagged = [count(articles.length, 'article'), count(facts.length, 'fact')].filter(
    (part) => part !== '',
  )
  switch (what) {
    case 'tagged':
      return `Tagged ${tagged.join(' and ')} as #${said.name ?? ''}`
    case 'untagged':
      return `Took #${said.name ?? ''} off ${tagged.join(' and ')}`
    case 'binned':
      return `Deleted ${named}`
    case 'restored':
      return `Took ${named} out of the bin`
    case 'renamed':
      return `Renamed “${said.was ?? ''}” to ${named}`
    case 'text edited':
      return `${said.madeBy === 'restore' ? 'Brought back an older text of' : 'Saved another text of'} ${named}`
    case 'own written':
      return `Wrote “${shortened(said.statement ?? '')}”`
    case 'own changed':
      return `Changed “${shortened(said.statement ?? '')}”`
    case 'own deleted':
      return `Deleted “${shortened(said.statement ?? '')}”`
    case 'deck brought in':
      return `Brought in ${count(said.texts?.length ?? 0, 'card')} of ${named}`
    case 'shared brought in':
      return `Brought in ${title ? named : count(said.came ?? 0, 'article')}`
    case 'exam planned':
      return `Planned the exam “${said.name ?? ''}”`
    case 'exam changed':
      return `Changed the exam “${said.name ?? ''}”`
    case 'exam deleted':
      return `Deleted the exam “${said.name ?? ''}”`
    case 'passage chosen':
      return PASSAGES[said.choice ?? 'as read']
    default:
      return null
  }
}

const PASSAGES = {
  'put back': 'Put a passage back',
  'leave out': 'Left a passage out',
  'as read': 'Left a passage to be read as it is',
} as const

const count = (n: number, noun: string): string => (n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`)

function saying(what: string, counted: string): string {
  switch (what) {
    case 'suspended':
      return `Suspended ${counted}`
    case 'resumed':
      return `Resumed ${counted}`
    case 'buried':
      return `Put ${counted} off until tomorrow`
    case 'due moved':
      return `Moved the due day of ${counted}`
    case 'disputed':
      return `Disputed ${counted}`
    case 'settled':
      return `Took back the dispute of ${counted}`
    case 'edited':
      return `Edited ${counted}`
    default:
      return `Decided on ${counted}`
  }
}

/** So much of a statement that one knows it again. */
const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 58).trimEnd()}…`)
