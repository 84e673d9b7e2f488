import type { DeckPreview, DeckSample } from '../../shared/deck-models.ts'
import type { Db } from '../db/sql.ts'
import { planCards } from './bring-plan.ts'
import type { Coming } from './bring-plan.ts'
import { wordsOfBody } from './card-words.ts'
import type { OwnCard } from './card-made.ts'
import { oneLine } from './clean.ts'
import type { DeckJob } from './deck-jobs.ts'
import { untold } from './tell.ts'
import type { Tell } from './tell.ts'

/** So many cards are shown. */
const SAMPLES = 60

/** What the cards of a deck would become in a library, counted, with the first of them. */
export type DeckPlan = Pick<DeckPreview, 'cards' | 'fresh' | 'changed' | 'same' | 'said' | 'samples'>

/** What would come in of a deck. Nothing is written. */
export function deckPlan(db: Db, title: string, cards: readonly OwnCard[], tell: Tell = untold): DeckPlan {
  const planned = planCards(db, title, cards, tell)
  const count = (becomes: Coming): number => planned.filter((one) => one.becomes === becomes).length
  const samples = planned.slice(0, SAMPLES).map(({ own: { card }, becomes }): DeckSample => {
    const { front, back } = wordsOfBody(card.body)
    const shown = card.body.kind === 'cloze' ? front.replaceAll('==', '') : front
    return {
      front: oneLine(shown),
      back: oneLine(back),
      place: card.place.join(' › '),
      tags: card.tags,
      becomes: becomes === 'tagged' ? 'changed' : becomes,
    }
  })
  return {
    cards: planned.length,
    fresh: count('new'),
    changed: count('changed') + count('tagged'),
    same: count('same'),
    said: count('said'),
    samples,
  }
}

/** What a page is shown of a deck that was read. */
export const deckPreview = ({ id, file, read, plan, schedule }: DeckJob): DeckPreview => ({
  job: id,
  name: file.name,
  format: read.format,
  title: read.title,
  ...plan,
  notes: read.notes,
  notesTotal: read.notesTotal,
  scheduled: read.scheduled,
  schedule,
  columns: read.table?.columns ?? null,
  header: read.table?.header ?? false,
})
