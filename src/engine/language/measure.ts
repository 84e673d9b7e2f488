import { amountsIn, kindOfUnit } from './amounts.ts'

/** Whether two values are amounts of different measures: nobody takes 200 g for water that is 2.25 litres. */
export function areOtherMeasures(one: string, other: string): boolean {
  const [own, its] = [measureOf(one), measureOf(other)]
  return own !== null && its !== null && own !== its
}

/** What an amount is measured in, by kind: grams and pounds are a mass, spoons and litres kinds of their own; null for none. */
export function measureOf(value: string): string | null {
  const [amount] = amountsIn(value)
  if (amount?.measured !== true || amount.unit === '') return null
  return MEASURES.find(([, units]) => units.test(amount.unit))?.[0] ?? kindOfUnit(amount.unit)
}

const MEASURES: readonly (readonly [string, RegExp])[] = [
  ['volume', /^(?:ml|dl|cl|l|lit(?:re|er)s?|millilit(?:re|er)s?)$/iu],
  ['spoons', /^t(?:b?sp|bs)$/iu],
]
