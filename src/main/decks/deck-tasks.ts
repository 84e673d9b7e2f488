import { isUnreadable } from '../../engine/unreadable.ts'
import { checkLibrary } from '../backups/check-library.ts'
import type { Alone } from '../backups/check-library.ts'
import { isCorruption } from '../db/library-error.ts'
import { joinLibrary } from '../db/open.ts'
import { Refused } from '../dispatch.ts'
import { packedShared, unpackedShared } from '../shared-article/packed-shared.ts'
import { sharedPlan } from '../shared-article/shared-preview.ts'
import { storeShared } from '../shared-article/store-shared.ts'
import { bringDeck } from './bring-deck.ts'
import { deckOfLibrary } from './deck-of-library.ts'
import { deckPlan } from './deck-preview.ts'
import type { DeckNews, DeckTask, InTurn, TellStage } from './deck-worker.ts'
import { inLibrary, moveLog, tellingAll } from './in-library.ts'
import { keptCards } from './kept-cards.ts'
import { again, emptyTheBin, renewTheCards, storeArticle, storeTextRead } from './library-tasks.ts'
import { ownCards } from './own-cards.ts'
import { packed, unpacked } from './packed-cards.ts'
import { readDeckFile } from './read-deck.ts'
import type { Tell } from './tell.ts'
import { watchTexts } from './watch-texts.ts'
import { writeDeckFile } from './write-deck.ts'
import { EACH } from './writers.ts'

type Task<Do extends DeckTask['do']> = Extract<DeckTask, { readonly do: Do }>

/** Does what a worker of cards was asked for. What a person must hear is given back, all else thrown. */
export async function taskDone(task: DeckTask, stage: TellStage, inTurn: InTurn): Promise<DeckNews> {
  try {
    switch (task.do) {
      case 'read shared':
        return await readShared(task, stage)
      case 'plan shared':
        return planShared(task)
      case 'store shared':
        return storeSharedFile(task, stage)
      case 'read':
        return await read(task, stage)
      case 'plan':
        return {
          kind: 'planned',
          plan: inLibrary(task.library, (db) =>
            deckPlan(db, task.title, unpacked(task.cards), stage('look up')),
          ),
        }
      case 'store':
        return store(task, stage)
      case 'store article':
        return storeArticle(task)
      case 'store text':
        return storeTextRead(task)
      case 'renew cards':
        return await renewTheCards(task, inTurn)
      case 'empty bin':
        return emptyTheBin(task)
      case 'again':
        return again(task, stage)
      case 'write':
        return await write(task, stage)
      case 'write all':
        return await writeAll(task, stage)
      case 'check':
        return await check(task, stage, inTurn)
    }
  } catch (error) {
    if (isUnreadable(error)) return { kind: 'refused', sentence: error.message }
    if (error instanceof Refused) return { kind: 'refused', sentence: error.message, conflict: true }
    throw error
  }
}

async function readShared({ file, library }: Task<'read shared'>, stage: TellStage): Promise<DeckNews> {
  const { readShared } = await import('../shared-article/shared-file.ts')
  const { makeShared } = await import('../shared-article/make-shared.ts')
  const tell = stage('read')
  const articles = readShared(file.name, file.bytes)
  const given = articles.map((shared, at) => {
    tell(at, articles.length)
    return { shared, made: makeShared(shared) }
  })
  const plan =
    library === null ? null : inLibrary(library, (db) => sharedPlan(db, { name: file.name, given }))
  return { kind: 'shared', given: packedShared(given), plan }
}

const planShared = ({ library, name, given }: Task<'plan shared'>): DeckNews => ({
  kind: 'shared planned',
  plan: inLibrary(library, (db) => sharedPlan(db, { name, given: unpackedShared(given) })),
})

function storeSharedFile({ library, ...task }: Task<'store shared'>, stage: TellStage): DeckNews {
  return inLibrary(library, (db) => {
    const written = tellingAll(db)
    const accepted = storeShared(db, task, toldOfSeveral(stage))
    moveLog(db)
    return { kind: 'shared stored', accepted, written: written() }
  })
}

