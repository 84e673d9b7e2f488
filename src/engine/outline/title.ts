import { isClause } from '../facts/standing.ts'
import { lowerCased } from '../terms/naming.ts'
import { singular } from '../language/number.ts'
import { remembered } from '../remembered.ts'
import { tokens } from '../language/words.ts'
import { withoutNumber } from './title-number.ts'
import { type Frame, MAY_ASK, RULES, QUESTIONS } from './title-frames.ts'

/** What a heading says: what stands under it, and the name of what it is about. */
export type Title = {
  readonly frame: Frame | null
  /** What one thing under the heading is called: "advantage", "use case"; null where it has no such word. */
  readonly noun: string | null
  /** The name as written, without what limits it; null where the heading names nothing. */
  readonly about: string | null
  /** Whether the heading says outright that it is about this ("Features of X"), not only by being X. */
  readonly explicit: boolean
  /** The class the heading shuts out: "Foundation models that are not LLMs" shuts out "LLMs". */
  readonly without: string | null
}

/** Reads a heading. */
export const readTitle: (written: string) => Title = remembered((written) => {
  if (/^how to \p{L}/iu.test(written)) return titled('steps', 'step', null, false, null)
  const subtitle = /^(.{3,}?)(?::|\s[–—-])\s+(.+)$/su.exec(written)
  const main = subtitle?.[1] === undefined ? null : readPlainTitle(subtitle[1])
  const isSaid = SUBTITLE.test(subtitle?.[2] ?? '')
  return main && (main.frame || (isSaid && main.about !== null)) ? main : readPlainTitle(written)
}, 2000)

/** "Kites: a quick guide": what comes after names only the kind of text. */
const SUBTITLE =
  /^(?:(?:an?|the|your) )?(?:(?:very|quick|short|brief|long|complete|full|simple|gentle|practical|ultimate|beginner['’]?s?|student['’]?s?|friendly|basic) )*(?:guide|introduction|intro|overview|primer|explainer|summary|survey|tutorial|handbook|notes|basics|history|everything you need to know|what you need to know|explained|facts)\b/iu

function readPlainTitle(written: string): Title {
  const { text, without } = withoutLimits(written)
  for (const [pattern, frame] of MAY_ASK.test(text) ? QUESTIONS : []) {
    const about = pattern.exec(text)?.groups?.about
    if (about === undefined) continue
    // What is unsaid in the heading is said by every item: each is a limitation, a use.
    const noun = frame === 'limitation' || frame === 'benefit' || frame === 'use' ? frame : null
    return titled(frame, noun, EACH.test(about) || frame === 'glossary' ? null : about, true, without)
  }
  for (const { frame, near, alone, before, after } of RULES) {
    if (!near.test(text)) continue
    const word = alone.exec(text)?.groups?.word
    if (word !== undefined) return titled(frame, word, null, false, without)
    const found = before.exec(text)?.groups
    if (found?.about !== undefined) return titled(frame, found.word ?? null, found.about, true, without)
    const last = after.exec(text)?.groups
    // "Commands for branches" are no branches of "commands for".
    if (last?.about !== undefined && OPEN_END.test(last.about)) continue
    if (last?.about !== undefined && ADJECTIVE.test(last.about))
      return titled(frame, last.word ?? null, null, false, without)
    if (last?.about !== undefined && frame === 'types' && isAdjective(last.about))
      return titled('glossary', null, null, false, without)
    // "Brewing methods" and "Risk factors" are kinds of methods and factors, not those of something.
    // "International impacts" are no impacts of the international.
    if (last?.about !== undefined && /^(?:effects|causes)$/.test(frame) && isAdjective(last.about))
      return titled(frame, last.word ?? null, null, false, without)
    // "Nine Men's Morris – Rules": the words before the dash are no part of what one of them is called.
    if (last?.about !== undefined && /\s[–—-]$|:$/u.test(last.about))
      return titled(frame, last.word ?? null, last.about.replace(/(?<!\s)\s*[–—:-]$/u, ''), true, without)
    // "Time limits" are no limits of time, as "LLM limits" are those of an LLM.
    if (last?.about !== undefined && LIMITED.test(last.about) && /^limits?$/iu.test(last.word ?? ''))
      return titled(frame, text, null, false, without)
    if (last?.about !== undefined && frame === 'points')
      return titled(frame, isClause(text) ? null : text, null, false, without)
    if (last?.about !== undefined) return titled(frame, last.word ?? null, last.about, true, without)
  }
  return titled(null, null, GENERIC.test(text) ? null : text, false, without)
}

