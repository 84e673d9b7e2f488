import type { Reading } from '../compose/compose.ts'
import type { Evidence, Fact, FactKind, Relation, Section, Term } from '../types.ts'

/** A small reading for tests: loaves of two kinds, one a kind of the other, with features, examples and names. */
export function sampleReading(): Reading {
  const facts = ROWS.map(factOf)
  return {
    article: {
      title: 'Bread',
      language: 'en',
      summary: '',
      sources: [],
      notice: null,
      words: TEXT.split(/\s+/).length,
      characters: TEXT.length,
      text: TEXT,
      blocks: ROWS.map(({ said, section }) => {
        const { start, end, line } = evidenceOf(said)
        return { kind: 'paragraph', start, end, line, section, runs: [{ start, end, text: said }] }
      }),
      sections: SECTIONS.map(sectionOf),
      excluded: [],
    },
    terms: [
      term('bread', 'breads'),
      term('sourdough bread', 'sourdough breads', 'SB'),
      term('soda bread', 'soda breads'),
      term('baguette', 'baguettes'),
    ],
    relations: [subclass('sourdough bread', 'bread')],
    facts,
  }
}

/** The fact of the sample with this label, or of this subject where it has none. */
export function sampleFact(name: string): Fact {
  const fact = sampleReading().facts.find(({ label, subject }) => (label ?? subject) === name)
  if (!fact) throw new Error(`the sample has no fact "${name}"`)
  return fact
}

type Row = {
  readonly kind: FactKind
  readonly subject: string
  readonly label?: string
  readonly value: string
  readonly said: string
  readonly section: number
  readonly group?: string
}

const SECTIONS = ['Bread', 'Features of sourdough breads', 'Features of breads', 'Loaves', 'Short names']

