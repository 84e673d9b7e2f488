import type { Draft } from '../forms/draft.ts'
import type { Knowledge } from './knowledge.ts'
import { areNear, withoutNearClozes, withoutNearStems } from './near-stems.ts'
import { SPARE } from '../wordings/spare.ts'
import { seeded } from '../seed.ts'
import type { Fact, Form } from '../types.ts'
import { fold, words } from '../language/words.ts'

/**
 * Of each fact, form and aim the draft that breaks the fewest rules of style; what is weak only where its fact has
 * nothing better; true and false statements in equal parts. The order is that of the facts, pairs last.
 */
export function keepBest(drafts: readonly Draft[], { reading }: Knowledge): Draft[] {
  const best = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = `${draft.question.facts.join()}|${draft.question.form}|${draft.aim}`
    const held = best.get(key)
    if (!held || costOf(draft) < costOf(held)) best.set(key, draft)
  }
  const chosen = withoutNearStems(withoutWeak([...best.values()]), askedTogether(drafts))
  const all = [...chosen, ...statementsFor(chosen, drafts, reading.facts)]
  return withoutDoubles(inOrder(withoutNearClozes(all), reading.facts))
}

/** Facts that a match, a sort or a choice of several asks for. */
const askedTogether = (drafts: readonly Draft[]): ReadonlySet<string> =>
  new Set(
    drafts
      .filter(({ question: { form, facts } }) => facts.length > 1 && RECOGNITION.includes(form))
      .flatMap(({ question }) => question.facts),
  )

