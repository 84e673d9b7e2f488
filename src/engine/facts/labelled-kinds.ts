import type { FactKind } from '../types.ts'

/** Kinds whose facts are a label with what the article says of it. */
export const LABELLED: ReadonlySet<FactKind> = new Set([
  'feature',
  'benefit',
  'use',
  'limitation',
  'trend',
  'property',
])
