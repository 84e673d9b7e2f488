import type { Outline } from '../outline/outline.ts'
import { allMatches } from '../matches.ts'
import { contentStems, tokens } from '../language/words.ts'
import { timesIn } from '../language/word-index.ts'
import type { Block } from '../types.ts'
import { castOf } from './cast.ts'
import { saidUnderTitle } from './under-title.ts'

/**
 * Whether a statement means what neither it, nor the title, nor the heading over it names: "the landing" of which
 * ship, "the oil" of what, "his death" whose?
 */
export const meansUnnamed = (statement: string, block: Block, outline: Outline): boolean =>
  unnamedThings(statement, block, outline).length > 0 || meansUnnamedPerson(statement, outline)

/** The stems of "the landing" and the like that nothing names. */
export function unnamedThings(statement: string, block: Block, outline: Outline): readonly string[] {
  const said = saidUnderTitle(statement)?.said ?? statement
  if (/^(?:where|when|whenever|if)\b/iu.test(said)) return []
  if (isLatelyNamed(said, outline)) return contentStems(LATELY.exec(said)?.groups?.noun ?? '')
  return [OBJECT, WORK, OFFICE, OPENS].flatMap((pattern) =>
    allMatches(said, pattern).flatMap((found) => {
      const noun = found.groups?.noun ?? ''
      const [stem] = contentStems(noun)
      // Under its title an article may speak of its company.
      if (said !== statement && /^company$/iu.test(noun)) return []
      if (stem === undefined || isNamed(stem, said.slice(0, found.index), block, outline)) return []
      return [stem]
    }),
  )
}

/** What is done, or is of something: told alone it is nobody's. */
const OBJECT =
  /\b(?<!\bof )the (?:(?:first|second|third|last|final|next|new|old|whole|original) )?(?<noun>landing|test|journey|company|technique|principle|harvest|repaint|attempt|voyage|expedition|experiment|collision|crossing|hypothesis|proposal|purchase|verdict|petition|rescue|repair|search|survey)(?! (?:of|at|near|between|that|which|who|whose|where|against|for|called|known|with|from|on|to|in which|in \p{Lu}|by \p{Lu})\b|, (?:an?|the|which|when|in which) |['’-]| \p{Ll}+ing\b)(?=[ ,.;])|\bof the (?<noun>group)(?=[,.;])/giu

/** "Took part in the work": work has many meanings, this is one of before. */
const WORK = /\b(?:part in|led|continued|finished|funded|paid for) the (?<noun>work)(?=[,.;])/giu

/** "She held the post for three years": which one? */
const OFFICE =
  /\b(?:held|took|accepted|declined|refused|lost|kept|resigned|gave up|left) the (?<noun>post|position|job|office|appointment)(?=[,.;]| (?:for|until|till|from|since|in \d)\b)/giu

/** "The oil got into the pores": of what? */
const OPENS =
  /^the (?<noun>oil|mixture|powder|paste|solution|liquid)(?= (?:is|was|gets?|got|goes|went|has|had|can|\p{Ll}+ed|\p{Ll}+s)\b)/giu

/** "The ship was stuck for six days", "troops occupied the country": one that the text has just named and hardly names again. */
function isLatelyNamed(said: string, outline: Outline): boolean {
  const noun = LATELY.exec(said)?.groups?.noun
  return noun !== undefined && timesIn(outline.lexicon.usage.index.lower(), `the ${noun}`) < OFTEN
}

const OFTEN = 3

const LATELY =
  /(?:^the (?=\p{Ll}+,? (?:was|were|had|some|about|nearly|more|\p{Ll}{2,20}ed)\b)(?!\p{Ll}+, an? )|^(?!.*\b(?:in|at|of|to|from|into) \p{Lu}\p{Ll}+ (?!\d))[^,;:]{3,60} (?:occupied|invaded|conquered|overran|ravaged|devastated|plundered) the )(?<noun>ship|vessel|boat|ferry|yacht|plane|aircraft|airliner|train|lorry|country|kingdom|province|region|colony|peninsula)\b(?! of\b)/iu

function isNamed(stem: string, before: string, block: Block, outline: Outline): boolean {
  const { title, sections } = outline.article
  const named = [before, title]
  for (let at: number | null = block.section; at !== null; at = sections[at]?.parent ?? null)
    named.push(sections[at]?.title ?? '')
  return named.some((one) => contentStems(one).includes(stem))
}

/** "London did not learn of his death": a town is nobody, and nobody else is named. */
export function meansUnnamedPerson(said: string, outline: Outline): boolean {
  const owner = /\b(?:as|was|were|is|are|of) (?:his|hers)(?=[,.;])/u.exec(said)?.index
  // "A chair is shown as his": whose?
  if (owner !== undefined && castOf(outline).namedIn(said.slice(0, owner)).length === 0) return true
  const at = /\b(?:his|her) (?:death|name|birth|funeral|body|grave|honour|memory|fame|reputation)\b/u.exec(
    said,
  )?.index
  if (at === undefined) return false
  const before = said.slice(0, at)
  if (castOf(outline).namedIn(before).length > 0) return false
  return !tokens(before).some(
    ({ pos, text }, i, all) =>
      (pos === 'NOUN' && !NOBODY.test(text)) ||
      // "Ada gave her name": one word that is in no phrase may be somebody whom the text names once.
      (pos === 'PROPN' && i === 0 && !/^(?:did|does)$/u.test(all[1]?.text ?? '')),
  )
}

const NOBODY =
  /^(?:institutes?|institutions?|universit(?:y|ies)|museums?|schools?|colleges?|prizes?|medals?|streets?|squares?|city|town|village|country|research|polar|years?|centur(?:y|ies)|days?|months?|time|news|airport|bridge|crater|mountain|ship|law|theorem|unit)$/iu
