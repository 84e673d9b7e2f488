import { belongsTo, quoted, saysInstead } from '../compose/inquiry.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { asSentence, unstopped } from '../compose/phrasing.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { isOptionLabel } from '../outline/option-label.ts'
import type { Fact } from '../types.ts'

/** Whether a fact tells what an option of a program does. */
export const isOption = ({ kind, label, statement }: Fact): boolean =>
  kind === 'property' && label !== null && isOptionLabel(label) && statement.startsWith('The option ')

/** What to ask of an option: which one does this, and what it does. */
export function optionInquiries(fact: Fact, { reading }: Knowledge): Inquiry[] {
  if (!isOption(fact) || fact.label === null) return []
  const label = fact.label
  const others = reading.facts.filter((one) => isOption(one) && one.subject !== fact.subject)
  const long = longName(label)
  const stem = `Which option ${unstopped(fact.value)}?`
  const name: Inquiry = {
    ask: { direction: 'name', fact, key: label, about: label, claim: fact.value, exclusive: true },
    aim: 'name',
    stem,
    typedStem: /(?:^|, )-[^-]/u.test(label) ? `${stem} Give its long name.` : stem,
    pools: [
      others.map((one) => ({ text: one.label ?? one.subject, fact: one, owner: one.label ?? one.subject })),
    ],
    wrongBecause: ({ text, fact: from }) => saysInstead(quoted(text), asSentence(from.value)),
    accepts: null,
    siblings: [],
    strain: 0,
  }
  const value: Inquiry = {
    ask: {
      direction: 'value',
      fact,
      key: asSentence(fact.value),
      about: label,
      claim: label,
      exclusive: true,
    },
    aim: 'value',
    stem: optionStem(label),
    pools: [
      others.map((one) => ({ text: asSentence(one.value), fact: one, owner: one.label ?? one.subject })),
    ],
    wrongBecause: ({ owner, text }) => belongsTo(quoted(owner), text),
    accepts: null,
    siblings: [],
    strain: 0,
  }
  // A learner's "-s" is no "-S", but what is typed is not told apart by its case.
  const typed: Inquiry[] =
    long === null
      ? []
      : [
          {
            ...name,
            ask: { ...name.ask, key: long },
            pools: [],
            accepts: [label],
            siblings: otherNames(others),
          },
        ]
  return [name, ...typed, value]
}

/** "What does the option -o FILE, --output FILE do?" */
export const optionStem = (label: string): string => `What does the option ${label} do?`

/** "--output" of "-o FILE, --output FILE". */
const longName = (label: string): string | null =>
  /(?:^|, )(?<long>--[\w-]+)/u.exec(label)?.groups?.long ?? null

const otherNames = (others: readonly Fact[]): string[] =>
  others.flatMap(({ label }) => longName(label ?? '') ?? [])
