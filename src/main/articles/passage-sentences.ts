import { passageOf, sentencePassages } from '../../engine/passage.ts'
import type { Block, Span } from '../../engine/types.ts'
import type { SentenceView } from '../../shared/edit-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { factsOf, factsSaid } from './facts.ts'
import { readingOf } from './readings.ts'
import type { Reading } from './readings.ts'

/** The sentences of a block of an article, each with what became of it: asked, left out, or why not asked. */
export function passageSentences(db: Db, article: string, at: number): SentenceView[] {
  const row = sql<{ version: number }>(
    db,
    'SELECT version FROM article WHERE id = ? AND binned_at IS NULL',
  ).get(article)
  const reading = row && readingOf(db, row.version)
  const block = reading?.blocks[at]
  if (!block) throw new Refused('not-found', 'That passage is no longer in the article: open it anew.')
  const spans = factsSaid(factsOf(db, article)).flatMap(({ id, anchors }) =>
    anchors.evidence.filter((one) => meet(one, block)).map((one) => ({ fact: id, ...one })),
  )
  return sentencesOf(block).map(({ text, span }) => sentenceView(reading, text, span, spans))
}

function sentenceView(
  { excluded, unasked }: Reading,
  text: string,
  span: Span,
  spans: readonly (Span & { readonly fact: string })[],
): SentenceView {
  const facts = [...new Set(spans.filter((one) => meet(one, span)).map(({ fact }) => fact))]
  const out = excluded.find((one) => meet(one, span))
  const silent = new Set(unasked.map(({ fact }) => fact))
  const asked = facts.some((fact) => !silent.has(fact))
  const state = asked ? 'asked' : facts.length > 0 ? 'no question' : out ? 'left out' : 'no fact'
  return { text, state, reason: state === 'left out' ? (out?.reason ?? null) : null, facts }
}

/** A row is told cell by cell. */
function sentencesOf(block: Block): { readonly text: string; readonly span: Span }[] {
  const parts = block.cells ?? [block]
  return parts
    .flatMap((part) => sentencePassages(passageOf(part)))
    .map(({ text, source }) => ({ text, span: source }))
}

const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
