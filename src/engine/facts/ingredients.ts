import { isPlural, plural } from '../language/number.ts'
import { lowerCased } from '../terms/naming.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { BOX } from '../outline/table-shape.ts'
import { blockText } from '../outline/sections.ts'
import { wordsAt } from '../passage.ts'
import { spacedParts } from '../language/word-count.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { asSentence } from './owner.ts'

/**
 * How much a recipe takes: "450 g strong white flour, plus some for dusting" among the ingredients. Null for what is no
 * ingredient with its amount.
 */
export function ingredientFacts(block: Block, outline: Outline): FactDraft[] | null {
  if ((block.kind !== 'item' && block.kind !== 'paragraph') || !isOfIngredients(block, outline)) return null
  const passage = cleanPassage(outline, block)
  const { amount, unit, thing: written } = MEASURED.exec(passage.text.replace(BARE, 'a $1'))?.groups ?? {}
  const thing = thingOf(written ?? '')
  if (amount === undefined || thing === null) return null
  // A handful is no amount that anybody could be asked.
  if (!/[\d½¼¾⅓⅔⅛]/u.test(amount) && /handful/u.test(unit ?? 'handful')) return null
  // "2 rice flour" counts nothing.
  if (unit === undefined && !isPlural(thing) && !/^(?:about )?(?:1$|[½¼¾⅓⅔⅛]|1\/)/u.test(amount)) return null
  const value = unit === undefined ? amount : `${amount} ${unit}`
  const of = wholeOf(block, outline, thing)
  if (of === null) return null
  const what =
    unit === undefined ? `number of ${isPlural(thing) ? thing : plural(thing)}` : `amount of ${thing}`
  return [
    draftFact(outline, block, {
      kind: 'cell',
      subject: thing,
      slot: `amount for ${of}`,
      label: 'Amount',
      value,
      group: BOX,
      statement: asSentence(`The ${what} for ${of} is ${value}`),
      confidence: 0.95,
      attributed: false,
      passage,
      decisive: [wordsAt(passage, value)],
    }),
  ]
}

/** Whether a section, or one above it, lists what goes into something. */
function isOfIngredients(block: Block, outline: Outline): boolean {
  if (scopeAt(outline, block).noun === 'ingredient') return true
  const { sections } = outline.article
  for (let at: number | null = block.section; at !== null; at = sections[at]?.parent ?? null)
    if (INGREDIENTS.test(sections[at]?.title ?? '')) return true
  return false
}

const INGREDIENTS =
  /^(?:the )?ingredients\b|\bingredients$|^what you(?:['’]ll| will)? need\b|^you(?:['’]ll| will) need\b|^shopping list\b/iu

/**
 * "For the brine" takes it, or else the recipe, of which a tin and a table are no part; null where the recipe might
 * take more of it elsewhere.
 */
function wholeOf(block: Block, outline: Outline, thing: string): string | null {
  const { sections, blocks } = outline.article
  const part = /^for (?<part>(?:the|an?) [\p{L} -]{3,30})$/iu.exec(sections[block.section]?.title ?? '')
    ?.groups?.part
  if (part === undefined) return 'the recipe'
  if (!NOT_MADE.test(part)) return lowerCased(part)
  const isTwice = blocks.some(
    (one) =>
      one !== block && one.kind === 'item' && blockText(one).includes(thing) && isOfIngredients(one, outline),
  )
  return isTwice ? null : 'the recipe'
}

const NOT_MADE =
  /\b(?:tins?|tops?|pans?|pots?|moulds?|molds?|trays?|dish(?:es)?|bowls?|jars?|tables?|baskets?|ovens?|grills?|barbecue|work(?:top| ?surface)|garnish|decoration)\b/iu

/** "Pinch of salt" is a pinch. */
const BARE = /^(pinch|handful|knob|bunch|sprig)(?= of )/iu

const UNITS =
  'kg|mg|g|ml|dl|cl|l|lit(?:re|er)s?|lbs?|pounds?|oz|ounces?|cups?|tbsp|tbs|tsp|tablespoons?|teaspoons?|pints?|quarts?|cloves?|sprigs?|sticks?|slices?|handfuls?|pinch(?:es)?|bunch(?:es)?|cans?|tins?|packets?|packs?|sachets?|heads?|stalks?|knobs?|drops?|sheets?|leaves'
const COUNT = '(?:\\d{1,5}(?:[.,]\\d{1,4})?(?: ?[½¼¾⅓⅔⅛]| \\d/\\d|/\\d)?|[½¼¾⅓⅔⅛])'
const MEASURED = new RegExp(
  `^(?<amount>(?:about )?(?:${COUNT}(?: ?[–-] ?${COUNT}| to ${COUNT})?|an?(?= (?:pinch|handful|bunch|knob|sprig|few) )))(?: ?(?<unit>(?:(?:heaped|level|big|large|small|good|fat|thick) )?(?:${UNITS}))(?![\\p{L}\\d])\\.?)?(?: ?\\([^()]{1,40}\\))?(?: of)? (?<thing>\\p{L}.*)$`,
  'u',
)

/** "Small pickling cucumbers, such as Kirby": what it is, without what is done with it; null for more than a name. */
function thingOf(written: string): string | null {
  const thing = (
    written.split(
      /[,;:()–—]| - | for | plus | or | at | from | to | with | in | and | such as |[.!?](?:\s|$)/u,
      1,
    )[0] ?? ''
  ).trim()
  const isName = thing !== '' && spacedParts(thing) <= 6 && /^[\p{L}’' -]+$/u.test(thing)
  return isName ? lowerCased(thing.charAt(0)) + thing.slice(1) : null
}
