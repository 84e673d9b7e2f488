import { beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../engine/generate.ts'
import { openMemoryLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { importBank } from '../import/import.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { withReveals } from '../articles/prepared-bank.ts'
import { newUid, NOON } from '../samples/sample-library.ts'
import { bringDeck } from './bring-deck.ts'
import { planCards } from './bring-plan.ts'
import { deckOfLibrary } from './deck-of-library.ts'
import { DECK_FORMATS } from './formats.ts'
import { ownCards } from './own-cards.ts'
import { readDeckFile } from './read-deck.ts'
import { sampleCards } from './sample-own.ts'
import { writeDeckFile } from './write-deck.ts'
import { READERS } from './readers.ts'
import { EACH, WRITERS } from './writers.ts'

const TIDES = `# Tides

## Kinds of tide

- **Spring tide**: a tide of the greatest range, at new and full moon.
- **Neap tide**: a tide of the smallest range, at the quarters of the moon.
- **Storm surge**: a rise of the sea that the wind drives against the shore.

| Place | Range in metres |
|---|---|
| Bay of Fundy | 16 |
| Severn | 15 |
| Naples | 0.3 |
`

let db: Db
beforeAll(() => {
  db = openMemoryLibrary()
  ensureParameters(db, NOON)
  const bank = generate(TIDES, '')
  importBank(db, withReveals(bank), { article: 'tides', origin: 'imported', at: NOON.toISOString() })
  const { cards } = ownCards({ title: 'Own', cards: sampleCards() })
  bringDeck(db, NOON, { uid: newUid(), title: 'Own', cards, schedule: false })
})

/** What no file of the format can name a card by: it is found by what it asks. */
const NAMELESS = new Set(['aiken', 'markdown'])

describe.each(DECK_FORMATS.filter((format) => format in WRITERS && format in READERS))(
  'a library as %s',
  (format) => {
    const deckNow = () =>
      deckOfLibrary(db, { articles: null, tags: null, forms: null, each: EACH[format], history: false })

    it('is the same file each time', async () => {
      const [one, two] = [await writeDeckFile(deckNow(), format), await writeDeckFile(deckNow(), format)]
      expect(Buffer.from(two.bytes).equals(one.bytes)).toBe(true)
    })

    if (NAMELESS.has(format)) return

    it('comes back into its library without doubling a card', async () => {
      const { bytes, ending } = await writeDeckFile(deckNow(), format)
      const { deck } = await readDeckFile({ name: `back.${ending}`, bytes }, { format })
      expect(deck.cards.length).toBeGreaterThan(3)
      const planned = planCards(db, deck.title, ownCards(deck).cards)
      expect(planned.filter(({ becomes }) => becomes === 'new')).toEqual([])
    })
  },
)
