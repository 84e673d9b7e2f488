import { isName } from '../terms/names.ts'
import { canonicalName, uncapitalised } from '../terms/naming.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { timesIn } from '../language/word-index.ts'
import { tokens } from '../language/words.ts'
import { readClause } from '../language/clause.ts'
import { stands } from './alone.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { isHedged } from './hedged.ts'
import { asSentence, unstopped } from './owner.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { isClause } from './standing.ts'

/** What goes on in a thing that a sentence names and then tells of: "the Maillard reaction, in which sugars react …". */
export function inWhichFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const text = oneSpaced(sentence.text)
  if (!/ (?:which|where) |: /u.test(text)) return []
  const { article = '', name = '', said = '' } = (IN_WHICH.exec(text) ?? EXPLAINED.exec(text))?.groups ?? {}
  if (said === '' || !isName(name) || !(EXPLAINED.test(text) || isNamed(name, outline))) return []
  if (isHedged(said) || !(readClause(said) !== null || isClause(said)) || !stands(said)) return []
  const { usage } = outline.lexicon
  const value = unstopped(said)
  return [
    draftFact(outline, block, {
      kind: 'property',
      subject: canonicalName(name, usage),
      slot: null,
      value,
      statement: asSentence(
        `In ${article.trim().toLowerCase()} ${name}, ${uncapitalised(value, usage)}`.replace('  ', ' '),
      ),
      confidence: 0.8,
      passage: sentence,
      decisive: [wordsAt(sentence, value)],
    }),
  ]
}

/** "The second is basal sliding: meltwater works as a lubricant, and the glacier slips." */
const EXPLAINED =
  /^The (?:first|second|third|fourth|other|last|next|most common|simplest|main one) (?:\p{Ll}+ )?is (?<article>the )?(?<name>(?:\p{Ll}[\p{L}-]+ )?\p{Ll}[\p{L}-]+(?:ing|[ts]ion|ment|[aeiouy]sis|ism)): (?<said>[^:]{20,160}?)[.]?$/u

const IN_WHICH =
  /\b(?<article>the|an?) (?<name>(?:[\p{L}’'-]{2,30} ){1,3}(?:reaction|process|method|cycle|technique|stage|phase|game|ceremony|procedure|system|experiment|ritual|attack|condition|disease|disorder|effect|sport|dance|algorithm|test|mode|zone|area|region|layer|belt|chamber|season|period)), (?:(?:in|during|by) which|where) (?<said>[^;:]{20,160}?)[.]?$/iu

/** "A slow process" is no name; "the Maillard reaction" and what the text speaks of again are. */
function isNamed(name: string, { lexicon }: Outline): boolean {
  const [first] = tokens(`It is the ${name}.`).slice(3)
  if (first === undefined || /^(?:ADJ|DET|NUM|ADV|PRON)$/.test(first.pos)) return false
  // "The ablation zone": two nouns are a name.
  if (first.pos === 'NOUN' && name.split(' ').length === 2) return true
  return /^\p{Lu}/u.test(name) || timesIn(lexicon.usage.index.lower(), name.toLowerCase()) > 1
}
