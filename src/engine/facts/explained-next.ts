import { oneSpaced } from '../language/one-spaced.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import { canonicalName, uncapitalised } from '../terms/naming.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { isGuess } from './hedged.ts'
import { markedNames } from './marked.ts'
import { asSentence, unstopped } from './owner.ts'

/**
 * A name that one sentence presents and the next explains: "Another short cut is *availability*. We judge how common
 * a thing is by how easily examples come to mind."
 */
export function explainedNextFacts(
  sentence: Passage,
  next: Passage | undefined,
  block: Block,
  outline: Outline,
): FactDraft[] {
  const found = PRESENTS.exec(oneSpaced(sentence.text))?.groups
  const { kind, name } = found ?? {}
  const marked = markedNames(sentence).some(({ text }) => text === name)
  if (kind === undefined || name === undefined || !marked || next === undefined) return []
  const { usage } = outline.lexicon
  const told = uncapitalised(oneSpaced(next.text), usage)
  const meaning = isGuess(told) || told.split(' ').length > LONGEST_MEANING ? told.replace(TAIL, '') : told
  if (!EXPLAINS.test(next.text) || LEANS.test(meaning) || isGuess(meaning)) return []
  const statement = `One ${kind} is ${name}: ${meaning}`
  const count = statement.split(' ').length
  if (count > LONGEST || count < SHORTEST) return []
  return [
    draftFact(outline, block, {
      kind: 'property',
      subject: canonicalName(name, usage),
      slot: 'name',
      value: unstopped(meaning),
      statement: asSentence(statement),
      confidence: 0.75,
      passage: sentence,
      more: [next],
      decisive: [wordsAt(sentence, name)],
    }),
  ]
}

const LONGEST = 40
const LONGEST_MEANING = 32
const SHORTEST = 10

const PRESENTS =
  /^(?:Another|One|One such|A (?:second|third|fourth|further|related)) (?<kind>(?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+) is (?:the |an? )?["“]?(?<name>\p{Ll}[\p{L} -]{3,40}?)["”]?[.]?$/u

/** What any of it does, told in the present. */
const EXPLAINS = /^(?:We|People|The \p{Ll}+|An? \p{Ll}+|\p{Lu}\p{Ll}+s) (?:\p{Ll}+ly )?\p{Ll}+/u

/** A consequence, which need not be told. */
const TAIL = /,? so that\b.*$/su

const LEANS = /\b(?:this|these|he|she|his|her|such|here|there|was|were|had)\b/iu