/** Facts from one sentence can come to the same words: they are asked once. */
function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>()
  return drafts.filter(({ question: { form, prompt }, aim }) => {
    const key = `${form}|${SEVERAL.includes(form) ? aim : ''}|${fold(prompt)}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Forms that ask several facts with words that fit any set. */
const SEVERAL: readonly Form[] = ['match', 'sort', 'order']

/** Drops what gives itself away or asks for a plain word, where its fact is asked better in another way. */
function withoutWeak(drafts: readonly Draft[]): Draft[] {
  const others = drafts.filter(({ question }) => question.form !== 'truefalse')
  const strong = others.filter((draft) => !isWeak(draft))
  const asked = (forms: readonly Form[]) =>
    new Set(
      strong
        .filter(({ question }) => forms.includes(question.form))
        .flatMap(({ question }) => question.facts),
    )
  const anyhow = asked([...RECOGNITION, ...RECALL, 'recall'])
  const recalled = asked(RECALL)
  const [recognised, told] = [asked(RECOGNITION), asked(['recall'])]
  return others.filter((draft) => {
    const { form, facts } = draft.question
    const better = RECALL.includes(form) ? recalled : anyhow
    // A plain word is not asked for where its fact is told apart and told in own words without it.
    const isSpared = form === 'cloze' && facts.every((fact) => recognised.has(fact) && told.has(fact))
    return !isWeak(draft) || !(isSpared || facts.every((fact) => better.has(fact)))
  })
}

const RECOGNITION: readonly Form[] = ['choice', 'multi', 'match', 'sort']
const RECALL: readonly Form[] = ['cloze', 'typed', 'order']

/** A choice tied to its stem by a word, or with two giveaways; a blank where a plain word stood; what is only asked for want of better. */
function isWeak({ question, strain }: Draft): boolean {
  if (question.form === 'cloze') return strain >= PLAIN_WORD
  if (question.form === 'recall' || question.form === 'typed') return strain >= SPARE
  return question.form === 'choice' && (question.warnings.includes('W4') || question.warnings.length > 1)
}

const PLAIN_WORD = 4

/**
 * One true/false statement a fact at most, as many false as true of each dress. What can only be stated truly is
 * asked where nothing else lets the fact be recognised; of what can be made false some stays true all the same, so that
 * neither half is told by what it speaks of.
 */
function statementsFor(chosen: readonly Draft[], drafts: readonly Draft[], facts: readonly Fact[]): Draft[] {
  const recognised = new Set(
    chosen
      .filter(({ question }) => RECOGNITION.includes(question.form))
      .flatMap(({ question }) => question.facts),
  )
  const statements = drafts.filter(({ question }) => question.form === 'truefalse')
  const byFact = [
    ...Map.groupBy(shuffledDrafts(statements), ({ question }) => question.facts.join()).values(),
  ]
  const isRecognised = (all: readonly Draft[]): boolean =>
    all.some(({ question }) => recognised.has(question.facts[0] ?? ''))
  const ownOf = Map.groupBy(chosen, ({ question }) => question.facts.join())
  const isRepeated = (all: readonly Draft[]): boolean =>
    all.some((one) => (ownOf.get(one.question.facts.join()) ?? []).some((other) => areNear(one, other)))
  // Beside other questions of its fact a statement in words already used is only taken to keep the balance.
  const isNeeded = (all: readonly Draft[]): boolean =>
    !isRecognised(all) || (!isRepeated(all) && !all.some(({ question }) => question.warnings.includes('W14')))
  const asked = new Set(chosen.flatMap(({ question }) => question.facts))
  const isAskedElse = (all: readonly Draft[]): number => Number(asked.has(all[0]?.question.facts[0] ?? ''))
  const kindOf = new Map(facts.map((fact) => [fact.id, fact]))
  const taken: Draft[] = []
  for (const one of Map.groupBy(withoutTold(byFact, kindOf), (all) => dressOf(all, kindOf)).values()) {
    const alone = one
      .filter((all) => all.length === 1 && !isRecognised(all))
      .sort((first, second) => isAskedElse(first) - isAskedElse(second))
    const both = one.filter((all) => all.length > 1)
    const needed = both.filter(isNeeded)
    const wanted = Math.max(0, alone.length - needed.length)
    const open = [...needed, ...both.filter((all) => !isNeeded(all)).slice(0, wanted)]
    taken.push(...balanced(open, alone.flat(), taken))
  }
  return taken
}

/** What can be stated both ways, and beside it what can only be true, half and half; an odd one as `before` wants it. */
function balanced(
  open: readonly (readonly Draft[])[],
  alone: readonly Draft[],
  before: readonly Draft[],
): Draft[] {
  const falseBefore = before.filter(({ aim }) => aim === 'False').length
  const isTooTrue = falseBefore * 2 < before.length
  const only = alone.slice(0, Math.round(open.length * BESIDE) || (isTooTrue ? 0 : 1))
  const half = (open.length + only.length) / 2
  const even = falseBefore * 2 <= before.length ? Math.ceil(half) : Math.floor(half)
  const wrong = Math.min(Math.ceil(open.length * MOSTLY), even)
  return [
    ...open.flatMap((all, at) => all.filter(({ aim }) => aim === (at < wrong ? 'False' : 'True'))),
    ...only,
  ]
}

/**
 * A sentence that is told alone and with the next one, or by three who had part in it, is judged once: the shortest.
 * So is what one sentence tells whole and in part.
 */
function withoutTold(
  byFact: readonly (readonly Draft[])[],
  kindOf: ReadonlyMap<string, Fact>,
): (readonly Draft[])[] {
  const told = byFact.map((all) => {
    const fact = kindOf.get(all[0]?.question.facts[0] ?? '')
    const said = fact?.statement ?? ''
    return { all, said, place: fact?.evidence[0]?.start ?? -1, words: new Set(words(said)) }
  })
  const openings = new Set<string>()
  const places = new Map<number, ReadonlySet<string>[]>()
  const first = new Set<readonly Draft[]>()
  for (const one of told.sort((a, b) => a.said.length - b.said.length)) {
    const opening = fold(one.said.split(/(?<=\p{Ll}{2}[.!?]) (?=\p{Lu})/u)[0] ?? '')
    const beside = places.get(one.place) ?? []
    const isPart = beside.some(
      (part) => [...part].filter((word) => one.words.has(word)).length >= part.size * MOST_OF_IT,
    )
    if (isPart || openings.has(opening)) continue
    openings.add(opening)
    places.set(one.place, [...beside, one.words])
    first.add(one.all)
  }
  return byFact.filter((all) => first.has(all))
}

/** From so much of its words on a statement is told by a longer one of the same passage. */
const MOST_OF_IT = 0.8

/** What a statement looks like: of each sort a reader would see whether it is mostly true. */
function dressOf(all: readonly Draft[], kindOf: ReadonlyMap<string, Fact>): string {
  const { question } = all[0] ?? {}
  const fact = kindOf.get(question?.facts[0] ?? '')
  if (fact === undefined || fact.kind === 'cell') return 'cell'
  if (fact.kind === 'definition' || fact.kind === 'taxonomy') return 'definition'
  if (fact.kind === 'event') return 'event'
  if (/\d/.test(fact.statement)) return 'figure'
  return fact.label === null ? 'sentence' : 'label'
}

/** How much of what can be made false may be. */
const MOSTLY = 0.9
/** How many that are only true may stand beside as many that can be made false, so that nearly half are false. */
const BESIDE = 1.1

const shuffledDrafts = (drafts: readonly Draft[]): Draft[] =>
  drafts
    .map((draft) => ({ draft, place: seeded(draft.question.facts.join())() }))
    .sort((one, other) => one.place - other.place)
    .map(({ draft }) => draft)

const costOf = ({ question, strain }: Draft): number => question.warnings.length * 2 + strain

function inOrder(drafts: readonly Draft[], facts: readonly Fact[]): Draft[] {
  const place = new Map(facts.map(({ id }, at) => [id, at]))
  const placeOf = ({ question }: Draft) => place.get(question.facts[0] ?? '') ?? facts.length
  const isSingle = ({ question }: Draft) => (question.facts.length === 1 ? 0 : 1)
  return [...drafts].sort((one, other) => isSingle(one) - isSingle(other) || placeOf(one) - placeOf(other))
}
