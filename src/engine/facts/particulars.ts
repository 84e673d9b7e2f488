import { isPlural } from '../language/number.ts'
import { lowerCased } from '../terms/naming.ts'
import { allMatches } from '../matches.ts'
import { cleanPassage, type Outline } from '../outline/outline.ts'
import { BOX } from '../outline/table-shape.ts'
import { cut, wordsAt, type Passage } from '../passage.ts'
import { spacedParts } from '../language/word-count.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { joined } from './list-members.ts'
import { asSentence, unstopped } from './owner.ts'

/**
 * What stands over a recipe or the rules of a game: "Prep time: 20 minutes | Makes: 1 large loaf", "Players: 2". Null
 * where a block says nothing of the kind.
 */
export function particularFacts(block: Block, outline: Outline): FactDraft[] | null {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return null
  const passage = cleanPassage(outline, block)
  const kit = kitFact(passage, block, outline)
  if (kit) return [kit]
  const found = passage.text.length > LONGEST_LINE ? [] : allMatches(passage.text, LABELS)
  const [first] = found
  if (!first || first.index > 0) return null
  return found.flatMap((one, i): FactDraft[] => {
    const noun = nounFor(one.groups?.label ?? '')
    const from = one.index + one[0].length
    const said = cut(passage, from, found[i + 1]?.index ?? passage.text.length)
    return noun === null ? [] : particular(noun, said, block, outline)
  })
}

const LONGEST_LINE = 240

/** "Preserving pan, wooden spoon, funnel." under "Equipment" lists it, without a verb. */
function kitFact(passage: Passage, block: Block, outline: Outline): FactDraft | null {
  const title = outline.article.sections[block.section]?.title ?? ''
  const members =
    KIT.test(title) && block.kind === 'paragraph'
      ? passage.text.replace(/[.]\s*$/u, '').split(/,\s+(?:and\s+)?/u)
      : []
  if (members.length < 3 || members.some((one) => spacedParts(one) > 5 || /[.:!?]/u.test(one))) return null
  const value = joined(members.map((one, i) => (i === 0 ? lowerCased(one.charAt(0)) + one.slice(1) : one)))
  return draftFact(outline, block, {
    kind: 'list',
    subject: outline.article.title,
    slot: title,
    value,
    members: value.split(/, | and /u),
    statement: asSentence(`Under “${title}” the article lists ${value}`),
    confidence: 0.9,
    passage,
    decisive: [passage.source],
  })
}

const KIT = /^(?:kit|equipment|tools|materials|utensils|supplies|components|contents)$/iu

function particular(noun: string, said: Passage, block: Block, outline: Outline): FactDraft[] {
  const value = unstopped((said.text.split(/\s[|·•]|\s—\s/u, 1)[0] ?? '').replace(/\s+/gu, ' '))
  if (
    !/^(?:(?:about|around|up to|at least|approx\.?|roughly|serves) )?(?:[\d½¼¾]|an? |one\b|two\b|three\b|four\b|five\b|six\b)/iu.test(
      value,
    )
  )
    return []
  if (spacedParts(value) > 8) return []
  const { title } = outline.article
  return [
    draftFact(outline, block, {
      kind: 'cell',
      subject: title,
      slot: noun,
      label: noun.charAt(0).toUpperCase() + noun.slice(1),
      value,
      group: BOX,
      statement: asSentence(
        `The ${noun} of ${nameOf(title)} ${isPlural(noun) && !/^number /u.test(noun) ? 'are' : 'is'} ${value}`,
      ),
      confidence: 0.95,
      attributed: false,
      passage: said,
      decisive: [wordsAt(said, value)],
    }),
  ]
}

/** The title in quotes; a long one, or one that asks, is the recipe. */
function nameOf(title: string): string {
  const name = title.replace(/(?<!\s)\s*\([^()]*\)/gu, '').split(/(?<!\s)\s+[–—|-]\s|:\s/u, 1)[0] ?? ''
  return name === '' || spacedParts(name) > 8 || /\?/u.test(name) ? 'the recipe' : `“${name}”`
}

const OF_TIME =
  'prep(?:aration)?|cook(?:ing)?|bak(?:e|ing)|rising|proving|resting|chilling|cooling|soaking|marinating|drying|freezing|setting|simmering|roasting|curing|waiting|playing|total|active|hands-on|set-?up'
const LABELS = new RegExp(
  `(?<![\\p{L}-])(?<label>(?:${OF_TIME})(?: time)?|time|yields?|makes|serves|servings|(?:number of )?players|ages?|keeps(?: for)?|shelf life|oven temperature)(?:\\s{0,3}:\\s{0,5}|(?<=^(?:prep|cook|total|yields?|serves|makes)[ \\p{L}]{0,12}) (?=\\d|about \\d))`,
  'giu',
)

function nounFor(label: string): string | null {
  const name = label.toLowerCase()
  if (/^yields?$|^makes$/u.test(name)) return 'yield'
  if (/^serv/u.test(name)) return 'number of servings'
  if (/players$/u.test(name)) return 'number of players'
  if (/^ages?$/u.test(name)) return 'recommended age'
  if (/^keeps|^shelf/u.test(name)) return 'shelf life'
  if (/^oven/u.test(name)) return name
  if (name === 'time') return 'total time'
  const time = name
    .replace(/ time$/u, '')
    .replace(/^prep$/u, 'preparation')
    .replace(/^cook$/u, 'cooking')
    .replace(/^bake$/u, 'baking')
    .replace(/^set-?up$/u, 'setting-up')
  return `${time} time`
}