/** One article is stored before anybody could read how far it is. */
function toldOfSeveral(stage: TellStage): Tell {
  let tell: Tell | null = null
  return (done, of) => {
    if (done > 0) (tell ??= stage('store'))(done, of)
  }
}

async function read({ file, choices, library, notes }: Task<'read'>, stage: TellStage): Promise<DeckNews> {
  const { deck, format, table, notes: seen } = await readDeckFile(file, choices, stage('read'))
  const own = ownCards(deck, stage('tell apart'))
  const all = [...seen, ...own.notes]
  const plan =
    library === null
      ? null
      : inLibrary(library, (db) => deckPlan(db, deck.title, own.cards, stage('look up')))
  return {
    kind: 'read',
    title: deck.title,
    format,
    table,
    plan,
    cards: packed(own.cards),
    count: own.cards.length,
    scheduled: own.cards.filter(({ card }) => card.schedule !== null).length,
    notes: all.slice(0, notes),
    notesTotal: all.length,
  }
}

function store({ library, now, cards, title, schedule, uid }: Task<'store'>, stage: TellStage): DeckNews {
  const bringing = { uid, title, cards: unpacked(cards), schedule }
  return inLibrary(library, (db) => {
    const lookUp = stage('look up')
    const written = tellingAll(db)
    // A text is written down, and then put in force.
    watchTexts(db, bringing.cards.length, 2, () => stage('store'))
    const { deed, fresh, changed, articles } = bringDeck(db, new Date(now), bringing, lookUp)
    if (deed === null)
      throw new Refused('conflict', `All of “${title}” is in the library already; nothing was stored.`)
    stage('finish')
    moveLog(db)
    const accepted = { deed, fresh, changed, article: articles[0] ?? null }
    return { kind: 'stored', accepted, written: written() }
  })
}

async function write(
  { library, selection, format, notes: most }: Task<'write'>,
  stage: TellStage,
): Promise<DeckNews> {
  const gather = stage('gather')
  const deck = inLibrary(library, (db) =>
    // All of it as it is at one moment.
    db.transaction(() => deckOfLibrary(db, { ...selection, each: EACH[format] }, gather))(),
  )
  if (deck.cards.length === 0) throw new Refused('conflict', NOTHING)
  const { bytes, ending, notes } = await writeDeckFile(deck, format, stage)
  if (bytes.length > MOST_BYTES) throw new Refused('conflict', tooMuch(bytes.length))
  return {
    kind: 'written',
    title: deck.title,
    // Not another copy of hundreds of MB.
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64'),
    ending,
    cards: deck.cards.length,
    kept: keptCards(deck, notes),
    notes: notes.slice(0, most),
    notesTotal: notes.length,
  }
}

/** What goes to a page is one string, and no longer one can be had. */
const MOST_BYTES = 350_000_000

const tooMuch = (bytes: number): string =>
  `The file would have ${Math.round(bytes / 1_000_000)} MB, more than a window can save: choose fewer articles or tags, or export them from a terminal.`

const NOTHING = 'There is nothing to export in what you chose: choose more articles, tags or forms.'

async function writeAll({ library, out }: Task<'write all'>, stage: TellStage): Promise<DeckNews> {
  const { exportLibrary } = await import('../json/export-library.ts')
  stage('write')
  exportLibrary(library, out)
  return { kind: 'all written' }
}

async function check({ library }: Task<'check'>, stage: TellStage, alone: Alone): Promise<DeckNews> {
  const db = joinLibrary(library)
  try {
    return { kind: 'checked', check: await checkLibrary(db, { pause: nothing, stage, alone }) }
  } catch (error) {
    if (isCorruption(error)) return { kind: 'checked', check: null }
    throw error
  } finally {
    db.close()
  }
}

/** Nobody waits for this thread. */
const nothing = (): Promise<void> => Promise.resolve()
