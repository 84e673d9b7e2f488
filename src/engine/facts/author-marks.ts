import { acronymPairs, type AcronymPair } from '../terms/acronyms.ts'
import { AUTHORED, HIGHLIGHT_SLOT } from '../own/authored.ts'
import { shortHash } from '../ids.ts'
import { bareName, canonicalName } from '../terms/naming.ts'
import { scopeAt, type Outline } from '../outline/outline.ts'
import { cut, passageOf, sentencePassages, wordsAt, type Passage } from '../passage.ts'
import { mentionsIn, termNamed } from '../terms/terms.ts'
import type { Block, Span } from '../types.ts'
import { contentStems } from '../language/words.ts'
import { acronymFacts } from './acronym-facts.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { stateAnswer } from './faq.ts'
import { asSentence, unstopped } from './owner.ts'
import { stateItem } from './state-item.ts'
import { statePhrase } from './state-phrase.ts'
import { subjectOfSentence, type Subject } from './subject.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/**
 * The facts that an author wrote as such: "Term :: definition", "Question ?? answer" and ==blanks==, with the
 * stretches of the text they stand in, of which nothing else is to be read.
 */
export function authoredFacts(outline: Outline): {
  readonly facts: readonly FactDraft[]
  readonly places: readonly Span[]
} {
  const blocks = outline.clean
    .flatMap((i) => outline.article.blocks[i] ?? [])
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'quote')
  const facts = blocks.flatMap((block) => [...lineFacts(block, outline), ...highlightFacts(block, outline)])
  const lines = blocks.filter(({ authored }) => authored)
  return { facts, places: [...lines, ...facts.flatMap(({ evidence }) => evidence)] }
}

function lineFacts(block: Block, outline: Outline): FactDraft[] {
  const whole = passageOf(block)
  const signs = whole.pieces.find(({ run }) =>
    /^(?:::|\?\?)$/.test(outline.source.text.slice(run.start, run.end)),
  )
  if (!block.authored || !signs) return []
  const right = cut(whole, signs.at + signs.run.text.length, whole.text.length)
  const left = cut(whole, 0, signs.at + (block.authored === 'question' ? 1 : 0))
  if (block.authored === 'question') return [questionFact(left.text, right, whole, block, outline)]
  const [letters] = acronymPairs(`${unstopped(right.text)} (${left.text})`)
  if (letters?.start === 0) return [lettersFact(letters, right, whole, block, outline)]
  return [definitionFact(left.text, right, whole, block, outline), ...acronymFacts(whole, block, outline)]
}

/** "WHO :: World Health Organization" says what letters stand for. */
function lettersFact(
  { acronym, expansion }: AcronymPair,
  said: Passage,
  whole: Passage,
  block: Block,
  outline: Outline,
): FactDraft {
  return draftFact(outline, block, {
    kind: 'acronym',
    subject: expansion,
    slot: 'acronym',
    label: acronym,
    value: expansion,
    statement: `${acronym} stands for ${expansion}.`,
    confidence: AUTHORED,
    passage: whole,
    decisive: [said.source],
  })
}

function definitionFact(
  written: string,
  said: Passage,
  whole: Passage,
  block: Block,
  outline: Outline,
): FactDraft {
  const term = termNamed(outline.lexicon, written)
  const subject: Subject = {
    name: term?.name ?? canonicalName(written, outline.lexicon.usage),
    term,
  }
  return draftFact(outline, block, {
    kind: 'definition',
    subject: subject.name,
    slot: 'definition',
    label: bareName(written),
    value: unstopped(said.text),
    statement: stateDefinition(bareName(written), said.text, subject, block, outline),
    confidence: AUTHORED,
    passage: whole,
    decisive: [said.source],
  })
}

/** A sentence that names the term: "Osmosis is the movement of water …", or with a colon where no verb fits. */
function stateDefinition(
  label: string,
  said: string,
  subject: Subject,
  block: Block,
  outline: Outline,
): string {
  const scope = { ...scopeAt(outline, block), frame: 'glossary' as const, noun: null }
  const phrase = /^(?:an?|the|any|one|what|when|how)\s/iu.test(said)
  const stated = phrase
    ? statePhrase(label, said, subject, true, outline)
    : stateItem({ label, said, subject, scope, year: null }, outline)
  const names = mentionsIn(outline.lexicon, stated ?? '').some(({ term }) => term === subject.term)
  // "Phloem is carrier of sugar" wants an article that only its author knows.
  const bare = !phrase && stated?.endsWith(` is ${said.charAt(0).toLowerCase()}${unstopped(said).slice(1)}.`)
  return stated !== null && names && !bare ? stated : asSentence(`${label}: ${said}`)
}

function questionFact(
  question: string,
  answer: Passage,
  whole: Passage,
  block: Block,
  outline: Outline,
): FactDraft {
  const asked = oneSpaced(question).trim()
  const value = unstopped(answer.text)
  return draftFact(outline, block, {
    kind: 'faq',
    subject: mentionsIn(outline.lexicon, asked)[0]?.term.name ?? outline.article.title,
    slot: asked,
    label: asked,
    value,
    statement: stateAnswer(asked, sentencePassages(answer), outline),
    confidence: AUTHORED,
    passage: whole,
    decisive: [answer.source],
  })
}

/** One fact for each blank that a sentence is marked with. */
function highlightFacts(block: Block, outline: Outline): FactDraft[] {
  return sentencePassages(passageOf(block)).flatMap((sentence) =>
    blanksOf(sentence).flatMap(({ start, end }): FactDraft[] => {
      const blank = cut(sentence, start, end)
      const subject =
        subjectOfSentence(sentence.text, outline)?.term ?? mentionsIn(outline.lexicon, sentence.text)[0]?.term
      const rest = `${sentence.text.slice(0, start)} ${sentence.text.slice(end)}`
      return [
        draftFact(outline, block, {
          kind: 'property',
          subject: subject?.name ?? outline.article.title,
          slot: `${HIGHLIGHT_SLOT}${shortHash([...contentStems(rest), '', ...contentStems(blank.text)].join(' ')).slice(0, 6)}`,
          value: blank.text,
          statement: asSentence(sentence.text),
          confidence: AUTHORED,
          passage: sentence,
          decisive: [wordsAt(sentence, blank.text)],
        }),
      ]
    }),
  )
}

/** Neighbouring marked runs ("==the **first** word==") are one blank. */
function blanksOf({ pieces }: Passage): Span[] {
  const blanks: Span[] = []
  for (const { run, at } of pieces) {
    if (!run.marked) continue
    const last = blanks.at(-1)
    const end = at + run.text.length
    if (last && last.end === at) blanks.splice(-1, 1, { ...last, end })
    else blanks.push({ start: at, end })
  }
  return blanks
}
