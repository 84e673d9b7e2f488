import type { Form, Question } from '../../engine/types.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { passagePieces } from '../articles/passage-pieces.ts'
import { readingOf } from '../articles/readings.ts'
import { tagsOfArticles } from '../articles/tags.ts'
import type { OwnCard } from './card-made.ts'
import { bodyOfFact, bodyOfQuestion, bodyOfWords } from './card-of-question.ts'
import type { Card, CardBody, Deck } from './deck.ts'
import { historyOf, NO_HISTORY } from './history.ts'
import type { History } from './history.ts'
import { mapTelling, untold } from './tell.ts'
import type { Tell } from './tell.ts'

/** What of a library goes out. */
export type Selection = {
  /** Null for all. */
  readonly articles: readonly string[] | null
  /** Facts that bear one of them, themselves or by their article; null for all. */
  readonly tags: readonly string[] | null
  /** Null for all; of cards, which questions one may be made of. */
  readonly forms: readonly Form[] | null
  /** A card for each fact, or for each question. */
  readonly each: 'fact' | 'question'
  /** Whether the learner's memory and answers go along. */
  readonly history: boolean
}

type FactRow = {
  readonly id: string
  readonly article: string
  readonly title: string
  readonly version: number
  readonly topic: string
  readonly own: number | null
  readonly anchors: string
  /** When the text was stored that it has now. */
  readonly at: string
}

/** The facts of a library as cards, in the order of articles and facts. The same library gives the same deck. */
export function deckOfLibrary(db: Db, selection: Selection, tell: Tell = untold): Deck {
  const tags = tagsOfFacts(db)
  const ofArticles = tagsOfArticles(db)
  const rows = selectedFacts(db, selection)
  const cards = mapTelling(rows, tell, (row): Card[] => {
    const borne = [...new Set([...(ofArticles.get(row.article) ?? []), ...(tags.get(row.id) ?? [])])].sort()
    if (selection.tags && !selection.tags.some((tag) => borne.includes(tag))) return []
    const history = selection.history ? historyOf(db, row.id) : NO_HISTORY
    return cardsOf(db, row, selection, { tags: borne, history })
  }).flat()
  const titles = new Set(rows.map(({ title }) => title))
  const [only] = titles
  return { title: titles.size === 1 && only !== undefined ? only : 'Afterread', cards }
}

function selectedFacts(db: Db, { articles }: Selection): FactRow[] {
  return sql<FactRow>(
    db,
    `SELECT f.id, f.article, a.title, coalesce(f.own, a.version) AS version, f.topic, f.own, f.anchors, v.at
     FROM article a JOIN fact f ON f.article = a.id
     LEFT JOIN article_version v ON v.id = coalesce(f.own, a.version)
     WHERE f.removed_at IS NULL AND a.binned_at IS NULL
       AND (? IS NULL OR a.id IN (SELECT value FROM json_each(?))) ORDER BY a.title, a.id, f.place`,
  ).all(articles && 'some', JSON.stringify(articles ?? []))
}

function cardsOf(
  db: Db,
  row: FactRow,
  { each, forms }: Selection,
  { tags, history }: { readonly tags: readonly string[]; readonly history: History },
): Card[] {
  const place =
    row.topic === row.title || row.topic === '' ? [row.title] : [row.title, ...row.topic.split(' · ')]
  const edited = Date.parse(row.at)
  const common = { place, tags, citation: citationOf(row, db), edited, ...history }
  const own = row.own === null ? null : ownWords(db, row.own)
  // A card that came from elsewhere goes out as it came.
  if (own?.card)
    return [{ ...common, id: own.card.id ?? row.id, body: own.card.body, citation: own.card.citation }]
  const questions = questionsOf(db, row.id).filter(({ form }) => forms === null || forms.includes(form))
  if (each === 'fact') {
    const body: CardBody | null = own ? bodyOfWords(own) : bodyOfFact(questions)
    return body === null ? [] : [{ ...common, id: row.id, body }]
  }
  // A question on several facts goes out with the first of them.
  return questions
    .filter(({ facts }) => facts[0] === row.id)
    .map((question) => ({ ...common, id: question.id, body: bodyOfQuestion(question) }))
}

/** The passage that says it, as it reads in the article. Of what its learner wrote the card itself says it. */
function citationOf({ own, version, anchors }: FactRow, db: Db): string {
  if (own !== null) return ''
  const { evidence } = JSON.parse(anchors) as { evidence: Question['evidence'] } // importBank wrote it
  const pieces = passagePieces(readingOf(db, version), evidence.slice(0, 1), [])
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
}

function ownWords(db: Db, version: number) {
  const row = sql<{
    kind: 'definition' | 'question' | 'cloze'
    front: string
    back: string
    card: string | null
  }>(db, 'SELECT kind, front, back, card FROM own_text WHERE version = ?').get(version)
  if (!row) return null
  const stored = row.card === null ? null : (JSON.parse(row.card) as OwnCard) // addOwnText wrote it
  return { ...row, card: stored?.card ?? null }
}

function questionsOf(db: Db, fact: string): Question[] {
  return sql<{ body: string }>(
    db,
    `SELECT q.body FROM question_fact l JOIN question q ON q.id = l.question
     WHERE l.fact = ? AND q.retired = 0
       AND NOT EXISTS (SELECT 1 FROM set_aside x WHERE x.question = q.id) ORDER BY q.form, q.id`,
  )
    .all(fact)
    .map(({ body }) => JSON.parse(body) as Question) // storeQuestion wrote it
}

function tagsOfFacts(db: Db): ReadonlyMap<string, readonly string[]> {
  const rows = sql<{ name: string; fact: string }>(
    db,
    'SELECT name, fact FROM tag WHERE fact IS NOT NULL ORDER BY name',
  ).all()
  return new Map(
    [...Map.groupBy(rows, ({ fact }) => fact)].map(([id, of]) => [id, of.map(({ name }) => name)]),
  )
}
