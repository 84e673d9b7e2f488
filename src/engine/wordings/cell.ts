import { aspectNoun } from '../compose/aspect.ts'
import { headsExamples } from '../compose/value-form.ts'
import { restates, whyUnsafe } from '../compose/guard.ts'
import type { Ask, Rival } from '../compose/guard.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { namesFor } from '../compose/knowledge.ts'
import { isAtOrAbove, related } from '../terms/kinship.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { uncapitalised } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import { asSentence, several, unstopped } from '../compose/phrasing.ts'
import { shuffled } from '../seed.ts'
import type { Fact } from '../types.ts'
import { isToldByMeasure } from './box.ts'
import { advises, cellStem, cellTold, lettersTell } from './cell-stem.ts'
import { contentStems, tokens, words } from '../language/words.ts'
import { cellsBeside, ownerName, tableNamed, tableOf } from './cell-table.ts'

/** What to ask of a cell of a comparison: which member, or which whole value, belongs to this column. */
export function cellInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'cell' || fact.label === null) return []
  const beside = cellsBeside(fact, knowledge)
  return [
    ...memberInquiry(fact, fact.label, beside, knowledge),
    ...wholeInquiry(fact, fact.label, beside, knowledge),
    ...ownerInquiry(fact, fact.label, beside, knowledge),
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

/** The whole cell among the cells beside it; what is short and says one thing can be typed. */
function wholeInquiry(fact: Fact, row: string, beside: readonly Fact[], knowledge: Knowledge): Inquiry[] {
  if (echoesHead(fact)) return []
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
      ...typedStem(cellTold(fact, row, knowledge)),
      pools:
        lettersTell(fact) || isWorkedOut(fact) || SAYS_WHETHER.test(fact.value)
          ? []
          : [
              beside
                .filter((cell) => !isToldByMeasure(cell, fact))
                .map((cell) => rivalOf(unstopped(cell.value), cell)),
            ],
      wrongBecause: ({ text, fact: from }) => listedFor(text, row, from, fact, knowledge),
      accepts: isTypable(fact) && !advises(fact) && !headsExamples(row) ? [] : null,
      siblings: beside.map(({ value }) => unstopped(value)),
      strain: 0,
    },
  ]
}

/** An example in figures alone is one of many: who knows the rule finds it among those of other rows, or another. */
const isWorkedOut = ({ label, slot, value }: Fact): boolean =>
  headsExamples(label ?? slot) && !/\p{L}/u.test(value)

const typedStem = (told: string | null): Pick<Inquiry, 'typedStem'> =>
  told === null ? {} : { typedStem: told }

/** Among "yes", "no" and "not always" there is nothing to choose. */
const SAYS_WHETHER =
  /^(?:yes|no|not (?:necessarily|always|usually)|sometimes|it depends|depends|partly)\.?$/iu

/** A number, a name or a few words without a verb; of several things nobody would type the same list. */
export function isTypable({ value, members, label }: Fact): boolean {
  if (
    members.length > 0 ||
    (label !== null && isOpenRow(label) && !/\d|^\p{Lu}\S* \p{Lu}/u.test(value)) ||
    saysWhether(value) ||
    /^(?:(?:yes|no|none|✓|✗)\b|(?:any|all|some|both|either|most)$)/i.test(value) ||
    /(?<!\d),|,(?!\d)|[;:()]| (?:and|or) /.test(value)
  )
    return false
  if (/\d/.test(value)) return words(value).length <= 4
  return (
    words(value).length <= 3 &&
    !tokens(value).some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'ADV')
  )
}

/** "Purpose", "Result", "Main drawback": what stands there can be said in many words. */
const isOpenRow = (label: string): boolean => OPEN_ROW.test(label)

const OPEN_ROW =
  /^(?:(?:main|chief|typical|usual|common|key|primary|basic|overall|final|end|biggest|greatest|best|intended) )?(?:purposes?|results?|outcomes?|roles?|functions?|aims?|goals?|effects?|reasons?|motives?|advantages?|disadvantages?|benefits?|drawbacks?|strengths?|weakness(?:es)?|(?:best )?uses?|(?:best |typical )?use cases?|used for|good for|best for|meaning|tasks?|jobs?|problems?|risks?|dangers?|impact|importance|significance|consequences?|what (?:it does|it is for|happens|for))\??$/iu

/** "Built in", "not possible", "required": what only says whether, in one of many words that would do as well. */
export const saysWhether = (value: string): boolean => WHETHER.test(value)

const WHETHER =
  /^(?:yes|no|none|(?:not |un)?(?:present|absent|supported|available|possible|allowed|permitted|included|required|needed|necessary|guaranteed)|impossible|optional|mandatory|built[- ]in)\.?$/i

