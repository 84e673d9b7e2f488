import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { alignFacts } from './align.ts'
import type { Aligned, KeptFact } from './fact-matching.ts'
import { readFacts } from './read-facts.ts'
import { outlineOf } from '../outline/outline.ts'
import { EDITS, type Edited } from '../samples/edits.ts'
import type { Fact } from '../types.ts'
import { fold } from '../language/words.ts'
import { computing } from '../samples/time.ts'

const kept = (fact: Fact, revision = 0, gone = false): KeptFact => ({ ...fact, revision, gone })

const factsOf = (text: string, format: Edited['format'] = 'markdown') =>
  readFacts(outlineOf(text, format)).facts

/** What became of the facts of one text in another, in the order of the second. */
function aligned(before: string, after: string): readonly Aligned[] {
  const made = factsOf(after)
  const { facts } = alignFacts(
    factsOf(before).map((fact) => kept(fact)),
    made,
  )
  return made.flatMap(({ id }) => facts.get(id) ?? [])
}

const kites = `# Kites

A **kite** is a tethered craft that flies in the wind over a field or a beach.

## Benefits of kites

- **Low cost**: A kite needs no fuel and no licence to fly on a windy day.
- **Quiet**: A kite makes next to no noise, so that birds stay near.
`

describe('a fact keeps its id', () => {
  test('while nothing of it changes', () => {
    expect(aligned(kites, kites).every(({ was, revision }) => was === 'kept' && revision === 0)).toBe(true)
  })

  test('when a few of its words change, and it has a revision more', () => {
    const [, low] = factsOf(kites)
    const after = kites.replace('on a windy day', 'on any windy day')
    expect(aligned(kites, after)[1]).toEqual({ was: 'changed', id: low?.id, revision: 1, lookAlikes: [] })
  })

  test('under an alias of its subject', () => {
    const [fact] = factsOf(kites)
    if (!fact) throw new Error('no fact')
    const before = { ...kept(fact), subject: 'paper kite', aliases: ['kite'], id: 'before' }
    expect(alignFacts([before], [fact]).facts.get(fact.id)).toMatchObject({ was: 'renamed', id: 'before' })
  })

  test('when a label is mended', () => {
    const [, low] = factsOf(kites)
    const after = kites.replace('Low cost', 'Low costs')
    expect(aligned(kites, after)[1]).toMatchObject({ id: low?.id })
    expect(aligned(kites.replace('Quiet', 'Queit'), kites)[2]).toMatchObject({ was: 'changed', revision: 1 })
  })

  test('when it was set aside and the text has it again', () => {
    const before = factsOf(kites).map((fact, i) => kept(fact, i, i === 1))
    const { facts, gone } = alignFacts(before, factsOf(kites))
    expect(facts.get(before[1]?.id ?? '')).toMatchObject({ was: 'kept', id: before[1]?.id, revision: 1 })
    expect(gone).toEqual([])
  })

  test('that a person says it has, and no other fact gets it', () => {
    const [, low, quiet] = factsOf(kites)
    if (!low || !quiet) throw new Error('no fact')
    const settled = new Map([[low.id, quiet.id]])
    const { facts, gone } = alignFacts([kept(low), kept(quiet)], [low, quiet], settled)
    expect(facts.get(low.id)).toMatchObject({ was: 'changed', id: quiet.id, revision: 1 })
    expect(facts.get(quiet.id)?.id).not.toBe(quiet.id)
    expect(gone).toEqual([low.id])
  })

  test('that it was given when another fact had the engine’s', () => {
    const [fact] = factsOf(kites)
    if (!fact) throw new Error('no fact')
    const given = { ...kept(fact), id: 'given' }
    const other = { ...kept(fact), value: 'something else altogether', gone: true }
    expect(alignFacts([other, given], [fact]).facts.get(fact.id)).toMatchObject({ was: 'kept', id: 'given' })
  })
})

describe('an id is given to no other fact', () => {
  test('when what stands under a label is another thing', () => {
    const [, low] = factsOf(kites)
    const after = kites.replace(
      'A kite needs no fuel and no licence to fly on a windy day',
      'Two sticks and a sheet cost little',
    )
    const [, now] = aligned(kites, after)
    expect(now).toMatchObject({ was: 'new', revision: 0 })
    expect(now?.id).not.toBe(low?.id)
  })

  test('when a fact is denied: that is for a person to look at', () => {
    const [, low] = factsOf(kites)
    const after = kites.replace('needs no fuel and no licence', 'needs fuel and a licence')
    expect(aligned(kites, after)[1]).toMatchObject({ was: 'needs review', lookAlikes: [low?.id] })
  })

  test('also not one that was set aside', () => {
    const [fact] = factsOf(kites)
    if (!fact) throw new Error('no fact')
    const before = { ...kept(fact), value: 'something else altogether', gone: true }
    const now = alignFacts([before], [fact]).facts.get(fact.id)
    expect(now).toMatchObject({ was: 'new' })
    expect(now?.id).not.toBe(fact.id)
  })
})

