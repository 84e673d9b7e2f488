import { contentStems } from '../language/words.ts'

/** Whether two texts differ in one word each, which shut each other out: "the front edge of a blade", "the back edge of a blade". */
export function areOpposed(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [own, its] = [
    [...one].filter((stem) => !other.has(stem)),
    [...other].filter((stem) => !one.has(stem)),
  ]
  const [first, second] = [own[0], its[0]]
  if (own.length !== 1 || its.length !== 1 || first === undefined || second === undefined) return false
  return OPPOSED.some((all) => all.has(first) && all.has(second))
}

const OPPOSED: readonly ReadonlySet<string>[] = [
  'front back rear top bottom left right side middle',
  'upper lower',
  'inner outer',
  'inside outside',
  'first second third last',
  'north south east west',
  'northern southern eastern western',
  'high low',
  'highest lowest',
  'hot cold warm cool',
  'large small big',
  'largest smallest',
  'short long',
  'shortest longest',
  'heavy light',
  'thick thin',
  'male female',
  'early late',
  'earliest latest',
  'rising falling',
  'positive negative',
  'summer winter spring autumn',
  'morning evening',
  'solid liquid gas',
].map((all) => new Set(contentStems(all)))
