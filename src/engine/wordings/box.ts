import { unstopped } from '../compose/phrasing.ts'
import { isPlural } from '../language/number.ts'
import { areOtherMeasures, measureOf } from '../language/measure.ts'
import { BOX } from '../outline/table-shape.ts'
import type { Fact } from '../types.ts'

/** Whether a fact tells how much of something a recipe takes. */
export const isIngredient = ({ group, label }: Fact): boolean => group === BOX && label === 'Amount'

/** Whether what a cell gives is measured otherwise than another: of ingredients the liquid one is told by its litres. */
export function isToldByMeasure(one: Fact, other: Fact): boolean {
  const [own, its] = [measureOf(one.value), measureOf(other.value)]
  return isIngredient(one) && isIngredient(other) ? own !== its : areOtherMeasures(one.value, other.value)
}

/** "What is the surface area of Lake Baikal?" of what a box tells as "The surface area of Lake Baikal is …"; else null. */
export function boxStem({ group, statement, value }: Fact): string | null {
  if (group !== BOX) return null
  const said = unstopped(statement)
  if (!said.toLowerCase().endsWith(value.toLowerCase())) return null
  const { what, verb } =
    /^The (?<what>.+) (?<verb>is|are) $/u.exec(said.slice(0, -value.length))?.groups ?? {}
  if (what === undefined || verb === undefined) return null
  const { rank, whose } = RANK.exec(what)?.groups ?? {}
  if (rank !== undefined && whose !== undefined)
    return `To which ${rank} ${isPlural(whose) ? 'do' : 'does'} ${whose} belong?`
  const { amount, thing, whole } = TAKES.exec(what)?.groups ?? {}
  if (thing !== undefined && whole !== undefined) {
    const how = amount === 'number' ? 'How many' : isPlural(thing) ? 'What amount of' : 'How much'
    return `${how} ${thing} ${isPlural(whole) ? 'do' : 'does'} ${whole} take?`
  }
  return `${BY_PERSONS.test(what) ? 'Who' : 'What'} ${verb} the ${what}?`
}

/** The ranks by which living things are ordered. */
const RANK = /^(?<rank>kingdom|phylum|class|order|family|genus) of (?<whose>[^“”]+)$/u

/** "The amount of water for the brine", "the number of lemons for the recipe". */
const TAKES = /^(?<amount>amount|number) of (?<thing>[^“”]+) for (?<whole>(?:the|an?) [^“”]+)$/u

const BY_PERSONS =
  /^(?:\p{L}+ )?(?:spouse|father|mother|author|architect|designer|developer|director|president|engineer|discoverer|founder|manufacturer|owner|head of state|doctoral advisor|commander|operator)s? of /u
