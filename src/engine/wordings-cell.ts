import { whyUnsafe } from './guard.ts'
import type { Ask, Rival } from './guard.ts'
import type { Inquiry } from './inquiry.ts'
import { isAtOrAbove, related } from './knowledge.ts'
import type { Knowledge } from './knowledge.ts'
import { asSentence, several, unstopped } from './phrasing.ts'
import { shuffled } from './seed.ts'
import type { Fact } from './types.ts'

/** What to ask of a cell of a comparison: which member, or which whole value, belongs to this column. */
export function cellInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'cell' || fact.label === null) return []
  const beside = cellsBeside(fact, knowledge)
  return [
    ...memberInquiry(fact, fact.label, beside, knowledge),
    ...wholeInquiry(fact, fact.label, beside, knowledge),
  ]
}

/** One member of the cell among members of the other columns; only what is in no way true of those is a key. */
function memberInquiry(fact: Fact, row: string, beside: readonly Fact[], knowledge: Knowledge): Inquiry[] {
  const own = exclusiveMembers(fact, beside, knowledge)
  const [key] = shuffled(own, fact.id)
  if (key === undefined) return []
  return [
    {
      ask: { direction: 'member', fact, key, about: fact.subject, claim: row, exclusive: true },
      aim: 'member',
      stem: memberStem(fact, row, beside, knowledge),
      pools: [
        beside.flatMap((cell) =>
          exclusiveMembers(cell, [fact], knowledge).map((text) => rivalOf(text, cell)),
        ),
      ],
      wrongBecause: ({ text, fact: from }) => listedFor(text, row, from, fact, knowledge),
      accepts: null,
      siblings: [],
      strain: 0,
    },
  ]
}

/** The whole cell among the cells beside it, where there are at least two others. */
function wholeInquiry(fact: Fact, row: string, beside: readonly Fact[], knowledge: Knowledge): Inquiry[] {
  if (beside.length < 2) return []
  return [
    {
      ask: {
        direction: 'value',
        fact,
        key: unstopped(fact.value),
        about: fact.subject,
        claim: row,
        exclusive: true,
      },
      aim: 'value',
      stem: cellStem(fact, row, knowledge),
      pools: [beside.map((cell) => rivalOf(unstopped(cell.value), cell))],
      wrongBecause: ({ text, fact: from }) => listedFor(text, row, from, fact, knowledge),
      accepts: null,
      siblings: [],
      strain: 0,
    },
  ]
}

/** The whole cell asked for by its column and row. */
export const cellStem = (fact: Fact, row: string, knowledge: Knowledge): string =>
  `What does the ${tableWord(fact, knowledge)} give for ${several(knowledge, fact.subject)} under “${row}”?`

/** A few things side by side are compared; many are listed. */
export const tableWord = (fact: Fact, knowledge: Knowledge): string =>
  cellsBeside(fact, knowledge).length < FEW ? 'comparison' : 'table'

const FEW = 4

/** Members of a cell that no other column could claim: what is true of both is keyed to neither. */
export function exclusiveMembers(cell: Fact, others: readonly Fact[], knowledge: Knowledge): string[] {
  return cell.members.filter((member) =>
    others.every((other) => {
      const [first] = other.members
      const ask: Ask = {
        direction: 'member',
        fact: other,
        key: first ?? other.value,
        about: other.subject,
        claim: '',
        exclusive: true,
      }
      return whyUnsafe(rivalOf(member, cell), ask, knowledge) === null
    }),
  )
}

/** The cells of the same row in other columns. */
export function cellsBeside(fact: Fact, { reading }: Knowledge): Fact[] {
  return reading.facts.filter(
    ({ kind, slot, section, id }) =>
      kind === 'cell' && slot === fact.slot && section === fact.section && id !== fact.id,
  )
}

/** How the comparison sets a column off: a class above the others gives only what they have not. */
export function columnName(cell: Fact, against: readonly Fact[], knowledge: Knowledge): string {
  const name = several(knowledge, cell.subject)
  const above = against.some(({ subject }) => isAbove(cell.subject, subject, knowledge))
  return above ? `other ${name}` : name
}

function memberStem(fact: Fact, row: string, beside: readonly Fact[], knowledge: Knowledge): string {
  const own = columnName(fact, beside, knowledge)
  const kin = beside.filter((cell) => related(knowledge, cell.subject, fact.subject))
  const asked = `Under “${row}”, which of these does the comparison list for ${own}`
  if (kin.length === 0) return `${asked}?`
  return `${asked} rather than for ${kin.map((cell) => columnName(cell, [fact], knowledge)).join(' or ')}?`
}

function listedFor(text: string, row: string, from: Fact, asked: Fact, knowledge: Knowledge): string {
  return asSentence(
    `Under “${row}” the comparison lists “${text}” for ${columnName(from, [asked], knowledge)}`,
  )
}

const rivalOf = (text: string, cell: Fact): Rival => ({ text, fact: cell, owner: cell.subject })

const isAbove = (wide: string, narrow: string, knowledge: Knowledge): boolean =>
  isAtOrAbove(knowledge, wide, narrow) && !isAtOrAbove(knowledge, narrow, wide)
