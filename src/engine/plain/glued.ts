import { cut, evidenceOf, sentencePassages, type Passage, type Source } from '../passage.ts'
import type { Excluded } from '../types.ts'
import { allMatches } from '../matches.ts'
import { spacedParts } from '../language/word-count.ts'

export const GLUED = 'glued link text'

/**
 * The words of links that stand glued into the sentences of a text whose links have lost their marks: an
 * advertised service ("for any Web Design Company"), a remark in brackets ("(Learn more about …)"), a title
 * at the end of a sentence ("via Smart Tools for Busy Teams"). Each is a span to be cut from its block.
 */
export function gluedSpans(block: Passage, source: Source): Excluded[] {
  return sentencePassages(block).flatMap((sentence) => {
    // Nobody wrote so long a sentence; to look through it costs more than it gives.
    if (sentence.text.length > 800) return []
    const found = remarkInBrackets(sentence) ?? advertised(sentence) ?? titleAtEnd(sentence.text)
    if (!found) return []
    const [from, to] = found
    return [{ ...evidenceOf(cut(sentence, from, to), source), reason: GLUED }]
  })
}

/** From and to, within a sentence. */
type Range = readonly [number, number]

function remarkInBrackets({ text }: Passage): Range | null {
  for (const found of allMatches(text, /\([^()]{6,160}\)\.?/gu)) {
    const inside = found[0].replace(/^\(|\)\.?$/g, '')
    if (INVITES.test(inside) || (RECOMMENDS.test(inside) && titleRun(inside) !== null))
      return [found.index, found.index + found[0].length]
  }
  return null
}

const INVITES =
  /^(?:(?:you can )?(?:learn|read|find out|discover|see|explore|get|know) (?:more|our|the full|also|how|about)\b|(?:read|see|check out|explore|visit|watch|try|download)\b(?=.*\b(?:our|guide|post|article|here|blog|video|page|review|tutorial)\b)|also read|related|click|recommended|more (?:on|about|here)\b)/iu
const RECOMMENDS =
  /^(?:ideal|perfect|great|best|suitable|suited|recommended|popular|useful|built|made) (?:for|with|in|as)\b/iu

const TRADE =
  'Development|Design|Marketing|SEO|Consult(?:ing|ancy)|Software|App|Web|Outsourcing|Hosting|Integration|Staffing|Analytics|Advertising|Recruitment|Cleaning|Repair|Rental|Moving|Insurance|Travel|Catering|Training|Coaching|Testing|Security'
const FIRM =
  'Compan(?:y|ies)|Agenc(?:y|ies)|Services?|Firms?|Providers?|Partners?|Experts?|Solutions?|Professionals?|Consultants?|Contractors?|Developers?'
const SERVICE = new RegExp(
  `(?<lead>\\s(?:for|via|by|with|through|using|from|at|to)\\s)?(?:(?:an?|any|the|our|your|its) )?(?:(?:leading|top|trusted|professional|experienced|specialized|specialised|reliable|good|best) ){0,6}(?:\\p{Lu}[\\p{L}\\d&/-]{0,40}\\s){0,6}(?:${TRADE})\\s(?:${FIRM})\\b(?:\\s(?:For|for|In|in|of)\\s\\p{Lu}[\\p{L}\\d]*(?:\\s(?:\\p{Lu}[\\p{L}\\d]*|for|and|application|needs)){0,6})?`,
  'u',
)

/** "Perfect for any Home Baking Company": a firm of no name. */
const ANY_FIRM = new RegExp(
  `\\b(?:any|your|an? (?:top|leading|trusted|professional|experienced|reliable|reputable|certified)) (?:\\p{Lu}[\\p{L}&-]+ ){1,6}(?:${FIRM})\\b`,
  'u',
)

/** A firm's trade: cut where the sentence stands without it, else the whole sentence is praise. */
function advertised({ text }: Passage): Range | null {
  if (ANY_FIRM.test(text) && !SERVICE.test(text)) return [0, text.length]
  const found = SERVICE.exec(text)
  if (!found || !/\p{Ll}/u.test(text.slice(0, found.index))) return found ? [0, text.length] : null
  return found.groups?.lead !== undefined &&
    isTail(text, found.index + found[0].length) &&
    standsAlone(text, found.index)
    ? [found.index, text.length]
    : [0, text.length]
}

const isTail = (text: string, end: number): boolean => /^[\s.!)]*$/.test(text.slice(end))

/** What is left must be a sentence that still says something, and not praise of what was cut. */
function standsAlone(text: string, end: number): boolean {
  const kept = text.slice(0, end)
  return (
    spacedParts(kept) >= 5 &&
    !/^(?:this|that|it|these|which) (?:\p{L}+ ){1,4}(?:attractive|ideal|perfect|essential|valuable|useful|popular|great)\b/iu.test(
      kept,
    ) &&
    !/\b(?:partner|consult|work|team)(?:ing)?$/i.test(kept) &&
    !/\b(?:ideal|attractive|perfect|essential|valuable|useful|popular|great|suitable)$/i.test(kept)
  )
}

/** "… predict failures via Smart Tools for Busy Teams." ends in the title of another page. */
function titleAtEnd(text: string): Range | null {
  const found =
    /\s(?:via|with|through|using|by|for|from|in|on|see|like)\s+(?<title>\p{Lu}[\p{L}\d'’&-]*(?:\s(?:\p{Lu}[\p{L}\d'’&-]*|for|to|in|with|of|and|the|vs\.?|your)){2,9})[.!]?$/u.exec(
      text,
    )
  const title = found?.groups?.title
  if (!found || title === undefined) return null
  const told = /^\svia\s/.test(found[0]) && (title.match(/(?:^|\s)\p{Lu}/gu)?.length ?? 0) > 2
  return (told || isPageTitle(title)) && standsAlone(text, found.index) ? [found.index, text.length] : null
}

/** Three or more large words around "for", "with" or "to", the last of them no acronym: no name is made so. */
function isPageTitle(title: string): boolean {
  const words = title.split(' ')
  const large = words.filter((word) => /^\p{Lu}/u.test(word)).length
  const joins = /\s(?:for|with|to|vs\.?|your|For|With|To|Your)\s/u.test(title)
  const counts =
    /\p{Ll}s(?=\s(?:for|with|to|in|For|With|To|In)\s)/u.test(title) ||
    /\s(?:vs\.?|[Yy]our|For|To|With)\s/u.test(title)
  return large >= 3 && joins && counts && /^\p{Lu}/u.test(words.at(-1) ?? '')
}

/** Whether words hold the title of a page: two or more large words in a row. */
const titleRun = (text: string): string | null =>
  /(?=\p{Lu})(?<!\p{Lu}\p{L}*?)\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)+/u.exec(text)?.[0] ?? null
