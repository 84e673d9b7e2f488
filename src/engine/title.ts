import { isClause } from './facts/standing.ts'
import { lowerCased } from './naming.ts'
import { singular } from './number.ts'
import { remembered } from './remembered.ts'
import { tokens } from './words.ts'

/** What kind of thing stands under a heading. */
export type Frame =
  | 'definition'
  | 'feature'
  | 'benefit'
  | 'use'
  | 'limitation'
  | 'trend'
  | 'example'
  | 'types'
  | 'parts'
  | 'causes'
  | 'effects'
  | 'points'
  | 'steps'
  | 'events'
  | 'takeaway'
  | 'faq'
  | 'glossary'

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
  for (const [pattern, frame] of QUESTIONS) {
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
    if (last?.about !== undefined && ADJECTIVE.test(last.about))
      return titled(frame, last.word ?? null, null, false, without)
    if (last?.about !== undefined && frame === 'types' && isAdjective(last.about))
      return titled('glossary', null, null, false, without)
    // "Brewing methods" and "Risk factors" are kinds of methods and factors, not those of something.
    if (last?.about !== undefined && frame === 'points')
      return titled(frame, isClause(text) ? null : text, null, false, without)
    if (last?.about !== undefined) return titled(frame, last.word ?? null, last.about, true, without)
  }
  return titled(null, null, GENERIC.test(text) ? null : text, false, without)
}

/** Whether a heading names several kinds of things that stand below: "Asthma: Symptoms, Causes and Treatment". */
export const promisesSeveral = (written: string): boolean =>
  RULES.filter(({ word }) => word.test(written)).length > 1

/** Whether a heading opens something that belongs to the page, not to the subject; the reason then. */
export function noiseTitle(written: string): string | null {
  const text = written.replace(/^[\d.\s]+/, '').replace(/(?<![:.!\s])[:.!\s]+$/, '')
  return NOISE.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

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

/** A heading without its number: "§ 4 Principles", "2.1 Uses", "Chapter 3: Bees" and "Part IV — Duties" as their last word. */
export function withoutNumber(written: string): string {
  return written
    .replace(/^\d+(?:\.\d+)+\s+(?=\p{L})/u, '')
    .replace(
      /^(?:chapter|part|section|step|lecture|lesson|unit|module|week)?\s*(?:\d+(?:\.\d+)*|[IVX]+)[.):]\s+/i,
      '',
    )
    .replace(/^(?:Chapter|Lecture|Lesson|Unit|Module) \d+(?:\.\d+)? (?=\p{Lu})/u, '')
    .replace(
      /^(?:§+|art(?:icle)?\.?|sec(?:tion)?\.?|clause)\s*\d+[a-z]?[.:)]?\s+(?:[–—-]\s+)?(?=\p{Lu})/iu,
      '',
    )
    .replace(/^(?:chapter|part|title|unit|lesson|module)\s+(?:\d+|[IVX]+)\s*[–—:-]\s+/i, '')
}

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

const LEAD =
  '(?:the|some|our|your|its|their|key|main|major|top|core|common|notable|important|typical|popular|practical|real-world|real|current|emerging|future|possible|potential|different|several|two|three|four|five|six|seven|\\d+|most common|most important|\\d+ main) '

