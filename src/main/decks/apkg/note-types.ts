/** A kind of note as a collection has it. */
export type NoteType = {
  readonly id: number
  readonly name: string
  readonly cloze: boolean
  readonly fields: readonly string[]
  /** What is shown of each card before it is answered, as HTML with {{Fields}}. */
  readonly fronts: readonly string[]
  /** The same for after it is answered. */
  readonly backs: readonly string[]
}

/** The fields of a note of ours: as in the text that Anki reads, so that either updates the notes of the other. */
export const OWN_FIELDS = ['Id', 'Front', 'Back', 'Accepts', 'Source'] as const

/**
 * The kinds of note that Afterread writes. Their numbers, names and fields never change: by them Anki knows the notes
 * of an earlier export again.
 */
export const OWN_TYPES = {
  definition: { id: 1_764_201_600_001, name: 'Afterread Definition' },
  question: { id: 1_764_201_600_002, name: 'Afterread Question' },
  cloze: { id: 1_764_201_600_003, name: 'Afterread Cloze' },
} as const

export type OwnTypeName = keyof typeof OWN_TYPES

/** Which of our own kinds a kind of note is, by its name and fields; null for those of others. */
export function ownTypeOf({ name, fields }: NoteType): OwnTypeName | null {
  if (OWN_FIELDS.some((field, i) => fields[i] !== field)) return null
  const known = Object.entries(OWN_TYPES).find(([, own]) => own.name === name)
  return known ? (known[0] as OwnTypeName) : null // a key of OWN_TYPES
}

/** How the id begins that a card without one is given: it is none when it comes back. */
export const NAMELESS = 'by-text-'

/** The field by which a note of ours is listed: its front. */
export const LISTED_FIELD = 1
