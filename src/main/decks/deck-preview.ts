import type { DeckPreview, DeckSample } from '../../shared/deck-models.ts'
import type { Db } from '../db/sql.ts'
import { planCards } from './bring-plan.ts'
import type { Coming } from './bring-plan.ts'
import { wordsOfBody } from './card-words.ts'
import { oneLine } from './clean.ts'
import type { DeckJob } from './deck-jobs.ts'

/** So many cards and notes are shown. */
const SAMPLES = 60
const NOTES = 300

/** What would come in of a deck that was read. */
export function deckPreview(db: Db, { id, file, read, schedule }: DeckJob): DeckPreview {
  const planned = planCards(db, read.title, read.cards)
  const count = (becomes: Coming): number => planned.filter((one) => one.becomes === becomes).length
  const samples = planned.slice(0, SAMPLES).map(({ own: { card }, becomes }): DeckSample => {
    const { front, back } = wordsOfBody(card.body)
    const shown = card.body.kind === 'cloze' ? front.replaceAll('==', '') : front
    return {
      front: oneLine(shown),
      back: oneLine(back),
      place: card.place.join(' › '),
      tags: card.tags,
      becomes,
    }
  })
  return {
    job: id,
    name: file.name,
    format: read.format,
    title: read.title,
    cards: planned.length,
    fresh: count('new'),
    changed: count('changed'),
    same: count('same'),
    said: count('said'),
    samples,
    notes: read.notes.slice(0, NOTES),
    notesTotal: read.notes.length,
    scheduled: read.cards.filter(({ card }) => card.schedule !== null).length,
    schedule,
    columns: read.table?.columns ?? null,
    header: read.table?.header ?? false,
  }
}