const FRAMES: readonly (readonly [words: string, frame: Frame])[] = [
  ['use cases?|use-cases?|uses|applications?', 'use'],
  ['features?|characteristics?|traits?|attributes|qualities|hallmarks?|properties', 'feature'],
  ['benefits?|advantages?|strengths?|pros|upsides?|merits?', 'benefit'],
  [
    'limitations?|limits|drawbacks?|disadvantages?|challenges?|risks?|weaknesses|cons|downsides?|pitfalls?|shortcomings?|caveats?|dangers?',
    'limitation',
  ],
  ['trends?|outlook|future trends|future developments|future', 'trend'],
  ['examples?', 'example'],
  ['types|kinds|categories|classes|forms|varieties|branches', 'types'],
  ['components?|parts|building blocks|ingredients|layers', 'parts'],
  ['causes|reasons', 'causes'],
  ['side effects?|effects|consequences|impacts?|results|outcomes|implications', 'effects'],
  [
    'factors|principles|rules|methods|techniques|strategies|symptoms|signs|functions|roles|goals|aims|tips|best practices|practices|tools|tasks|requirements|differences|approaches|elements|aspects|problems|solutions',
    'points',
  ],
  ['steps|stages|phases|procedure|workflow', 'steps'],
  ['history|timeline|milestones|chronology|key dates', 'events'],
  [
    'takeaways?|key points|summary|conclusions?|in short|in a nutshell|tl;?dr|recap|bottom line|in summary|key facts|conclusion: key takeaways|summary and takeaways',
    'takeaway',
  ],
  [
    'faqs?|frequently asked questions(?: \\(faqs?\\))?|questions and answers|q ?& ?a|common questions|people also ask|you asked, (?:i|we) answer(?:ed)?|your questions,? answered|reader questions',
    'faq',
  ],
  ['glossary|terms|terminology|definitions?|vocabulary|key concepts|concepts', 'glossary'],
]

/** "Spectral classes" are no classes of the spectral: what stands below are their names. */
const isAdjective = (about: string): boolean =>
  /^\p{L}+$/u.test(about) && tokens(`It is ${about.toLowerCase()}.`)[2]?.pos === 'ADJ'

/** "A short history" is no history of the short. */
const ADJECTIVE =
  /^(?:an? |the )?(?:short|brief|quick|long|little|complete|full|early|recent|modern|final|basic|other|more|simple|detailed)$/i

/** "Features", "Features of X" and "X features" for the words of each frame. */
const RULES = FRAMES.map(([words, frame]) => ({
  frame,
  // Told at once by most headings; the others are long to compile.
  near: new RegExp(words, 'i'),
  word: new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'iu'),
  alone: new RegExp(
    `^(?:${LEAD})*(?:[\\p{L}-]+ (?:and|&) )?(?<word>${words})(?: (?:and|&) [\\p{L}-]+)?${frame === 'use' ? '(?: in .+)?' : ''}$`,
    'iu',
  ),
  before: new RegExp(
    // "Applications in medicine" are not applications of medicine.
    `^(?:${LEAD})*(?<word>${words})(?: and [\\p{L}-]+)? (?:of|for|${frame === 'use' ? '' : 'in|with|to|'}behind|from|about|affecting|influencing) (?:(?:using|adopting|choosing|having|running|deploying|the use of|working with) )?(?<about>.+)$`,
    'iu',
  ),
  after: new RegExp(
    `^(?<about>.+?)(?:['’]s?)? (?:key |main |major )?(?<word>${words})(?: and [\\p{L}-]+)?$`,
    'iu',
  ),
}))

/** "Where each one falls short" is about what the lines below name. */
const EACH = /^(?:it|they|them|each|both|each (?:one|of them)|either|the two|these)$/i

/** "Tips for success" and "Ideas for beginners" are about neither. */
const NO_SUBJECT =
  /^(?:know|remember|learn|success|successful .+|beginners|starters|everyone|anyone|you|us|home|the home|(?:the )?best results|better .+|getting started|busy .+|every day|daily life|the future)$/i

/** Headings that say where in a text one is, and nothing of its subject. */
const GENERIC =
  /^(?:introduction|overview|background|basics|details?|context|motivation|discussion|results|methods?|analysis|notes?|key (?:differences|facts|ideas|figures)|more|other|general|description|definition|history|facts|comparison|side by side|at a glance|how it works|why it matters|the (?:basics|big picture|problem|solution|idea)|next steps|getting started|part \w+|chapter \w+|appendix.*)$/i