const ROWS: readonly Row[] = [
  {
    kind: 'definition',
    subject: 'bread',
    value: 'a food baked from a dough of flour and water',
    said: 'A bread is a food baked from a dough of flour and water.',
    section: 0,
  },
  {
    kind: 'taxonomy',
    subject: 'sourdough bread',
    value: 'bread',
    said: 'Every sourdough bread is a bread, but not every bread is a sourdough bread.',
    section: 0,
  },
  {
    kind: 'definition',
    subject: 'proofing',
    value: 'the rest in which a shaped loaf rises before it meets the oven',
    said: 'Proofing is the rest in which a shaped loaf rises before it meets the oven.',
    section: 0,
  },
  {
    kind: 'definition',
    subject: 'kneading',
    value: 'the folding and pressing that makes gluten strong and elastic',
    said: 'Kneading is the folding and pressing that makes gluten strong and elastic.',
    section: 0,
  },
  {
    kind: 'definition',
    subject: 'scoring',
    value: 'the cutting of the crust with a blade just before baking',
    said: 'Scoring is the cutting of the crust with a blade just before baking.',
    section: 0,
  },
  {
    kind: 'feature',
    subject: 'sourdough bread',
    label: 'Wild yeast',
    value: 'They rise by microbes caught from the air and the grain.',
    said: 'Wild yeast: They rise by microbes caught from the air and the grain.',
    section: 1,
    group: 'features',
  },
  {
    kind: 'feature',
    subject: 'sourdough bread',
    label: 'Sharp taste',
    value: 'They owe their acid flavour to lactic bacteria.',
    said: 'Sharp taste: They owe their acid flavour to lactic bacteria.',
    section: 1,
    group: 'features',
  },
  {
    kind: 'feature',
    subject: 'sourdough bread',
    label: 'Slow rhythm',
    value: 'They need a day or more between mixing and slicing.',
    said: 'Slow rhythm: They need a day or more between mixing and slicing.',
    section: 1,
    group: 'features',
  },
  {
    kind: 'feature',
    subject: 'bread',
    label: 'Open crumb',
    value: 'They hold pockets of gas in a net of protein.',
    said: 'Open crumb: They hold pockets of gas in a net of protein.',
    section: 2,
    group: 'features',
  },
  {
    kind: 'feature',
    subject: 'bread',
    label: 'Staling',
    value: 'They turn hard as starch crystallises on the shelf.',
    said: 'Staling: They turn hard as starch crystallises on the shelf.',
    section: 2,
    group: 'features',
  },
  {
    kind: 'example',
    subject: 'bread',
    label: 'Baguette',
    value: 'It is a thin French loaf with a brittle crust.',
    said: 'Baguette: It is a thin French loaf with a brittle crust.',
    section: 3,
    group: 'bread',
  },
  {
    kind: 'example',
    subject: 'bread',
    label: 'Ciabatta',
    value: 'It owes its holes to a very wet dough.',
    said: 'Ciabatta: It owes its holes to a very wet dough.',
    section: 3,
    group: 'bread',
  },
  {
    kind: 'example',
    subject: 'bread',
    label: 'Pita',
    value: 'It puffs up into a pouch in fierce heat.',
    said: 'Pita: It puffs up into a pouch in fierce heat.',
    section: 3,
    group: 'bread',
  },
  {
    kind: 'example',
    subject: 'bread',
    label: 'Pumpernickel',
    value: 'It spends a whole night in a cool steam oven.',
    said: 'Pumpernickel: It spends a whole night in a cool steam oven.',
    section: 3,
    group: 'bread',
  },
  {
    kind: 'example',
    subject: 'bread',
    label: 'Ficelle',
    value: 'It is baked like the Baguette, only thinner.',
    said: 'Ficelle: It is baked like the Baguette, only thinner.',
    section: 3,
    group: 'bread',
  },
  {
    kind: 'acronym',
    subject: 'DDT',
    value: 'desired dough temperature',
    said: 'Bakers aim at a desired dough temperature (DDT).',
    section: 4,
  },
  {
    kind: 'acronym',
    subject: 'FQR',
    value: 'flour quality rating',
    said: 'Mills print a flour quality rating (FQR) on the sack.',
    section: 4,
  },
  {
    kind: 'acronym',
    subject: 'OSV',
    value: 'oven spring volume',
    said: 'Testers measure the oven spring volume (OSV) of a loaf.',
    section: 4,
  },
]

const TEXT = ROWS.map(({ said }) => said).join('\n\n')

function factOf(row: Row, at: number): Fact {
  const evidence = evidenceOf(row.said)
  const thing = row.label && row.kind === 'example' ? row.label : `${row.subject}s`
  const statement = row.value.replace(/^(It|They)\b/, thing.charAt(0).toUpperCase() + thing.slice(1))
  return {
    id: `fact${String(at).padStart(8, '0')}`,
    kind: row.kind,
    subject: row.subject,
    aliases: [],
    slot: (row.label ?? row.kind).toLowerCase(),
    label: row.label ?? null,
    value: row.value,
    members: [],
    group: row.group ?? null,
    statement: row.label ? statement : row.said,
    topic: SECTIONS[row.section] ?? '',
    section: row.section,
    confidence: 0.95,
    attributed: false,
    evidence: [evidence],
    decisive: [],
  }
}

function evidenceOf(said: string): Evidence {
  const start = TEXT.indexOf(said)
  return { start, end: start + said.length, line: TEXT.slice(0, start).split('\n').length, quote: said }
}

const sectionOf = (title: string): Section => ({
  title,
  level: 2,
  parent: null,
  heading: null,
  scope: null,
  topic: title,
})

function term(name: string, plural: string, acronym: string | null = null): Term {
  return { name, aliases: acronym ? [acronym, plural] : [plural], acronym, plural }
}

function subclass(from: string, to: string): Relation {
  return {
    kind: 'subclass',
    from,
    to,
    evidence: evidenceOf('Every sourdough bread is a bread, but not every bread is a sourdough bread.'),
  }
}
