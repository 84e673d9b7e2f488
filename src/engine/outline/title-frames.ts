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
    'factors|principles|rules|methods|techniques|strategies|symptoms|signs|functions|roles|goals|aims|mistakes|errors|misconceptions|myths|tips|best practices|practices|tools|tasks|requirements|differences|approaches|elements|aspects|problems|solutions',
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

/** "Features", "Features of X" and "X features" for the words of each frame. */
export const RULES = FRAMES.map(([words, frame]) => ({
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

/** One of these stands in every heading of `QUESTIONS`. */
export const MAY_ASK =
  /^(?:use|choose|pick|go|opt|reach|prefer|select|what|where|how|why|when|about|introducing|understanding|introduction|overview|the basics)\b|word|term|vocabulary/i

/** Headings that ask for what stands under them, with what they are about. */
export const QUESTIONS: readonly (readonly [pattern: RegExp, frame: Frame | null])[] = [
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
  // "Use canvas for:" over a list of what it is used for, or when.
  [
    /^(?:use|choose|pick|go (?:for|with)|opt for|reach for|prefer|select) (?!(?:of|in|for|with|cases?|only|either|both|one|any|this|that|these|those|whichever|what|the (?:former|latter|first|second|other))\b)(?:an? |the )?(?<about>.+?) (?:for|to|if|when|where)(?: (?:you|we|one))?$/iu,
    'use',
  ],
  [/^(?:about|introducing|understanding|introduction to|overview of|the basics of) (?<about>.+)$/iu, null],
]

/** "Use canvas for", "Avoid canvas if": a line over a list that bids, and means what it names or nothing. */
export const isAdvice = (title: string): boolean => ADVICE.test(title)

const ADVICE =
  /^(?:use|choose|pick|go (?:for|with)|opt for|reach for|prefer|select|avoid|skip|(?:don['’]t|do not|never) (?:use|choose|pick)) (?!(?:of|in|for|with|cases?|only)\b).{1,60} (?:for|to|if|when|where)(?: (?:you|we|one))?:?$/iu