/** "Connectionless" under "Connection", "tenant" for "Tenant wants to leave": a head gives the cell away. */
export function echoesHead({ label, slot, subject, value }: Fact): boolean {
  const heads = contentStems(label ?? slot)
  const [own, rows] = [contentStems(value), new Set(contentStems(subject))]
  if (own.length > 0 && rows.size > own.length && own.every((stem) => rows.has(stem))) return true
  return own.some((stem) =>
    heads.some((head) => head.length >= 6 && stem.length >= 6 && stem.slice(0, 6) === head.slice(0, 6)),
  )
}

/** "Which god, according to the table, has this domain: sky and thunder?" Only where no other row says the same. */
function ownerInquiry(fact: Fact, aspect: string, beside: readonly Fact[], knowledge: Knowledge): Inquiry[] {
  const { kind, corner } = tableOf(fact, knowledge)
  const noun = aspectNoun(aspect)
  const value = unstopped(fact.value)
  const others = cellsBeside(fact, knowledge)
  if (kind !== 'table' || corner === null || noun === null || beside.length < 2) return []
  if (lettersTell(fact) || headsExamples(aspect)) return []
  if (isPlural(noun) !== isPlural(value) && /\p{L}s$/u.test(noun)) return []
  if (others.some((one) => restates(one.value, value, knowledge))) return []
  return [
    {
      ask: { direction: 'name', fact, key: fact.subject, about: fact.subject, claim: value, exclusive: true },
      aim: 'name',
      stem:
        happenedIn(corner, noun, value) ??
        `According to the table, which ${corner} has ${isPlural(noun) ? 'these' : 'this'} ${noun}: ${uncapitalised(value, knowledge.usage)}?`,
      typedStem: `Which ${corner} has the ${noun} “${uncapitalised(value, knowledge.usage)}”, according to the table?`,
      pools: [others.map((cell) => ({ text: cell.subject, fact: cell, owner: cell.subject }))],
      wrongBecause: ({ fact: from }) => listedFor(unstopped(from.value), aspect, from, fact, knowledge),
      accepts: [
        ...namesFor(knowledge, fact.subject),
        fact.subject.replace(/^.*\p{L} (?=-?\d+$)/u, ''),
      ].filter((name) => name !== fact.subject),
      siblings: others.map(({ subject }) => subject),
      strain: 0.5,
    },
  ]
}

/** "Which eruption happened in 1991, according to the table?" */
const happenedIn = (corner: string, noun: string, value: string): string | null =>
  /^(?:year|date)$/u.test(noun) && /^\d{4}$/u.test(value) && HAPPENS.test(corner)
    ? `According to the table, which ${corner} happened in ${value}?`
    : null

const HAPPENS =
  /^(?:(?:\p{Ll}+ )?(?:battle|eruption|earthquake|flood|fire|disaster|accident|event|storm|hurricane|massacre|uprising|riot|explosion|collapse|eclipse))$/u

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

/** How the comparison sets a column off: a class above the others gives only what they have not. */
export function columnName(cell: Fact, against: readonly Fact[], knowledge: Knowledge): string {
  const name = several(knowledge, cell.subject)
  const above = against.some(({ subject }) => isAbove(cell.subject, subject, knowledge))
  return above ? `other ${name}` : name
}

function memberStem(fact: Fact, row: string, beside: readonly Fact[], knowledge: Knowledge): string {
  const own = columnName(fact, beside, knowledge)
  const kin = beside.filter((cell) => related(knowledge, cell.subject, fact.subject))
  const asked = `Under “${row}”, which of these does the ${tableNamed(fact, knowledge)} list for ${own}`
  if (kin.length === 0) return `${asked}?`
  return `${asked} rather than for ${kin.map((cell) => columnName(cell, [fact], knowledge)).join(' or ')}?`
}

function listedFor(text: string, row: string, from: Fact, asked: Fact, knowledge: Knowledge): string {
  // What is no class above the one asked is called as its row calls it.
  const above = isAbove(from.subject, asked.subject, knowledge)
  const owner = above ? columnName(from, [asked], knowledge) : ownerName(from, knowledge)
  return asSentence(`Under “${row}” the ${tableOf(from, knowledge).kind} lists “${text}” for ${owner}`)
}

const rivalOf = (text: string, cell: Fact): Rival => ({ text, fact: cell, owner: cell.subject })

const isAbove = (wide: string, narrow: string, knowledge: Knowledge): boolean =>
  isAtOrAbove(knowledge, wide, narrow) && !isAtOrAbove(knowledge, narrow, wide)
