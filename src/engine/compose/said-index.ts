import type { Said } from './knowledge.ts'

/** The passages of an article by the stems they hold and by what their facts are about, as places in `said`. */
export type SaidIndex = {
  readonly byStem: ReadonlyMap<string, readonly number[]>
  /** By the canonical names of a fact's subject and label. */
  readonly byName: ReadonlyMap<string, readonly number[]>
}

/** @param canonicalOf what all names of a term have in common */
export function indexSaid(said: readonly Said[], canonicalOf: (name: string) => string): SaidIndex {
  const [byStem, byName] = [new Map<string, number[]>(), new Map<string, number[]>()]
  said.forEach(({ line, fact }, at) => {
    for (const stem of new Set(line.split(' '))) add(byStem, stem, at)
    if (!fact) return
    for (const name of new Set([fact.subject, fact.label ?? fact.subject].map(canonicalOf)))
      add(byName, name, at)
  })
  return { byStem, byName }
}

/**
 * The places, in order, that may tell of some names: a superset, to be looked at one by one.
 *
 * @param lines the names as `Said.line` would hold them
 * @param names the canonical names of what is told of
 */
export function placesAbout(
  { byStem, byName }: SaidIndex,
  lines: readonly string[],
  names: readonly string[],
): number[] {
  const rarest = lines.map((line) => {
    const places = line
      .trim()
      .split(' ')
      .map((stem) => byStem.get(stem) ?? [])
    return places.reduce((fewest, next) => (next.length < fewest.length ? next : fewest))
  })
  const all = new Set([...rarest.flat(), ...names.flatMap((name) => byName.get(name) ?? [])])
  return [...all].sort((one, other) => one - other)
}

function add(map: Map<string, number[]>, key: string, at: number): void {
  const known = map.get(key)
  if (known) known.push(at)
  else map.set(key, [at])
}
