import { labelledItem } from '../outline/label.ts'
import { lowerCased, uncapitalised, type Usage } from '../terms/naming.ts'
import { cleanPassage, type Outline } from '../outline/outline.ts'
import { cut, passageOf, sentencePassages, type Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { withoutLetter } from './item-words.ts'
import { unstopped } from './owner.ts'
import { isClause } from './standing.ts'
import { readNamed } from './named-sentence.ts'

/** What an item of a list names: its label, or all of it where it is a few words; null for a sentence. */
export function memberOf(item: Block, outline: Outline, longest: number): string | null {
  const text = memberPassage(item, longest)?.text
  return text === undefined || cleanPassage(outline, item).text === '' ? null : unstopped(text)
}

/** Where an item says what it names. */
export function memberPassage(item: Block, longest: number): Passage | null {
  const passage = withoutLetter(passageOf(item))
  const labelled = labelledItem(passage)
  if (labelled) return cut(passage, 0, passage.text.indexOf(labelled.label) + labelled.label.length)
  const [said, more] = sentencePassages(passage)
  const told = said ? readNamed(said) : null
  // "Dry leaves" is no sentence of something dry.
  if (told && wordCount(told.predicate) > 1)
    return cut(passage, 0, passage.text.indexOf(told.name) + told.name.length)
  if (!said || more || wordCount(passage.text) > longest) return null
  return /^\p{Lu}.*[.!]$/su.test(said.text) && isClause(said.text) ? null : passage
}

/** The first thing an item says, short enough to be one of several. */
export function stepOf(item: Block, outline: Outline, longest: number): string | null {
  const passage = cleanPassage(outline, item)
  const labelled = labelledItem(passage)
  if (labelled) return unstopped(labelled.label)
  const first = sentencePassages(passage)[0]?.text ?? ''
  if (first === '') return null
  if (wordCount(first) <= longest) return unstopped(first)
  // "If there isn't enough brine, top up": the condition alone is no step.
  const conditional = CONDITION.test(first)
  if (conditional && wordCount(first) <= longest * 1.5) return unstopped(first)
  const short = conditional
    ? undefined
    : /^(?<main>.{20,}?)(?:[;:,] |\s\(|\s(?:until|so that|because|which|while|when|and then) )/su.exec(first)
        ?.groups?.main
  return short !== undefined && wordCount(short) <= longest && wordCount(short) >= 4 ? short : null
}

const CONDITION = /^(?:If|When|Once|After|Before|As soon as)\b[^,]{3,80},/u

/** Members as they stand within a sentence: where some are plainly names, all of them are. */
export function membersWithin(names: readonly string[], usage: Usage): string[] {
  const within = names.map((name) => uncapitalised(name, usage))
  const kept = names.filter((name, i) => within[i] === name && lowerCased(name.charAt(0)) !== name.charAt(0))
  return kept.length * 3 >= names.length ? [...names] : within
}

/** "a, b and c"; long or comma-holding members are set apart by semicolons. */
export function joined(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (names.length < 2) return names.join('')
  const heavy = names.some((name) => /[,;]/.test(name) || wordCount(name) > 8)
  const last = names.at(-1) ?? ''
  const or = heavy && word === 'or' ? 'or ' : ''
  return heavy
    ? `${names.slice(0, -1).join('; ')}; ${or}${last}`
    : `${names.slice(0, -1).join(', ')} ${word} ${last}`
}

const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length
