import type { Draft } from '../forms/draft.ts'
import { jaccard } from '../language/jaccard.ts'
import type { Form } from '../types.ts'
import { remembered } from '../remembered.ts'
import { words } from '../language/words.ts'

/**
 * The drafts of single facts without those asked in nearly the words of another of the same fact, unless a fact
 * would be left without a form to recognise it by or one to recall it by.
 *
 * @param recognised facts that a question for several of them lets be recognised
 */
export function withoutNearStems(drafts: readonly Draft[], recognised: ReadonlySet<string>): Draft[] {
  const kept = new Set(drafts.filter(({ question }) => question.facts.length > 1))
  const single = drafts.filter(({ question }) => question.facts.length === 1)
  for (const [fact, own] of Map.groupBy(single, ({ question }) => question.facts[0] ?? '')) {
    const ranked = [...own].sort((one, other) => placeOf(one) - placeOf(other))
    const chosen: Draft[] = []
    for (const draft of ranked) if (!chosen.some((other) => areNear(draft, other))) chosen.push(draft)
    for (const side of [RECOGNISED, RECALLED]) {
      const isOfSide = ({ question }: Draft): boolean => side.includes(question.form)
      const only = ranked.find(isOfSide)
      const known = side === RECOGNISED && recognised.has(fact)
      if (only && !known && !chosen.some(isOfSide)) chosen.push(only)
    }
    for (const draft of chosen) kept.add(draft)
  }
  return drafts.filter((draft) => kept.has(draft))
}

/** The drafts without blanks in a statement that stands to be judged as well, where their fact is recalled otherwise. */
export function withoutNearClozes(drafts: readonly Draft[]): Draft[] {
  const byFact = Map.groupBy(drafts, ({ question }) => question.facts.join())
  return drafts.filter((draft) => {
    if (draft.question.form !== 'cloze') return true
    const others = byFact.get(draft.question.facts.join()) ?? []
    const recalled = others.some((one) => one !== draft && RECALLED.includes(one.question.form))
    return !recalled || !others.some((one) => one.question.form === 'truefalse' && areNear(one, draft))
  })
}

/**
 * Token Jaccard above 0.8 (S4). What the article says has to be shown to be asked for a name, whether it is chosen or
 * typed: there only the same words to the letter are too near.
 */
export function areNear(one: Draft, other: Draft): boolean {
  const [first, second] = [one.question, other.question]
  const forms = [first.form, second.form]
  if (forms.includes('choice') && forms.includes('typed'))
    return words(first.prompt).join(' ') === words(second.prompt).join(' ')
  return jaccard(wordSet(first.prompt), wordSet(second.prompt)) > NEAR
}

const NEAR = 0.8

const wordSet: (text: string) => ReadonlySet<string> = remembered((text) => new Set(words(text)), 5000)

const RECOGNISED: readonly Form[] = ['choice', 'multi', 'match', 'sort', 'truefalse']
const RECALLED: readonly Form[] = ['typed', 'cloze', 'order', 'recall']

const ORDER: readonly Form[] = ['choice', 'multi', 'typed', 'recall', 'order', 'truefalse', 'cloze']
const placeOf = ({ question }: Draft): number => ORDER.indexOf(question.form)
