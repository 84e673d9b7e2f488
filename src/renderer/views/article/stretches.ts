import type { ArticleView, FactView, TextRun } from '../../../shared/models.ts'

/** What is needed to mark the facts of an article in its text. */
export type FactMarks = {
  readonly article: string
  readonly facts: ReadonlyMap<string, FactView>
  /** Facts whose decisive words are known: only these are marked, not the whole sentence. */
  readonly decided: ReadonlySet<string>
}

/** Neighbouring runs that are marked alike: for one fact, or for none. */
export type Stretch = { readonly fact: FactView | null; readonly runs: readonly TextRun[] }

export function factMarks(view: Pick<ArticleView, 'id' | 'blocks' | 'factList'>): FactMarks {
  const runs = view.blocks.flatMap((block) => [...block.runs, ...block.cells.flat()])
  return {
    article: view.id,
    facts: new Map(view.factList.map((fact) => [fact.id, fact])),
    decided: new Set(runs.flatMap((run) => (run.mark && run.fact !== undefined ? run.fact : []))),
  }
}

/** The runs of a text in stretches. A stretch reaches from the first decisive words of its fact to the last. */
export function stretchesOf(runs: readonly TextRun[], marks: FactMarks): readonly Stretch[] {
  return groups(runs).flatMap((group): readonly Stretch[] => {
    const id = group[0]?.fact
    const fact = id === undefined ? undefined : marks.facts.get(id)
    if (!fact) return [{ fact: null, runs: group }]
    if (!marks.decided.has(fact.id)) return [{ fact, runs: group }]
    const first = group.findIndex((run) => run.mark)
    if (first < 0) return [{ fact: null, runs: group }]
    const end = group.findLastIndex((run) => run.mark) + 1
    return [
      { fact: null, runs: group.slice(0, first) },
      { fact, runs: group.slice(first, end) },
      { fact: null, runs: group.slice(end) },
    ].filter((stretch) => stretch.runs.length > 0)
  })
}

function groups(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const out: TextRun[][] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && last[0]?.fact === run.fact) last.push(run)
    else out.push([run])
  }
  return out
}
