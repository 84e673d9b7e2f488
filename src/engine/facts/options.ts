import { lowerCased } from '../terms/naming.ts'
import { cleanPassage, type Outline } from '../outline/outline.ts'
import { doesSomething, optionHead, type OptionHead } from '../outline/option-label.ts'
import { BOX } from '../outline/table-shape.ts'
import { cut, sentencePassages, wordsAt, type Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { firstTokens } from '../language/words.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { asSentence, unstopped } from './owner.ts'

/** What the options of a program do: entries of a list ("`-o FILE`: writes to FILE"), and sentences that begin with one. */
export function optionFacts(block: Block, outline: Outline): FactDraft[] {
  const passage = cleanPassage(outline, block)
  const entry = optionHead(passage)
  if (entry?.apart)
    return [...doesFact(entry, passage, block, outline), ...defaultFact(entry, block, outline)]
  if (!passage.pieces.some(({ run }) => run.code && run.text.startsWith('-'))) return []
  return sentencePassages(passage)
    .flatMap(atOptions)
    .flatMap((sentence) => {
      const said = withoutCallout(sentence)
      const head = optionHead(said)
      return head && !head.apart ? doesFact(head, said, block, outline) : []
    })
}

/** Before "--checksum", which has no capital, nobody sees a sentence end. */
function atOptions(sentence: Passage): Passage[] {
  const next = /(?<=[.!?]\s)--?\p{L}/u.exec(sentence.text)?.index
  if (next === undefined) return [sentence]
  return [cut(sentence, 0, next), ...atOptions(cut(sentence, next, sentence.text.length))]
}

/** "Warning: `-k` switches off the verification". */
function withoutCallout(sentence: Passage): Passage {
  const callout = /^(?:Note|Warning|Caution|Important|Tip|Hint):\s+/u.exec(sentence.text)
  return callout ? cut(sentence, callout[0].length, sentence.text.length) : sentence
}

function doesFact(head: OptionHead, passage: Passage, block: Block, outline: Outline): FactDraft[] {
  const { names, apart, body } = head
  const said = sentencePassages(body)[0] ?? body
  const told = phraseOf(unstopped(said.text.replace(/\s+/gu, ' ')))
  const [first = ''] = names
  if (told === null) return []
  const value = told.split(/; | \(default\b/u, 1)[0] ?? told
  const phrase = POINTS.test(told) ? value : told
  if (POINTS.test(value)) return []
  const label = names.join(', ')
  const others = names.length > 1 ? ` (${names.slice(1).join(', ')})` : ''
  return [
    draftFact(outline, block, {
      kind: 'property',
      subject: bareOption(first),
      slot: apart ? label : null,
      label,
      value,
      statement: asSentence(`The option ${first}${others} ${phrase}`),
      confidence: 0.95,
      passage,
      decisive: [said.source],
    }),
  ]
}

/** What only the text around can tell. */
const POINTS = /\b(?:this|these|that one|it|above|below|see)\b(?! is\b)/iu

/** "-o FILE" is the option -o. */
export const bareOption = (name: string): string =>
  name.replace(/[ =](?:<[^<>]*>|\[[^\][]*\]|\p{Lu}[\p{Lu}_=]*)$/u, '')

/** What it does, to go on from its name: "writes", also where the list bids ("Write"); null for what is no doing. */
function phraseOf(said: string): string | null {
  const lower = lowerCased(said.charAt(0)) + said.slice(1)
  if (/^like /u.test(lower)) return `works ${lower}`
  const { when, does } =
    /^(?<when>(?:used|given|combined|together) (?:along |together )?with [^,]{1,40}), (?<does>.+)$/u.exec(
      lower,
    )?.groups ?? {}
  if (when !== undefined && does !== undefined) return doesSomething(does) ? `${does} when ${when}` : null
  if (doesSomething(lower)) return lower
  const [verb, next] = firstTokens(`They ${lower}`).slice(1)
  if (verb?.pos !== 'VERB' || verb.text !== verb.lemma || next?.pos === 'VERB' || next?.pos === 'AUX')
    return null
  return `${thirdPerson(verb.text)}${lower.slice(verb.text.length)}`
}

const thirdPerson = (verb: string): string => {
  if (/(?:s|sh|ch|x|z|o)$/u.test(verb)) return `${verb}es`
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

/** "The default is 50" of an option's entry. */
function defaultFact({ names, body }: OptionHead, block: Block, outline: Outline): FactDraft[] {
  const value = unstopped(DEFAULT.exec(body.text)?.groups?.value ?? '')
  const [first = ''] = names
  if (value === '') return []
  return [
    draftFact(outline, block, {
      kind: 'cell',
      subject: bareOption(first),
      slot: 'Default',
      label: 'Default',
      value,
      group: BOX,
      statement: asSentence(`The default of ${bareOption(first)} is ${value}`),
      confidence: 0.95,
      attributed: false,
      passage: body,
      decisive: [wordsAt(body, value)],
    }),
  ]
}

const DEFAULT =
  /\b(?:the default (?:value )?is|defaults to|default:) (?<value>[\p{L}\d][^\s,;()]{0,30}(?: [^\s,;()]{1,20})?)(?=[,;()]|\.\s|\.?$)/iu
