import type { Knowledge } from '../compose/knowledge.ts'
import { asSentence, inSentence } from '../compose/phrasing.ts'
import { tokens } from '../language/words.ts'
import { isCondition } from '../outline/label.ts'
import type { Fact } from '../types.ts'

/** Opinion and dated claims are asked as what the article says. */
export function attributed(fact: Fact, stem: string, knowledge: Knowledge): string {
  if (!fact.attributed || /according to the article|does the article/i.test(stem)) return stem
  // A piece of advice opens with a verb, however the article writes it elsewhere.
  const advice = fact.label !== null && isCondition(fact.label) && stem.startsWith(fact.label)
  const said = advice ? stem.charAt(0).toLowerCase() + stem.slice(1) : inSentence(knowledge, stem)
  return `According to the article, ${said}`
}

/** "Choose with care: nobody should …" says after the colon what it advises. */
export function withoutAdvice(statement: string): string {
  const lead = /^(?<verb>\p{Lu}\p{Ll}{1,40})[^:.]{0,40}: /u.exec(statement)
  const opensWithVerb =
    lead !== null && tokens(`They ${(lead.groups?.verb ?? '').toLowerCase()} it.`)[1]?.pos === 'VERB'
  return opensWithVerb ? asSentence(statement.slice(lead[0].length)) : statement
}
