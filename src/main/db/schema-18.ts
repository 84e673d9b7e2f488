/** Schema 18: facts of one's own that came as a card of another program. */
export const SCHEMA_18 = `
-- The card as it came, JSON of \`OwnCard\` in decks/card-made.ts; null where the learner wrote the fact here.
ALTER TABLE own_text ADD COLUMN card TEXT;
`
