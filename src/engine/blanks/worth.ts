import type { Gap } from './gap.ts'
import { isNounLike } from './nouns.ts'
import { termOf } from '../compose/knowledge.ts'
import { ofLanguage } from './origin.ts'
import { isEverywhere, isHero, isMainTerm } from '../terms/main-term.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import type { Fact, Span } from '../types.ts'
import { contentStems, tokens } from '../language/words.ts'

/**
 * What the whole article is about can be filled in without knowing anything, but for the name at the head of its
 * own definition; and what a heading says in quotes is no part of the sentence.
 */
export function isDull(
  { start, end, text }: Gap,
  sentence: string,
  { kind, subject, value }: Fact,
  knowledge: Knowledge,
): boolean {
  if (isFrame(text, sentence.slice(0, start))) return true
  if (/\d/.test(text) || (kind === 'number' && value.includes(text))) return false
  if (/^(?:on|in|at|by) \p{Ll}+$/u.test(text)) return true
  if (/^['’]s\b/u.test(sentence.slice(end)) || isCounted(text, sentence.slice(0, start))) return true
  // "48 hours' written _____": what so many hours are of is a set phrase; the hours are worth asking.
  if (/\d \p{L}{3,12}['’] (?:\p{Ll}{1,20} )?$/u.test(sentence.slice(0, start))) return true
  if (sharesRoot(text, `${sentence.slice(0, start)} ${sentence.slice(end)}`)) return true
  const opened = sentence.lastIndexOf('“', start)
  if (opened >= 0 && sentence.indexOf('”', opened) >= end) return true
  const title = new Set(contentStems(knowledge.reading.article.title))
  const names = [text, termOf(knowledge, text)?.name ?? text]
  const ofTitle = names.some((name) => {
    const own = contentStems(name)
    return own.length > 0 && own.every((stem) => title.has(stem))
  })
  const isHead = kind === 'definition' && start < 5 && termOf(knowledge, text)?.name === subject
  return isHead
    ? isMainTerm(subject, knowledge)
    : ofTitle || isMainTerm(text, knowledge) || isEverywhere(text, knowledge) || isHero(text, knowledge)
}

/** "Steam was still a wonder in _____": the year only sets the scene. */
const isFrame = (text: string, before: string): boolean =>
  /^\d{4}$/u.test(text) &&
  /\b(?:was|were|had)(?: \p{L}+)? (?:still|already|not yet|hardly|scarcely) [^.;:]{3,80} (?:in|by) $/u.test(
    before,
  )

/** "Three _____", "nine _____": the number leaves little to choose from. */
const isCounted = (text: string, before: string): boolean =>
  (/^\p{Ll}/u.test(text) && /(?:\d|\b(?:hundred|thousand|million|billion))\s$/iu.test(before)) ||
  // After "in 1812" stands something else.
  (/^\p{Ll}|^\p{Lu}[\p{Ll} ]*s$/u.test(text) &&
    /(?:(?<![\d.,])\d{1,3}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{Ll}{3,5})?))\s$/iu.test(
      before,
    ))

/** "A _____ bore is a wave that comes with the tide": a word of the same root is shown. */
function sharesRoot(text: string, shown: string): boolean {
  const own = contentStems(text).map(rootOf)
  const roots = new Set(contentStems(shown).map(rootOf))
  return own.length > 0 && own.every((root) => roots.has(root))
}

const rootOf = (stem: string): string => {
  const root = stem.replace(/(?:al|ic|ous|ity|ist|ism|ing|er|e|y|s)$/u, '')
  return root.length < 3 ? stem : root
}

/** "Live attenuated _____", "Internet _____", "a known _____ address": one word of a name that stands whole. */
export function isPartOfName({ start, end, text }: Gap, sentence: string, { label }: Fact): boolean {
  // "Like v1, _____, v3": the neighbours count it out.
  if (/^\p{L}\d+$/u.test(text))
    return /\p{L}\d+, $/u.test(sentence.slice(0, start)) || /^, \p{L}\d/u.test(sentence.slice(end))
  // "No froth by day _____: too cold": a number of the heading.
  if (isAmount(text) && isWithin(label, { start, end }, sentence)) return true
  if (isAmount(text)) return /^:\d/.test(sentence.slice(end)) || /\d:$/.test(sentence.slice(0, start))
  // "_____ 30+" is one name.
  if (/^\p{Lu}{2,6}$/u.test(text)) return /^ \d/u.test(sentence.slice(end)) || isBeforeNoun(sentence, end)
  const at = label === null ? -1 : sentence.toLowerCase().indexOf(label.toLowerCase())
  if (label !== null && at >= 0 && at <= start && end <= at + label.length && text.length < label.length)
    return true
  if (/^\p{Lu}/u.test(text) && /\p{Lu}\p{L}{1,60} of the $/u.test(sentence.slice(0, start))) return true
  return isBeforeNoun(sentence, end) || isAfterModifier(sentence, start, text)
}

const isWithin = (label: string | null, { start, end }: Span, sentence: string): boolean =>
  label !== null &&
  sentence.toLowerCase().startsWith(`${label.toLowerCase()}: `) &&
  start < label.length &&
  end <= label.length

const isAmount = (text: string): boolean =>
  /\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred|thousand|[mbtr]+illion)\b/iu.test(
    text,
  )

function isBeforeNoun(sentence: string, end: number): boolean {
  if (!/^ \p{L}/u.test(sentence.slice(end))) return false
  const all = tokens(sentence)
  const at = all.findIndex((token) => token.start > end - 1)
  const next = all[at]
  // "The Liberal prime minister" is no Liberal.
  if (next?.pos === 'ADJ' && isNounLike(all[at + 1]) && /\bthe \p{Lu}\p{L}*$/iu.test(sentence.slice(0, end)))
    return true
  return isNounLike(next) && !/^\p{Ll}+ (?:the|an?|it|their|its)\b/u.test(sentence.slice(next?.start))
}

/** A noun before it belongs to it, and before a single word an adjective: "the immune _____". */
function isAfterModifier(sentence: string, start: number, text: string): boolean {
  if (!/[\p{L}\p{N}] $/u.test(sentence.slice(0, start))) return false
  // "The Latin _____": a word of that language.
  if (ofLanguage(sentence.slice(0, start))) return false
  const before = tokens(sentence).findLast((token) => token.end <= start)
  if (before?.pos === 'ADJ') return !text.includes(' ')
  return isNounLike(before) && !/^(?:an?|the|in)$/iu.test(before?.text ?? '')
}
