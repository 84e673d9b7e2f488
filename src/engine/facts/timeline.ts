import { inTime, isDate } from '../language/date-label.ts'
import type { Labelled } from '../outline/label.ts'
import { uncapitalised } from '../terms/naming.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { sentencePassages, wordsAt } from '../passage.ts'
import { isPlural } from '../language/number.ts'
import type { Block } from '../types.ts'
import { placesIn } from '../language/word-index.ts'
import { isEmptyWord, tokens } from '../language/words.ts'
import { castOf } from './cast.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { asSentence, ownerOf, unstopped } from './owner.ts'
import { hasProperName } from './happenings.ts'
import { isClause, standAlone } from './standing.ts'
import { subjectOfSentence } from './subject.ts'

/** "**1476**: William Caxton opens a press." tells when that was. Null where the label is no date. */
export function datedFact({ label, body }: Labelled, block: Block, outline: Outline): FactDraft | null {
  const said = sentencePassages(body)[0]
  if (!isDate(label) || !said) return null
  const { term } = scopeAt(outline, block)
  const happened = standAlone(said.text, term ? ownerOf(term, outline.lexicon) : null, null)
  // "Cholera; a new Act": notes, and not one thing that happened.
  if (happened === null || said.text.includes(';')) return null
  if (!isClause(said.text) && !PAST.test(said.text)) return null
  const named = opensWithName(happened, outline) || hasProperName(/^\S+/u.exec(happened)?.[0] ?? '', outline)
  const event = unstopped(named ? happened : uncapitalised(happened, outline.lexicon.usage))
  const passage = cleanPassage(outline, block)
  const subject = subjectOfSentence(said.text, outline)?.term ?? term
  return draftFact(outline, block, {
    kind: 'event',
    subject: subject?.name ?? outline.article.title,
    slot: `when ${event}`,
    value: label,
    statement: asSentence(`${inTime(label)}, ${event}`),
    confidence: 0.95,
    attributed: false,
    passage,
    decisive: [wordsAt(passage, label)],
  })
}

/** "1954: the first film based on his life": whose, only the lines before tell. */
export function isOfUnnamed({ label, body }: Labelled, outline: Outline): boolean {
  const his = /\b(?:his|her)\b/u.exec(body.text)
  if (!isDate(label) || !his) return false
  const before = body.text.slice(0, his.index)
  return castOf(outline).namedIn(before).length === 0 && !/\p{L} \p{Lu}\p{Ll}/u.test(before)
}

/** "Bell flies a kite": one word the text never writes small, before its verb. */
function opensWithName(text: string, { lexicon }: Outline): boolean {
  const [first, second] = tokens(text)
  if (!first || !second || isEmptyWord(first.text) || isPlural(first.text)) return false
  return second.pos === 'VERB' && placesIn(lexicon.usage.index.text(), first.text.toLowerCase()).length === 0
}

/** "Ada Ford launched": a name and what it did. */
const PAST = /^(?:the )?(?:\p{Lu}[\p{L}\d.'’-]*\s){1,4}\p{Ll}+ed\s/u