/** Whether a heading names several kinds of things that stand below: "Asthma: Symptoms, Causes and Treatment". */
export const promisesSeveral = (written: string): boolean =>
  RULES.filter(({ word }) => word.test(written)).length > 1

function titled(
  frame: Frame | null,
  word: string | null,
  about: string | null,
  explicit: boolean,
  without: string | null,
): Title {
  const name = about?.replace(/^(?:an?|the|some|these|your|our)\s+/i, '').trim() ?? ''
  const noun = word === null ? null : singular(lowerCased(word))
  return {
    frame,
    noun,
    about: name === '' || isSeveral(name) || NO_SUBJECT.test(name) ? null : name,
    explicit,
    without,
  }
}

/** "X and Y", "X vs. Y", "between X and Y": a heading over two things is about neither alone. */
export const isSeveral = (name: string): boolean =>
  /\s(?:and|or|vs\.?|versus|&|\/)(?:\s|$)|^between\s|,|:/i.test(name)

/** Takes off numbering, brackets, years and what limits the name. */
function withoutLimits(written: string): { readonly text: string; readonly without: string | null } {
  let text = withoutNumber(written).replace(/(?<![\s:.!?–—-])[\s:.!?–—-]+$/u, '')
  const shut =
    /\s(?:that|which|who) (?:are|is) (?:not|no|never) (?:an? )?(?<out>[^,()]+)$|\s(?:other than|except(?: for)?|excluding|but not|not being) (?:an? )?(?<other>[^,()]+)$|\s\(non-(?<non>[^,() ]+)(?:[, ][^()]*)?\)$/iu.exec(
      text,
    )
  const without = shut?.groups?.out ?? shut?.groups?.other ?? shut?.groups?.non ?? null
  if (shut) text = text.slice(0, shut.index)
  text = text
    .replace(/(?<!\s)\s*\((?![A-Z][A-Za-z]{0,9}s?\))[^()]*\)/gu, '')
    .replace(/\s(?:in|of|for|by) (?:the )?(?:year )?\d{4}s?(?: and beyond)?$/i, '')
    .replace(
      /\s(?:beyond|outside|in practice|in detail|at a glance|explained|in brief|today|now)(?:\s.*)?$/is,
      '',
    )
  return { text: text.trim(), without }
}

const OPEN_END = /\b(?:for|of|in|on|with|to|by|from|about|into|between|than|and|or|the|an?)$/iu

/** "Spectral classes" are no classes of the spectral: what stands below are their names. */
const isAdjective = (about: string): boolean =>
  /^\p{L}+(?:-\p{L}+)?$/u.test(about) &&
  tokens(`It is ${about.toLowerCase().replace(/^.*-/su, '')}.`)[2]?.pos === 'ADJ'

const LIMITED =
  /^(?:time|speed|weight|age|size|height|length|word|page|spending|credit|rate|usage|upload|file size|storage|baggage|luggage)$/iu

/** "A short history" is no history of the short. */
const ADJECTIVE =
  /^(?:an? |the )?(?:short|brief|quick|long|little|complete|full|early|recent|modern|final|basic|other|more|simple|detailed)$/i

/** "Where each one falls short" is about what the lines below name. */
const EACH = /^(?:it|they|them|each|both|each (?:one|of them)|either|the two|these)$/i

/** "Tips for success" and "Ideas for beginners" are about neither. */
const NO_SUBJECT =
  /^(?:know|remember|learn|success|successful .+|beginners|starters|everyone|anyone|you|us|home|the home|(?:the )?best results|better .+|getting started|busy .+|every day|daily life|the future)$/i

/** Headings that say where in a text one is, and nothing of its subject. */
const GENERIC =
  /^(?:introduction|overview|background|basics|details?|context|motivation|discussion|results|methods?|analysis|notes?|key (?:differences|facts|ideas|figures)|more|other|general|description|definition|history|facts|comparison|side by side|at a glance|how it works|why it matters|the (?:basics|big picture|problem|solution|idea)|next steps|getting started|part \w+|chapter \w+|appendix.*)$/i
