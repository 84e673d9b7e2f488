import type { Usage } from '../terms/naming.ts'
import { placesIn } from '../language/word-index.ts'
import type { WordIndex } from '../language/word-index.ts'

/**
 * Whether a name that is defined as "a …" takes an article itself: a lodger is a person, but glucose is a sugar.
 * What it is tells, and whether the article ever writes the name bare.
 */
export function isCountable(name: string, meaning: string, { index }: Usage): boolean {
  const kind =
    /^an? (?<kind>[^,;:.]+?)(?= (?:that|which|who|whose|where|when|of|in|for|by|with|from|to|on|at|used|made|held|given|built|by which|in which)\b|[,;:.]|$)/iu
      .exec(meaning)
      ?.groups?.kind?.split(' ')
      .at(-1)
  if (kind !== undefined && STUFF.test(kind) && !/(?:er|or)$/u.test(name)) return false
  // "Rule of thirds", "depth of field": what it is of makes it one.
  if (MASS.test(name) || / of /.test(name) || / \p{Lu}?\d*$/u.test(name)) return false
  return !isBare(name.toLowerCase(), index.lower())
}

/** Kinds whose members are measured or done, not counted. */
const STUFF =
  /^(?:sugar|metal|gas|liquid|acid|substance|pigment|fluid|disease|process|practice|state|condition|property|language|element|mineral|oil|powder|sauce|drink|dish|game|sport|science|field|discipline|quality|phenomenon|material|fuel|fabric|fibre|fiber|salt|alloy|compound|energy|force|movement|doctrine|belief|religion|art|craft|drug|medicine|skill|ability|feeling)$/i

const MASS =
  /(?:\p{L}{3}ing|ness|\p{L}{3}ity|ism|[^s]sis|logy|graphy|metry|nomy|ics|[^rphn]ose|phyll|\p{L}{3}ance|\p{L}{3}ence|ware|\p{L}{3}tion|water|bandwidth|latency|throughput|jitter|security|privacy)$/iu

/** "Bandwidth", "windward": what is spoken of in general goes without an article, though one may be meant. */
export const isGeneral = (name: string): boolean =>
  MASS.test(name) || /(?:wind|lee|up|down|in|out|for|back|sea|land)wards?$/u.test(name)

/** "By name." and "of name and": written without an article where nothing follows that it could belong to. */
const isBare = (name: string, lower: WordIndex): boolean =>
  placesIn(lower, name).some((at) => {
    const [before, end] = [lower.text.slice(Math.max(0, at - 10), at), at + name.length]
    return AFTER_WORD.test(before) && ENDS.test(lower.text.slice(end, end + 12))
  })

const AFTER_WORD = /(?:^|\s)(?:of|in|by|with|for|from|into|through|as|without|during|to|and|or)\s$/

const ENDS =
  /^(?:[.,;:!?)]|\s(?:is|are|was|were|and|or|in|on|at|by|of|to|for|from|with|as|but|than|that|which|when|where|can|may|will|has)\s)/
