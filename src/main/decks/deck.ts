import type { DeckNote } from '../../shared/deck-models.ts'

/**
 * Cards on their way between Afterread and other programs. Every format is read into a deck and written from one, so
 * that a format knows nothing of the library and the library nothing of a format. Plain values; all text is text:
 * whatever markup a format has is taken out when it is read and put around when it is written.
 */
export type Deck = { readonly title: string; readonly cards: readonly Card[] }

export type Card = {
  /**
   * By what the same card is known when it comes again: our fact's or question's id, or what the other program calls
   * it (a note's guid, an idnumber); null where the format has nothing of the kind.
   */
  readonly id: string | null
  /** Where it stands, the outermost first: the article or deck, then the topic or sub-decks. Empty where nothing says so. */
  readonly place: readonly string[]
  /** Without a sign before them, in their order, none twice. */
  readonly tags: readonly string[]
  readonly body: CardBody
  /** The sentence that says it, to be shown after the answer; '' without one. */
  readonly citation: string
  /** When its words were last changed, in milliseconds since 1970, where that is known. */
  readonly edited?: number
  readonly schedule: Schedule | null
  /** What was answered, the oldest first. */
  readonly reviews: readonly Review[]
  /** What another program keeps with the card for itself, word for word, to be given back to it and never shown. */
  readonly kept?: readonly string[]
}

/** What a card asks. */
export type CardBody =
  /** A term and what it means. */
  | { readonly kind: 'definition'; readonly front: string; readonly back: string }
  /** A question and its answer; `accepts` are further right answers. */
  | {
      readonly kind: 'question'
      readonly front: string
      readonly back: string
      readonly accepts: readonly string[]
    }
  /** A sentence cut where the blank is: what stands before it, in it and after it. */
  | { readonly kind: 'cloze'; readonly before: string; readonly blank: string; readonly after: string }
  /** `several` where all that are right are to be chosen; else exactly one is. */
  | {
      readonly kind: 'choice'
      readonly prompt: string
      readonly options: readonly Choice[]
      readonly several: boolean
    }
  | { readonly kind: 'truefalse'; readonly statement: string; readonly right: boolean }
  | { readonly kind: 'match'; readonly prompt: string; readonly pairs: readonly CardPair[] }
  /** `items` stand in the right order. */
  | { readonly kind: 'order'; readonly prompt: string; readonly items: readonly string[] }

/** One option; `because` says why it is right or wrong, '' where nothing does. */
export type Choice = { readonly text: string; readonly right: boolean; readonly because: string }

export type CardPair = { readonly left: string; readonly right: string }

/** How well a card is remembered, by FSRS. Days are whole days since 1970 in the learner's calendar. */
export type Schedule = {
  /** Days until recall falls to nine in ten. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
  /** The day of the last review, and the day it is due. */
  readonly reviewed: number
  readonly due: number
  readonly reps: number
  readonly lapses: number
  readonly suspended: boolean
}

/** One answer: when (milliseconds since 1970), how it was rated (1 again to 4 easy), how long it took. */
export type Review = {
  readonly at: number
  readonly rating: 1 | 2 | 3 | 4
  readonly ms: number
  /** The interval it gave and the one before it, in days; `difficulty` after it, 1 to 10. */
  readonly interval: number
  readonly before: number
  readonly difficulty: number
}

/**
 * What became of something that could not be carried over as it was. `where`: of which card, in a few of its words, or
 * where in the file ("line 12"); `what` it is about: "tags", "options", "picture", "the whole card"; `why`, as a
 * sentence for a person.
 */
export type LossNote = DeckNote

/** A deck as it was read, with all that could not be read as it stood. */
export type ReadDeck = { readonly deck: Deck; readonly notes: readonly LossNote[] }

/** A file as it came: its name, which is never a path, and its bytes. */
export type DeckFile = { readonly name: string; readonly bytes: Uint8Array }
