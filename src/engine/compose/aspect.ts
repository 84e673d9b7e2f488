import { lowerCased } from '../terms/naming.ts'
import { tokens } from '../language/words.ts'

/**
 * The head of a table's row or column as a noun that fits after "the": "Domain" gives "domain", "Data types" gives
 * "data types". Null for what is no name of a kind of thing: "Next time", "Best for", "Plugs in?".
 */
export function aspectNoun(written: string): string | null {
  if (UNIT.test(written)) return null
  const noun = lowerCased(written.replace(/(?<!\s)\s*\([^()]*\)/gu, '')).trim()
  if (/\d|^\p{L}+ing (?:an?|the|your)\b/u.test(noun)) return null
  if (isDoing(noun)) return null
  if (noun === '' || !/^[\p{L}\p{N} '’/-]+$/u.test(noun) || ADVERBIAL.test(noun)) return null
  if (MEASURE.test(noun)) return noun
  const read = tokens(`The ${noun} is here.`).slice(1, -3)
  const last = read.at(-1)
  if (read.length === 0 || read.length > MOST_WORDS || !last || !NOMINAL.has(last.pos)) return null
  return read.every(({ pos }) => FITS_A_NAME.has(pos)) ? noun : null
}

/** "Area (million km²)": without its unit "the area is 9.2" says nothing. */
const UNIT =
  /\((?:in )?(?:(?:millions?|billions?|thousands?)(?: of)? ?)?(?:(?:square |cubic )?(?:km|cm|mm|nm|m|kg|mg|g|t|ml|l|ms|s|min|h|ha|ft|mi|kWh|kW|MW|GW|TWh|GB|MB|TB|Hz|mph|km\/h|m\/s|°\s?[CF]|%|US\$|USD|EUR|GBP|[€$£]|seconds|minutes|hours|days|weeks|months|years|metres|meters|kilomet(?:re|er)s|miles|feet|acres|tonnes|tons|lit(?:re|er)s|people|dollars|euros)|(?:millions?|billions?|thousands?))[²³23]?\)/iu

/** "Gained", "Lost", "Taken over": what was done, and no name of what it was done to. */
const isDoing = (noun: string): boolean =>
  /^(?:\p{L}{3,}ed|lost|won|made|sold|bought|built|held|kept|taken|given|grown|eaten|spoken|written|gotten|broken|seen|spent|paid|left|found|sought)$/u.test(
    noun,
  ) && tokens(`They have ${noun} it.`)[2]?.pos === 'VERB'

/** "Shore length" and "surface area", whatever a tagger takes their first word for. */
const MEASURE =
  /^(?:\p{Ll}+ )?(?:length|width|height|depth|area|volume|weight|mass|speed|temperature|elevation|population|price|cost|rate|size|density|capacity)$|^number of \p{Ll}{3,}$/u

const MOST_WORDS = 5
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])
const FITS_A_NAME: ReadonlySet<string> = new Set([
  'NOUN',
  'PROPN',
  'ADJ',
  'NUM',
  'ADP',
  'PART',
  'CCONJ',
  'PUNCT',
])

const ADVERBIAL =
  /^(?:next|last|this|first|each|every)\s|\btime$(?<!(?:response|rise|cooking|baking|boiling|travel|charging|start|waiting|delivery|life|half|residence|running|playing|preparation|prep|resting|proving|soaking|chilling|drying|curing|build|flight|reaction|lead|loading|recovery) time)|^(?:today|before|after|now|then|when|where|why|how|who|what)\b/u

/** Whether a cell's words can follow "is" as the name or amount of something: no clause, no order to do something. */
export function isNominal(value: string): boolean {
  const [first] = tokens(value)
  return first !== undefined && !NO_OPENING.has(first.pos)
}

const NO_OPENING: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PRON', 'SCONJ', 'ADP', 'CCONJ', 'PART'])
