import { allMatches } from '../matches.ts'
import { blockText } from '../outline/sections.ts'
import { onceFor } from '../remembered.ts'
import type { Article } from '../types.ts'

/**
 * What is as right as an answer by the article's own words: its second name ("the sternum, or simply the breastbone",
 * "also known as the breastbone", "Sternum (breastbone)" as a label), and an amount without "up to" or "about".
 */
export function alsoRight(answer: string, article: Article): readonly string[] {
  const amount = ROUGHLY.exec(answer)?.groups?.amount
  if (amount !== undefined) return [amount]
  if (!NAME.test(answer)) return []
  const name = answer.toLowerCase()
  const told = namesGiven(article).filter(({ before }) => endsInName(before, name))
  const labels = labelsOf(article).get(name) ?? []
  // "Sparrow (male)" beside "Sparrow (female)" tells two apart.
  const others = [...told.map(({ other }) => other), ...(labels.length === 1 ? labels : [])]
  return [...new Set(others)].filter((other) => other.toLowerCase() !== name)
}

const ROUGHLY =
  /^(?:up to|about|around|roughly|approximately|nearly|almost|at (?:least|most)|over|more than|less than|no more than|~|≈)\s?(?<amount>[£$€]?\d.*)$/iu

/** A name is short, and no number. */
const NAME = /^\p{L}[\p{L}’' -]{2,40}$/u

const endsInName = (before: string, name: string): boolean =>
  before.endsWith(name) && !/[\p{L}-]/u.test(before.charAt(before.length - name.length - 1))

/** Where the text gives another name to what stands before it. */
const namesGiven = onceFor((article: Article): { readonly before: string; readonly other: string }[] =>
  linesOf(article).flatMap((line) =>
    allMatches(line, GIVEN).flatMap(({ groups, index }) => {
      const other = groups?.other ?? groups?.aside
      const before = line.slice(Math.max(0, index - LONGEST), index).toLowerCase()
      return other === undefined ? [] : [{ before: before.replace(/(?<!["”’*])["”’*]+$/u, ''), other }]
    }),
  ),
)

const LONGEST = 50
const OTHER = "\\p{L}[\\p{L}’'-]{2,24}(?: [\\p{L}’'-]{2,24}){0,2}"
const ALSO = '(?:also|often|sometimes|commonly|otherwise|better) (?:called|known as|named|termed)'
const GIVEN = new RegExp(
  `, (?:or (?:simply|just|more simply)|or,? as it is (?:also|often|sometimes) called,?|(?:which is )?${ALSO}) (?:the |an? )?["“]?(?<other>${OTHER})["”]?(?=[,.;:)]|$)` +
    `| \\((?:${ALSO}|or(?: simply| just)?|also) (?:the |an? )?["“]?(?<aside>${OTHER})["”]?\\)`,
  'gu',
)

/** What stands in brackets behind a label, by the label. */
const labelsOf = onceFor((article: Article): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const block of article.blocks) {
    const line = blockText(block).replace(/\s+/gu, ' ').trim()
    const { name, other } = LABELLED.exec(line)?.groups ?? {}
    if (name === undefined || other === undefined) continue
    const known = found.get(name.toLowerCase()) ?? []
    if (!known.includes(other)) found.set(name.toLowerCase(), [...known, other])
  }
  return found
})

const LABELLED =
  /^(?<name>\p{L}[\p{L}’' -]{2,40}) \((?<other>\p{Ll}[\p{L}’'-]{2,24}(?: [\p{L}’'-]{2,24})?)\)(?=:|$)/u

/** What an article says, a line for each of its blocks. */
const linesOf = onceFor((article: Article): readonly string[] =>
  article.blocks
    .flatMap((block) => [block, ...(block.cells ?? [])])
    .map((one) => blockText(one).replace(/\s+/gu, ' ').trim()),
)
