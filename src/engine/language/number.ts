import { remembered } from '../remembered.ts'

/** The singular of a noun or noun phrase: its head, the word before the first preposition, is changed. */
export const singular: (phrase: string) => string = remembered(
  (phrase) => changeHead(phrase, singularWord),
  20_000,
)

/** The plural of a noun or noun phrase; a plural stays as it is. */
export const plural: (phrase: string) => string = remembered(
  (phrase) => changeHead(phrase, pluralWord),
  20_000,
)

/** Whether a noun or noun phrase is in the plural ("models", "GPUs", "people"). */
export const isPlural: (phrase: string) => boolean = remembered((phrase) => {
  const head = headOf(phrase)
  return PLURALS.has(head.toLowerCase()) || singularWord(head) !== head
}, 20_000)

/** "a" or "an", by the sound the phrase begins with. */
export const articleFor: (phrase: string) => 'a' | 'an' = remembered((phrase) => {
  const first = /[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? ''
  return soundsLikeVowel(first) ? 'an' : 'a'
}, 5000)

/** The phrase with its indefinite article: "an LLM", "a model". */
export function withArticle(phrase: string): string {
  return `${articleFor(phrase)} ${phrase}`
}

/** The singular of one word; capitals stay. */
export const singularWord: (word: string) => string = remembered(singularOf, 20_000)

function singularOf(word: string): string {
  const lower = word.toLowerCase()
  if (SAME.has(lower) || lower.length < 3) return word
  const irregular = SINGULAR_OF.get(lower)
  if (irregular) return likeCase(word, irregular)
  // "Pedicellariae", "papillae".
  if (/(?:[rl]i|[lr]l|nn|in|ul)ae$/.test(lower) && lower.length > 6) return word.slice(0, -1)
  if (/^[A-Z0-9-]{2,}s$/.test(word) || /[A-Z]s$/.test(word)) return word.slice(0, -1)
  if (ICS.has(lower)) return word.slice(0, -1)
  if (ENDS_IN_S.has(lower) || !/s$/.test(lower) || /(ss|us|is|[^aeiou]ics|['’]s)$/.test(lower)) return word
  if (/[A-Z]S$/.test(word) || /\d/.test(word)) return word
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return `${word.slice(0, -3)}y`
  if (
    /(sh|ch|ss|x|zz|[^aeiou]o)es$/.test(lower) &&
    !/(?:ache|shoe|backhoe|floe|foe|mistletoe|tiptoe|(?<!vol)canoe|oboe|sloe|(?<!buff)aloe|\b(?:hoe|toe|roe|woe|doe))s$/.test(
      lower,
    )
  )
    return word.slice(0, -2)
  if (/(bus|gas|lens|virus|bonus|campus|corpus|status|census|focus|bias|atlas|canvas|alias)es$/.test(lower))
    return word.slice(0, -2)
  return word.slice(0, -1)
}

function pluralWord(word: string): string {
  const lower = word.toLowerCase()
  if (SAME.has(lower) || PLURALS.has(lower) || singularWord(word) !== word) return word
  const irregular = PLURAL_OF.get(lower)
  if (irregular) return likeCase(word, irregular)
  if (/^[A-Z0-9-]{2,}$/.test(word) || /[a-z][A-Z]$/.test(word)) return `${word}s`
  if (/[^aeiou]y$/.test(lower)) return `${word.slice(0, -1)}ies`
  if (/(s|sh|ch|x|z|volcano)$/.test(lower)) return `${word}es`
  return `${word}s`
}

function changeHead(phrase: string, change: (word: string) => string): string {
  const head = headOf(phrase)
  const at = headAt(phrase)
  return phrase.slice(0, at) + change(head) + phrase.slice(at + head.length)
}

const headOf = (phrase: string): string =>
  /^[\p{L}\p{N}'’.&+#-]*/u.exec(phrase.slice(headAt(phrase)))?.[0] ?? ''

/** Where the head begins: the last word before a preposition, bracket or comma. */
function headAt(phrase: string): number {
  const cut =
    /\s(?:of|for|in|on|with|from|to|by|at|that|which|who|as|about|over|under|between|and|or)\s|(?<!\s)\s*[(,;:]/iu.exec(
      phrase.trimEnd(),
    )
  const whole = cut && cut.index > 0 ? phrase.slice(0, cut.index) : phrase.trimEnd()
  return whole.search(/(?<![^\s/])[^\s/]*$/u)
}

function soundsLikeVowel(word: string): boolean {
  if (/^\d/.test(word)) return /^(8|11$|11\D|18$|18\D|11\d{3}$|18\d{3}$)/.test(word)
  if (/^[A-Z]{2,}s?$/.test(word) && !saidAsWord(word.replace(/s$/, ''))) return /^[AEFHILMNORSX]/.test(word)
  if (/^[A-Z]\d*$/.test(word)) return /^[AEFHILMNORSX]/.test(word)
  const lower = word.toLowerCase()
  if (/^(hour|honest|honou?r|heir)/.test(lower)) return true
  if (
    /^(eu|ew|ubiq|unesco|uni(?!n|m[^o]|d[^i])|us(e|i|u|a)|ut[ei]|ur[aei][nt]|once$|one($|\W|-))/.test(lower)
  )
    return false
  return /^[aeiou]/.test(lower)
}

/** "NASA" and "LIDAR" are read as words, "MRI" and "RLHF" letter by letter. */
function saidAsWord(acronym: string): boolean {
  if (SPOKEN.has(acronym)) return true
  return acronym.length >= 4 && /^[^AEIOU]{0,2}([AEIOU]{1,2}[^AEIOU]{1,2})+[AEIOU]?$/.test(acronym)
}

const likeCase = (pattern: string, word: string): string =>
  /^\p{Lu}/u.test(pattern) ? word.charAt(0).toUpperCase() + word.slice(1) : word

const SPOKEN = new Set([
  'RAM',
  'ROM',
  'SIM',
  'LAN',
  'WAN',
  'RAID',
  'REST',
  'SAR',
  'NAS',
  'GAN',
  'BERT',
  'SOAP',
  'MAC',
  'NAT',
])

const IRREGULAR: readonly (readonly [string, string])[] = [
  ['analysis', 'analyses'],
  ['axis', 'axes'],
  ['bacterium', 'bacteria'],
  ['basis', 'bases'],
  ['child', 'children'],
  ['cookie', 'cookies'],
  ['crisis', 'crises'],
  ['criterion', 'criteria'],
  ['diagnosis', 'diagnoses'],
  ['echo', 'echoes'],
  ['foot', 'feet'],
  ['fungus', 'fungi'],
  ['alumnus', 'alumni'],
  ['aureus', 'aurei'],
  ['denarius', 'denarii'],
  ['locus', 'loci'],
  ['sestertius', 'sestertii'],
  ['terminus', 'termini'],
  ['goose', 'geese'],
  ['half', 'halves'],
  ['hero', 'heroes'],
  ['hypothesis', 'hypotheses'],
  ['knife', 'knives'],
  ['larva', 'larvae'],
  ['leaf', 'leaves'],
  ['life', 'lives'],
  ['loaf', 'loaves'],
  ['man', 'men'],
  ['matrix', 'matrices'],
  ['mouse', 'mice'],
  ['movie', 'movies'],
  ['nucleus', 'nuclei'],
  ['ovum', 'ova'],
  ['person', 'people'],
  ['phenomenon', 'phenomena'],
  ['potato', 'potatoes'],
  ['quiz', 'quizzes'],
  ['self', 'selves'],
  ['shelf', 'shelves'],
  ['stimulus', 'stimuli'],
  ['synthesis', 'syntheses'],
  ['thesis', 'theses'],
  ['tomato', 'tomatoes'],
  ['tooth', 'teeth'],
  ['tie', 'ties'],
  ['veto', 'vetoes'],
  ['volcano', 'volcanoes'],
  ['mosquito', 'mosquitoes'],
  ['tornado', 'tornadoes'],
  ['torpedo', 'torpedoes'],
  ['vertebra', 'vertebrae'],
  ['vertex', 'vertices'],
  ['wife', 'wives'],
  ['wolf', 'wolves'],
  ['woman', 'women'],
  ['antenna', 'antennae'],
  ['alga', 'algae'],
  ['appendix', 'appendices'],
  ['bacillus', 'bacilli'],
  ['cactus', 'cacti'],
  ['calf', 'calves'],
  ['codex', 'codices'],
  ['curriculum', 'curricula'],
  ['formula', 'formulae'],
  ['ganglion', 'ganglia'],
  ['genus', 'genera'],
  ['index', 'indices'],
  ['louse', 'lice'],
  ['memorandum', 'memoranda'],
  ['millennium', 'millennia'],
  ['mitochondrion', 'mitochondria'],
  ['oasis', 'oases'],
  ['ox', 'oxen'],
  ['parenthesis', 'parentheses'],
  ['radius', 'radii'],
  ['scarf', 'scarves'],
  ['spectrum', 'spectra'],
  ['stoma', 'stomata'],
  ['stratum', 'strata'],
  ['synopsis', 'synopses'],
  ['taxon', 'taxa'],
  ['thief', 'thieves'],
]
/** Fields of study end in -ics without being many; these are counted. */
const ICS: ReadonlySet<string> = new Set(
  'characteristic topic metric tactic heuristic critic comic clinic fabric plastic ceramic epidemic antibiotic mechanic demographic'
    .split(' ')
    .map((word) => `${word}s`),
)

const PLURAL_OF = new Map(IRREGULAR)
const SINGULAR_OF = new Map(IRREGULAR.map(([one, many]) => [many, one] as const))
const PLURALS = new Set(SINGULAR_OF.keys())

/** Words whose plural is the same, and words that have none. */
const SAME: ReadonlySet<string> = new Set(
  `data media information software hardware middleware equipment knowledge research series species means news
  sheep fish deer aircraft spacecraft headquarters physics mathematics economics politics statistics ethics
  genetics robotics electronics linguistics analytics mechanics dynamics logistics graphics diabetes rabies
  measles aids kudos chaos cosmos ethos pathos always perhaps towards besides across afterwards sometimes whereas
  thus plus less has was does its this yes as us is gps dns https aws sars ios css js rs os`.split(/\s+/),
)

/** Singulars that end in a single s, unlike other words. */
const ENDS_IN_S: ReadonlySet<string> = new Set(['gas', 'bias', 'atlas', 'canvas', 'lens', 'alias', 'texas'])
