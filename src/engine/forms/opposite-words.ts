/** `words`: one of which every statement has that is turned; most have none. */
export type Opposite = {
  readonly words: readonly string[]
  /** What it is turned into: a statement that has both tells of both. */
  readonly other?: RegExp
  readonly from: RegExp
  readonly to: (found: string) => string
  /** How much at least or at most: turned only of one thing, which is or must be so. */
  readonly bound?: boolean
  /** One end of a row: turned only where the article speaks of the other end. */
  readonly end?: boolean
}

const asBound = (one: Opposite): Opposite => ({ ...one, bound: true })

const oneForOther = (one: string, other: string, within = '', after = ''): Opposite[] =>
  [
    [one, other],
    [other, one],
  ].map(([from = '', to = '']) => ({
    words: [from],
    other: new RegExp(`\\b${to}\\b`, 'iu'),
    from: new RegExp(`${within}\\b${from}\\b${after}`, 'u'),
    to: (found) => found.replace(from, to),
  }))

/** Only one of several is so, and it is not the other; nobody believes that what opened a series was its last. */
const SUPERLATIVES: readonly (readonly string[])[] = [
  ['largest', 'smallest'],
  ['biggest', 'smallest'],
  ['highest', 'lowest'],
  ['longest', 'shortest'],
  ['oldest', 'youngest'],
  ['fastest', 'slowest'],
  ['deepest', 'shallowest'],
  ['hottest', 'coldest'],
  ['richest', 'poorest'],
  ['strongest', 'weakest'],
  ['earliest', 'latest'],
  ['most', 'least'],
]

const COMPARED: readonly (readonly string[])[] = [
  ['shorter', 'longer'],
  ['larger', 'smaller'],
  ['higher', 'lower'],
  ['older', 'younger'],
  ['stronger', 'weaker'],
]

const EXCESSES: readonly (readonly string[])[] = [
  ['shallow', 'deep'],
  ['small', 'large'],
  ['weak', 'strong'],
  ['short', 'long'],
  ['high', 'low'],
  ['fast', 'slow'],
  ['early', 'late'],
]

const COUNT =
  '(?:[£$€]?\\d[\\d,.]{0,15}|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty)(?= ))'
/** What is measured is less, what is counted fewer. */
const MEASURED =
  ' ?(?:%|°|per |met|kilo|km|cm|mm|m |mile|f[eo]+t|year|month|week|day|hour|minute|second|kg|gram|g |tonne|lit|degree|[kMG]B|byte|times)'
/** "Hardly more than", "little more than" is not far from less. */
const PLAINLY = '(?<!\\b(?:hardly|no|little|not|far|much|slightly|never) )\\b'

/** Where something lies it lies nowhere else; what is done in the north may be done in the south as well. */
const LIES =
  '(?<=\\b(?:lies|lie|lay|is|are|was|were|stands?|stood|begins?|ends?|flows?|runs?|ran) (?:[\\p{L}-]{1,20} ){0,4})'

const DIRECTIONS: readonly (readonly string[])[] = [
  ['north', 'south'],
  ['east', 'west'],
]