const QUESTIONS: readonly (readonly [pattern: RegExp, frame: Frame | null])[] = [
  [
    /^(?:some |the |key |main )?(?:words?|terms?|vocabulary) (?<about>(?:that )?(?:the|you|we|this|i|they|people|every)\b.+)$/iu,
    'glossary',
  ],
  [/^what (?:is|are) (?<about>.+?) used for$/iu, 'use'],
  [/^what (?:is|are) (?:an? |the )?(?<about>(?:(?! of | between |difference).)+)$/iu, 'definition'],
  [/^where (?<about>.+?) (?:shines?|excels?|(?:is|are) used|helps?)$/iu, 'use'],
  [/^how (?:an? |the )?(?<about>.+?) (?:works?|(?:is|are) (?:made|trained|built|used))$/iu, null],
  [/^how (?:does|do) (?:an? |the )?(?<about>.+?) work$/iu, null],
  [/^what (?:does|do|can) (?:an? |the )?(?<about>.+?) (?:do|offer|bring)$/iu, null],
  [/^why (?:use |choose )(?<about>.+)$/iu, 'benefit'],
  [/^(?:where|how|why|when) (?<about>.+?) (?:falls?|comes?) short$/iu, 'limitation'],
  [/^(?:where|why|when|how) (?<about>.+?) (?:fails?|struggles?|breaks? down|goes wrong)$/iu, 'limitation'],
  [/^what (?:speaks|counts) against (?<about>.+)$/iu, 'limitation'],
  [/^what (?:speaks for|(?:is|are) good about) (?<about>.+)$/iu, 'benefit'],
  [/^what (?<about>.+?) (?:(?:cannot|can['’]t) do|(?:is|are) (?:not good|bad) (?:at|for))$/iu, 'limitation'],
  [/^what (?<about>.+?) (?:(?:is|are) (?:good|used) for|can do)$/iu, 'use'],
  [/^when (?:to use|should (?:you|i|we) use) (?:an? |the )?(?<about>.+)$/iu, 'use'],
  [/^(?:about|introducing|understanding|introduction to|overview of|the basics of) (?<about>.+)$/iu, null],
]

const NOISE: readonly (readonly [RegExp, string])[] = [
  [/^(?:references|bibliography|works cited|citations|sources|footnotes|endnotes|notes)$/i, 'references'],
  [
    /^(?:further|recommended|additional|suggested) (?:reading|resources|links)$|^(?:see also|external links|links|resources|learn more)$/i,
    'link list',
  ],
  [
    /^(?:related|more|popular|recent|similar|you may also like|read next)\b.*\b(?:articles?|posts?|stories|reads?|reading|topics|like|next)?$/i,
    'link list',
  ],
  [
    /^(?:about (?:the )?authors?|authors?|(?:author|editor)['’]?s? (?:bio|note|biography)|written by.*|about (?:us|me))$/i,
    'author',
  ],
  [/^(?:tags?|categories|topics|share(?: this.*)?|filed under)$/i, 'tags'],
  [/^(?:comments?|leave a (?:reply|comment).*|responses|discussion|\d+ comments?)$/i, 'comments'],
  [
    /^(?:subscribe|newsletter|sign up|contact(?: us)?|get (?:started|in touch)|join us|follow us|download|ready to\b.*|call to action|work with us|get an? (?:free )?(?:quote|estimate|demo|trial)\b.*|try .* (?:free|today)|book a .*|request a .*)/i,
    'call to action',
  ],
  [
    /^(?:(?:learning|chapter|lesson) (?:objectives|outcomes|goals)|objectives|what you(?:['’]ll| will) learn|in this (?:article|chapter|guide|post|lesson)|prerequisites)$/i,
    'learning objectives',
  ],
  [
    /^(?:(?:review|discussion|practice|study|check-up|comprehension|chapter|self-check|quiz) ?(?:questions|problems|exercises)|exercises|quiz|test yourself|check your (?:understanding|knowledge)|homework|problems|assignments?)$/i,
    'review questions',
  ],
  [
    /^(?:still |have |got |need )?(?:any |more |other |further |got )*(?:unsure|questions|(?:an?other )?question|help|missing something)\?$/i,
    'call to action',
  ],
  [/^(?:table of )?contents$/i, 'contents'],
  [
    /^(?:to[- ]dos?\b.*|homework\b.*|before (?:the )?next (?:class|lesson|week)|announcements?)$/i,
    'about the page',
  ],
  [/^why you(?:['’]ll| will| are going to) (?:love|like|enjoy)\b/i, 'promotion'],
  [
    /^(?:acknowledge?ments?|credits|disclaimer|disclosure|copyright|licen[cs]e|sponsors?|changelog|funding)$/i,
    'about the page',
  ],
]
