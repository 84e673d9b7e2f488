import { termOf } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { inSentence, labelWithin, several, unstopped } from '../compose/phrasing.ts'
import { isClause } from '../facts/standing.ts'
import { inTime, isDate } from '../language/date-label.ts'
import { articleFor } from '../language/number.ts'
import { fold, stems, tokens } from '../language/words.ts'
import { isCondition } from '../outline/label.ts'
import { withoutNumber } from '../outline/title-number.ts'
import { definedHead, headWithin } from '../terms/defined-head.ts'
import type { Fact } from '../types.ts'
import { doesStem } from './does.ts'
import { bids, isMeantLabel, meantName } from './label-meant.ts'

/** What asks for that which is said under a label, in some wordings. */
export function valueStems(fact: Fact, label: string, thing: string | null, knowledge: Knowledge): string[] {
  const asked = advisedBy(label) ?? askedByLabel(fact, label, knowledge)
  if (asked !== null) return [asked]
  if (fact.kind === 'use' && thing !== null) return [askedOfUse(fact, label, knowledge)]
  if (thing === null) return [saidUnder(fact, label, knowledge)]
  if (fact.attributed) return [`What does the article say of the ${thing} called “${label}”?`]
  return [
    `Which sentence explains “${label}”, ${articleFor(thing)} ${thing}?`,
    `What is meant by “${label}” as ${articleFor(thing)} ${thing}?`,
    `What does the article say of the ${thing} called “${label}”?`,
  ]
}

/** "Choose a hybrid if" asks when the article advises that; null for a label that is no advice. */
export function advisedBy(label: string): string | null {
  const advised = /^(?<what>.+) (?<when>if|when|where|for)$/iu.exec(isCondition(label) ? label : '')?.groups
  if (!advised) return null
  const what = (advised.what ?? '').charAt(0).toLowerCase() + (advised.what ?? '').slice(1)
  if (advised.when === 'for') return `What does the article advise you to ${what} for?`
  return `${advised.when === 'where' ? 'Where' : 'When'} does the article advise you to ${what}?`
}

/** A label under a heading that names no kind of thing is asked with the heading. */
export function saidUnder(fact: Fact, label: string, knowledge: Knowledge): string {
  if (isDate(label))
    return `What happened ${inTime(label).replace(/^\p{Lu}/u, (first) => first.toLowerCase())}, according to the article?`
  if (/^It stands for /u.test(fact.value)) return `What does ${label} stand for, according to the article?`
  if (isMeantLabel(fact, knowledge))
    return `How does the article define ${meantName(label, fact.value, knowledge)}?`
  const step = stepStem(fact, label, knowledge)
  if (step !== null) return step
  const head = /^(?:They|It) /.test(fact.value) ? definedHead(fact, knowledge) : null
  if (head && stems(head.name).join(' ') === stems(label).join(' '))
    return saidOrDone(fact, inSentence(knowledge, headWithin(head, fact.subject)))
  if (/^\p{L}+ of /u.test(label))
    return `What does the article say about the ${labelWithin(knowledge, label)}?`
  if (/^\p{L}+ing /u.test(label) && !isClause(label))
    return `What does the article say about ${labelWithin(knowledge, label)}?`
  if (
    /^(?:They|It) /.test(fact.value) &&
    fold(fact.label ?? '') === fold(label) &&
    fact.group !== null &&
    isNamed(fact)
  )
    return saidOrDone(fact, labelWithin(knowledge, label))
  const title = withoutNumber(knowledge.reading.article.sections[fact.section]?.title ?? '')
  if (TROUBLE.test(title)) return `What does the article give as the cause or the cure of “${label}”?`
  if (NEVER.test(title))
    return `Why does “${label}” stand under “${unstopped(title)}”, according to the article?`
  const advised = bids(fact.value) ? 'advise for' : 'say about'
  return title === '' || title.endsWith('?') || fold(title) === fold(label)
    ? `What does the article ${advised} “${label}”?`
    : `Under “${unstopped(title)}”, what does the article ${advised} “${label}”?`
}

const saidOrDone = ({ value }: Fact, name: string): string =>
  doesStem(value, name)?.asked ?? `What does the article say about ${name}?`

const TROUBLE =
  /^(?:if|when) (?:it|things|something) (?:goes|go) wrong$|^(?:troubleshooting|trouble|common (?:problems|faults))$/iu
const NEVER = /^what (?:never|not to|you should not|should not|must not|does not)\b[^?]*$/iu

/** "What does the article tell you to do in the step “Shape”?" of an item that is a step of what its section tells in order. */
function stepStem({ section }: Fact, label: string, { reading }: Knowledge): string | null {
  const steps = reading.facts.find(
    ({ kind, section: own, members }) => kind === 'sequence' && own === section && members.includes(label),
  )
  if (steps === undefined) return null
  const told = reading.facts.filter(
    (one) => one.section === section && one.label !== null && steps.members.includes(one.label),
  )
  const done = told.filter((one) => bids(one.value) || bids(one.label ?? ''))
  if (!told.every((one) => isClause(one.value) || done.includes(one))) return null
  return done.length * 2 >= told.length
    ? `What does the article tell you to do in the step “${label}”?`
    : `What happens in the step “${label}”, according to the article?`
}

/** Whether the label is what the statement speaks of: "C4 plants, such as maize, store …". */
const isNamed = ({ label, statement }: Fact): boolean =>
  label !== null && fold(statement).startsWith(fold(label)) && !statement.slice(label.length).startsWith(':')

/** A use is asked by what it is of. */
export const askedOfUse = (fact: Fact, label: string, knowledge: Knowledge): string =>
  fold(fact.subject) === fold(label)
    ? `What does the article say about the use “${label}”?`
    : `How are ${several(knowledge, fact.subject)} used in ${labelWithin(knowledge, label)}?`

/** A label that is a question in all but its order: "What an LLM predicts" asks what an LLM predicts. */
export function askedByLabel(fact: Fact, label: string, knowledge: Knowledge): string | null {
  const found = /^what (?<who>(?:an?|the) .+) (?<verb>\p{L}+s)$/iu.exec(label)?.groups
  const { who, verb } = found ?? {}
  if (who === undefined || verb === undefined) return null
  const plain = tokens(`It ${verb} it.`).find(({ text }) => text === verb)?.lemma ?? verb
  const stage = termOf(knowledge, knowledge.reading.article.sections[fact.section]?.title ?? '')
  return stage === null ? `What does ${who} ${plain}?` : `In ${stage.name}, what does ${who} ${plain}?`
}