/** The first of these that a statement has, and has once, is turned. */
export const OPPOSITES: readonly Opposite[] = [
  {
    words: ['must not'],
    from: /\bmust not\b(?! only| be (?:confused|mistaken|forgotten|overlooked))/u,
    to: () => 'may',
  },
  // "Symptoms may not appear for days" forbids nothing.
  {
    words: ['may not'],
    from: /\bmay not\b(?! (?:only|always|even|yet|be (?:enough|able|possible|necessary|suitable|visible|obvious|aware|available|safe|right|present|needed|clear|noticeable|the|an?|as|so)|have|know|notice|feel|need|seem|appear|cause|show|occur|happen|develop|last|recover|reali[sz]e|respond|help|fit|suit|work|want|like|see|look|mean|matter|come|grow|survive|reach|get|remember|understand|agree|exist)\b)/u,
    to: () => 'may',
  },
  { words: ['cannot'], from: /\bcannot\b(?! only)/u, to: () => 'can' },
  {
    words: [' not '],
    from: /\b(?:is|are) not (?=(?:allowed|permitted|covered|required|valid|liable|protected|supported)\b)/u,
    to: (found) => found.replace('not ', ''),
  },
  {
    words: ['only with the '],
    from: /\bonly with the (?:written )?(?=(?:consent|permission|approval|agreement)\b)/u,
    to: () => 'even without the ',
  },
  ...oneForOther(
    'at least',
    'at most',
    '',
    '(?= (?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)\\b)',
  ).map(asBound),
  ...oneForOther('no more than', 'no fewer than', '', '(?= \\d)').map(asBound),
  {
    words: ['within'],
    from: /\bwithin(?= [\p{L}\d-]+ (?:working )?(?:hours|days|weeks|months|years))(?<=\bmust .{3,80}within)/u,
    to: () => 'only after',
  },
  {
    words: ['before'],
    from: /\bbefore(?= the (?:first|start|beginning)\b)(?<=\bmust .{3,80}before)/u,
    to: () => 'only after',
  },
  {
    words: ['exempt from'],
    from: /\b(?:is|are) exempt from\b/u,
    to: (found) => found.replace('exempt from', 'subject to'),
  },
  ...oneForOther('void', 'valid', '(?<=\\b(?:is|are) )', '(?=[.,]| if | unless | when )'),
  ...oneForOther('invalid', 'valid', '(?<=\\b(?:is|are) )', '(?=[.,]| if | unless | when )'),
  ...oneForOther('compulsory', 'voluntary', '(?<=\\b(?:is|are) )'),
  {
    words: ['forbidden', 'prohibited'],
    from: /(?<=\b(?:is|are) )(?:forbidden|prohibited)\b/u,
    to: () => 'allowed',
  },
  ...oneForOther('increases', 'reduces'),
  ...oneForOther('raises', 'lowers'),
  { words: ['decreases'], from: /\bdecreases\b(?= (?:the|its|their) )/u, to: () => 'increases' },
  ...oneForOther('strengthens', 'weakens'),
  ...oneForOther('slows down', 'speeds up'),
  ...oneForOther('speeds up', 'slows down'),
  { words: ['slows'], from: /\bslows(?= the )/u, to: () => 'speeds up' },
  ...oneForOther('higher than', 'lower than'),
  ...oneForOther('larger than', 'smaller than'),
  ...oneForOther('bigger than', 'smaller than'),
  ...oneForOther('heavier than', 'lighter than'),
  ...oneForOther(
    'longer than',
    'shorter than',
    '(?<!\\b(?:no|last|lasts|lasted|take|takes|took)(?: \\p{Ll}+)? )',
  ),
  ...oneForOther('faster than', 'slower than'),
  ...oneForOther('older than', 'younger than'),
  ...oneForOther('warmer than', 'colder than'),
  ...oneForOther('cheaper than', 'dearer than'),
  ...oneForOther('easier than', 'harder than'),
  ...oneForOther('easier to', 'harder to', '(?<=\\b(?:is|are|was|were) )'),
  ...oneForOther('wetter than', 'drier than'),
  ...COMPARED.flatMap(([one = '', other = '']) => oneForOther(one, other, '(?<=\\bthe )', '(?= \\p{Ll})')),
  ...EXCESSES.flatMap(([one = '', other = '']) => oneForOther(`too ${one}`, `too ${other}`)),
  {
    words: ['more than'],
    from: new RegExp(`${PLAINLY}more than(?= (?:an? |half |${COUNT}${MEASURED}))`, 'u'),
    to: () => 'less than',
    bound: true,
  },
  {
    words: ['more than'],
    from: new RegExp(`${PLAINLY}more than(?= ${COUNT})`, 'u'),
    to: () => 'fewer than',
    bound: true,
  },
  {
    words: ['less than', 'fewer than'],
    from: new RegExp(`${PLAINLY}(?:less|fewer) than(?= (?:an? |half |${COUNT}))`, 'u'),
    to: () => 'more than',
    bound: true,
  },
  {
    words: ['early all', 'lmost all'],
    from: /\b(?:nearly|almost) all(?= (?:the |of the )?\p{L})/iu,
    to: (found) => (/^\p{Lu}/u.test(found) ? 'Hardly any' : 'hardly any'),
  },
  { words: [' less '], from: /\bless (?=\p{Ll}{3,}ly\b)/u, to: () => 'more ' },
  ...oneForOther(
    'rises',
    'falls',
    '(?<=\\b(?:level|price|rate|income|pressure|temperature|demand|share|cost|value|number|amount|speed|density) )',
  ),
  ...oneForOther('closes', 'opens', '', '(?= (?:its|their|the) )'),
  ...oneForOther('gains', 'loses', '', '(?= (?!it\\b|them\\b|him\\b)\\p{Ll})'),
  ...oneForOther('cooler', 'warmer', '', '(?= \\p{Ll})'),
  { words: ['forbade'], from: /\bforbade\b/u, to: () => 'ordered' },
  ...oneForOther('stronger than', 'weaker than'),
  ...oneForOther('milder than', 'harsher than'),
  { words: ['less '], from: /\bless (?=\p{Ll}{3,} than\b)/u, to: () => 'more ' },
  {
    words: ['more '],
    from: /\bmore (?!people|children|men\b|women)(?=\p{Ll}{3,}(?<!s) than\b)/u,
    to: () => 'less ',
  },
  {
    words: [' a more '],
    from: /(?<=\b(?:gives?|makes?|has|have|is|are|was|were) a )more (?=\p{Ll}{3,} \p{Ll})/u,
    to: () => 'less ',
  },
  {
    words: ['Most '],
    from: /^Most (?=(?:of the )?(?:people|children|women|men|\p{Ll}{3,}(?<![siu])s) (?!of|who|that|which))/u,
    to: () => 'Few ',
  },
  { words: ['fewer '], from: /\bfewer (?=\p{Ll}{2,}s than\b)/u, to: () => 'more ' },
  ...SUPERLATIVES.flatMap(([one = '', other = '']) =>
    oneForOther(one, other, '(?<=\\bthe )', '(?= \\p{L})(?! part\\b)').map((end) => ({
      ...end,
      end: true,
    })),
  ),
  ...DIRECTIONS.flatMap(([one = '', other = '']) => [
    ...oneForOther(`${one} of`, `${other} of`, LIES),
    ...oneForOther(`the ${one}`, `the ${other}`, LIES, '(?![-\\p{L}]| \\p{Lu})'),
    ...oneForOther(`${one}ern`, `${other}ern`, `${LIES}(?<![-\\p{L}])`, '(?= \\p{Ll})'),
  ]),
  // "Above about 40 °C", but not "above all".
  ...oneForOther('above', 'below', '', '(?= (?:about |roughly |around )?\\d)'),
  {
    words: [' before '],
    other: /\bafter\b/iu,
    // "Before the meal" may be after it as well, "two days before the feast" is not.
    from: /(?<=\b(?:minutes?|hours?|days?|weeks?|months?|years?|century|centuries|just|shortly|soon|long) )before(?= (?:the|its|their|his|her) \p{L})/u,
    to: () => 'after',
  },
  {
    words: [' after '],
    from: /(?<=\b(?:only|just|shortly|soon|immediately|long) )after\b(?! all\b)/u,
    to: () => 'before',
  },
  {
    words: [' never '],
    from: /\b(?:has|have|had|is|are|was|were) never\b(?<!\b(?:that|which|who|they|it) .{0,12})/u,
    to: (found) => found.replace('never', /^h/.test(found) ? 'often' : 'always'),
  },
  {
    words: [' not a'],
    from: /\b(?:is|are|was|were) not (?=an? )/u,
    to: (found) => found.replace('not ', ''),
  },
]