test('a blank is found by what stands in it and by its sentence', () => {
  const text = (...said: string[]) => `# Leaves\n\n${said.join('\n\n')}\n`
  const first = 'Water leaves a leaf through its ==stomata== in the morning.'
  const [fact] = factsOf(text(first))
  const [mended] = aligned(text(first), text(first.replace('leaves', 'goes out of')))
  expect(mended).toMatchObject({ was: 'changed', id: fact?.id })
  const [other] = aligned(text(first), text('Cacti open their ==stomata== at night alone.'))
  expect(other).toMatchObject({ was: 'new' })
})

test('sentences that are alike are not guessed', () => {
  const said = (day: string) => `On ${day} the harbour of the old town opens its gates at nine.`
  const text = (...days: string[]) =>
    `# Harbour\n\nThe ==harbour== of the town has a tower.\n\n${days
      .map(said)
      .map((one) => one.replace('nine', '==nine=='))
      .join('\n\n')}\n`
  const [, first, second] = factsOf(text('Monday', 'Tuesday'))
  const [, now] = aligned(text('Monday', 'Tuesday'), text('Wednesday'))
  expect(now?.was).toBe('needs review')
  expect(now?.lookAlikes).toEqual([first?.id, second?.id])
})

test('what the text has no more is told', () => {
  const [, , quiet] = factsOf(kites)
  const after = factsOf(kites.split('\n').slice(0, 7).join('\n'))
  const { gone } = alignFacts(
    factsOf(kites).map((fact) => kept(fact)),
    after,
  )
  expect(gone).toContain(quiet?.id)
})

test('a long text that became another is gone through in little time', () => {
  const [fact] = factsOf(kites)
  if (!fact) throw new Error('no fact')
  const many = (tag: string) =>
    Array.from({ length: 600 }, (_, i) => {
      const value = `the ${tag}${i % 37} gate of the old town opens on day ${i % 31} for ${tag}${i} traders`
      return { ...fact, id: `${tag}${i}`, kind: 'property' as const, slot: `#${tag}${i}`, value }
    })
  const before = many('red').map((one) => kept(one))
  const after = many('blue')
  expect(computing(() => alignFacts(before, after))).toBeLessThan(4000)
})

const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../fixtures/${name}/article.md`, import.meta.url)), 'utf8')

const ARTICLES = [
  'glossary-networking',
  'railway-history',
  'tcp-vs-udp',
  'tenancy-law',
  'tides',
  'faq-vaccines',
]
const PLACES = 3
/** Edits of the whole text have one place. */
const EVERYWHERE = ['Markdown to plain', 'CRLF', 'quotes']

/** What an edit left alone, by whether it kept its id; ids that went to another fact, or to two. */
function held(before: readonly Fact[], { text, format, touched }: Edited) {
  const after = factsOf(text, format)
  const { facts } = alignFacts(
    before.map((fact) => kept(fact)),
    after,
  )
  const now = new Map(after.map((fact) => [facts.get(fact.id)?.id ?? '', fact]))
  const said = new Set(after.map(({ value }) => fold(value)))
  const untouched = before.filter(({ evidence }) =>
    evidence.every(({ line, quote }) => {
      const last = line + quote.split('\n').length - 1
      return ![...touched].some((at) => line <= at && at <= last)
    }),
  )
  return {
    untouched,
    stillRead: untouched.filter(({ value }) => said.has(fold(value))),
    ids: new Set(now.keys()),
    reused: before.filter(({ id, statement }) => !shareWords(statement, now.get(id)?.statement)),
    doubled: after.length - now.size,
  }
}

/** Two statements of one fact have half their longer words in common. */
function shareWords(one: string, other: string | undefined): boolean {
  const words = (text: string) => text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []
  const there = new Set(words(other ?? one))
  const here = words(one)
  return here.filter((word) => there.has(word)).length >= Math.min(here.length, there.size) / 2
}

describe('over the fixture articles', () => {
  const articles = ARTICLES.map((name) => {
    const text = fixture(name)
    const { terms } = outlineOf(text).lexicon
    const names = terms.flatMap((term) => term.aliases.map((alias) => [term.name, alias] as const))
    return { name, text, facts: factsOf(text), names }
  })

  test.each(Object.entries(EDITS))('%s leaves the ids of what it does not touch', (kind, edit) => {
    const results = articles.flatMap(({ name, text, facts, names }) =>
      Array.from({ length: EVERYWHERE.includes(kind) ? 1 : PLACES }, (_, place) =>
        edit(text, `${name} ${place}`, names),
      ).flatMap((made) => (made ? [held(facts, made)] : [])),
    )
    expect(results.length).toBeGreaterThanOrEqual(5)
    expect(results.flatMap(({ reused }) => reused)).toEqual([])
    expect(results.every(({ doubled }) => doubled === 0)).toBe(true)
    // What is in bold for the engine alone can't be read any more where the text has no marks.
    const counted = results.flatMap(({ untouched, stillRead, ids }) =>
      (kind === 'Markdown to plain' ? stillRead : untouched).map(({ id }) => ids.has(id)),
    )
    const rate = counted.filter((kept) => kept).length / counted.length
    process.stdout.write(
      `${kind}: ${(rate * 100).toFixed(1)} % of ${counted.length} facts in ${results.length} edits\n`,
    )
    expect(rate).toBeGreaterThanOrEqual(0.95)
  })
})
