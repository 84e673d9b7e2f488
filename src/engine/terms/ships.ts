import { allMatches } from '../matches.ts'
import type { PersonNames } from './persons.ts'

/** The ships that texts name, of which they may say "she": "the French freighter Mont-Blanc", "HMS Beagle". */
export function shipNames(texts: readonly string[]): PersonNames {
  const found = texts.flatMap((text) =>
    [SHIP, WAS_SHIP, ABOARD].flatMap((one) =>
      allMatches(text, one).flatMap(({ groups }) => groups?.name ?? []),
    ),
  )
  return new Map([...new Set(found)].map((name) => [name, { name: withArticle(name, texts), gender: 'she' }]))
}

/** "The Imo" where the text writes it so. */
const withArticle = (name: string, texts: readonly string[]): string =>
  texts.some((text) => text.includes(`the ${name}`) || text.startsWith(`The ${name}`)) ? `the ${name}` : name

const NAME = '(?<name>\\p{Lu}[\\p{L}’-]*\\p{Ll}(?: \\p{Lu}[\\p{L}’-]*\\p{Ll}){0,2})'
const KIND =
  '(?:ship|steamship|flagship|warship|freighter|steamer|vessel|liner|schooner|frigate|brig|barque|cruiser|destroyer|battleship|submarine|tanker|trawler|ferry|lifeboat|tug|yacht|sloop|clipper|icebreaker|whaler)'
const SHIP = new RegExp(`\\b(?:${KIND}|SS|HMS|USS|RMS|MV) ${NAME}`, 'gu')
const WAS_SHIP = new RegExp(`\\b${KIND} was (?:called )?the ${NAME}(?=[.,;])`, 'gu')
const ABOARD = new RegExp(
  `\\b(?:aboard|on board|wreck of|crew of|captain of|deck of|hold of|sinking of|loss of) the ${NAME}`,
  'gu',
)
