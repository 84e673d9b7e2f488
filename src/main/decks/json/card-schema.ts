import { z } from 'zod'
import type { Card } from '../deck.ts'

const text = z.string()
const texts = z.array(text)

const body = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('definition'), front: text, back: text }),
  z.strictObject({ kind: z.literal('question'), front: text, back: text, accepts: texts }),
  z.strictObject({ kind: z.literal('cloze'), before: text, blank: text, after: text }),
  z.strictObject({
    kind: z.literal('choice'),
    prompt: text,
    options: z.array(z.strictObject({ text, right: z.boolean(), because: text })),
    several: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('truefalse'), statement: text, right: z.boolean() }),
  z.strictObject({
    kind: z.literal('match'),
    prompt: text,
    pairs: z.array(z.strictObject({ left: text, right: text })),
  }),
  z.strictObject({ kind: z.literal('order'), prompt: text, items: texts }),
])

export const scheduleSchema = z.strictObject({
  stability: z.number().positive(),
  difficulty: z.number().min(1).max(10),
  reviewed: z.int(),
  due: z.int(),
  reps: z.int().min(0),
  lapses: z.int().min(0),
  suspended: z.boolean(),
})

export const reviewSchema = z.strictObject({
  at: z.number(),
  rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  ms: z.number().min(0),
  interval: z.number(),
  before: z.number(),
  difficulty: z.number(),
})

/** A card as it stands in a line of JSON; what a person need not write has what it has when nothing is said. */
export const cardSchema = z.strictObject({
  id: text.nullable().default(null),
  place: texts.default([]),
  tags: texts.default([]),
  body,
  citation: text.default(''),
  edited: z.number().exactOptional(),
  schedule: scheduleSchema.nullable().default(null),
  reviews: z.array(reviewSchema).default([]),
  kept: texts.exactOptional(),
}) satisfies z.ZodType<Card>
