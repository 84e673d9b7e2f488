import type { Fact } from '../types.ts'

/** A fact about a kite that says nothing yet. */
export const KITE: Fact = {
  id: 'a',
  kind: 'property',
  subject: 'kite',
  aliases: [],
  slot: '#1',
  label: null,
  value: '',
  members: [],
  group: null,
  statement: '',
  topic: '',
  section: 1,
  confidence: 0.75,
  attributed: false,
  evidence: [],
  decisive: [],
}
