import { readClause } from '../language/clause.ts'
import { uncapitalised } from '../terms/naming.ts'
import { cleanPassage, type Outline } from '../outline/outline.ts'
import { cut, passageOf, sentencePassages, strongLead, wordsAt, type Passage } from '../passage.ts'
import { onceFor } from '../remembered.ts'
import { mentionsIn } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { readDefinition } from './definitions.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { asSentence, unstopped } from './owner.ts'
import { isClause, standAlone } from './standing.ts'
import { spacedParts } from '../language/word-count.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/** Questions the article asks and answers: under a heading, after a line in bold, or as "Q:" and "A:". */
export function faqFacts(outline: Outline): FactDraft[] {
  return [...headedFacts(outline), ...inlineFacts(outline), ...unaskedFacts(outline)]
}

function headedFacts(outline: Outline): FactDraft[] {
  const asks = isAllQuestions(outline)
  return outline.article.sections.flatMap(({ parent }, at) => {
    const question = outline.scopes[at]?.question ?? null
    if (question === null) return []
    const listed = asks || (parent !== null && outline.scopes[parent]?.frame === 'faq')
    const blocks = answerBlocks(at, outline)
    const [first] = blocks
    if (!first || (!listed && blocks.length > 2) || !isWhole(first, outline)) return []
    const answer = blocks.flatMap((block) => sentencePassages(cleanPassage(outline, block)))
    // "What is X?" is answered by a definition, where the answer is one.
    const defined =
      outline.scopes[at]?.frame === 'definition' && answer.some(({ text }) => readDefinition(text))
    return defined && !(parent !== null && outline.scopes[parent]?.frame === 'faq')
      ? []
      : answered(question, answer, first, outline)
  })
}

/** What was set aside at the start of an answer may have been the answer. */
const isWhole = (block: Block, outline: Outline): boolean =>
  passageOf(block).text.trim().slice(0, 24) === cleanPassage(outline, block).text.trim().slice(0, 24)

/** Whether an article is made of questions and answers, though no heading says so. */
function isAllQuestions({ article, scopes }: Outline): boolean {
  const withText = new Set(
    article.blocks.flatMap(({ kind, section }) => (kind === 'heading' ? [] : [section])),
  )
  const headed = article.sections.flatMap(({ level }, at) => (level > 1 && withText.has(at) ? [at] : []))
  const asked = headed.filter((at) => scopes[at]?.question != null)
  return asked.length >= 4 && asked.length * 5 >= headed.length * 3
}

/** Answers whose questions the page has lost: each says what it says without them, or nothing. */
function unaskedFacts(outline: Outline): FactDraft[] {
  const asked = new Set(outline.article.sections.map(({ parent }) => parent))
  return outline.clean.flatMap((i) => {
    const block = outline.article.blocks[i]
    if (block?.kind !== 'paragraph') return []
    const scope = outline.scopes[block.section]
    if (scope?.frame !== 'faq' || scope.question !== null || asked.has(block.section)) return []
    const passage = cleanPassage(outline, block)
    return strongLead(passage) || /^Q\b|\?| \| /u.test(passage.text)
      ? []
      : unaskedFact(passage, block, outline)
  })
}

function unaskedFact(passage: Passage, block: Block, outline: Outline): FactDraft[] {
  const answer = sentencePassages(passage)
    .filter(({ text }) => !/^(?:yes|no)[.!]$/i.test(text))
    .slice(0, 4)
  const [first] = answer
  const said = first?.text.replace(/^(?:yes|no)[,:;–—-]\s+/iu, '') ?? ''
  const alone = standAlone(said, null, null)
  if (!first || alone === null || spacedParts(said) < 6) return []
  return [
    draftFact(outline, block, {
      kind: 'faq',
      subject: mentionsIn(outline.lexicon, said)[0]?.term.name ?? outline.article.title,
      slot: null,
      value: unstopped(said),
      statement: asSentence(alone),
      confidence: 0.85,
      passage: first,
      more: answer.slice(1),
      decisive: [wordsAt(first, unstopped(said))],
    }),
  ]
}

const cleanBySection = onceFor(({ clean, article }: Outline) =>
  Map.groupBy(clean, (i) => article.blocks[i]?.section ?? null),
)

function answerBlocks(section: number, outline: Outline): Block[] {
  const blocks = (cleanBySection(outline).get(section) ?? []).flatMap((i) => {
    const block = outline.article.blocks[i]
    const isAnswer = i !== outline.article.sections[section]?.heading
    return block && isAnswer && block.kind !== 'code' && block.kind !== 'row' ? [block] : []
  })
  // A question in bold within the section is the next one.
  const next = blocks.findIndex((block) => strongLead(passageOf(block))?.text.endsWith('?'))
  return next < 0 ? blocks : blocks.slice(0, next)
}

/** "**Can it fly?** No, …" and "Q: Can it fly?" with "A: No, …" in the next paragraph. */
function inlineFacts(outline: Outline): FactDraft[] {
  return outline.clean.flatMap((i) => {
    const block = outline.article.blocks[i]
    if (!block || (block.kind !== 'paragraph' && block.kind !== 'item')) return []
    const passage = cleanPassage(outline, block)
    const lead = strongLead(passage)
    if (lead && lead.text.endsWith('?') && lead.text.length < passage.text.length) {
      const rest = cut(passage, passage.text.indexOf(lead.text) + lead.text.length, passage.text.length)
      return answered(lead.text, sentencePassages(withoutLetter(rest)), block, outline)
    }
    const asked = /^Q(?:uestion)?\s*(?:\d+\s*)?[:.]\s{1,20}(?<question>.{8,200}?\?)/iu.exec(passage.text)
      ?.groups?.question
    if (asked === undefined) return []
    const after = cut(passage, passage.text.indexOf(asked) + asked.length, passage.text.length)
    const next = outline.article.blocks[i + 1]
    const answer = after.text !== '' || !next ? after : cleanPassage(outline, next)
    return answered(asked, sentencePassages(withoutLetter(answer)), block, outline)
  })
}

function withoutLetter(answer: Passage): Passage {
  const mark = /^\s*A(?:nswer)?\s*[:.]\s+/iu.exec(answer.text)
  return mark ? cut(answer, mark[0].length, answer.text.length) : answer
}

function answered(question: string, all: readonly Passage[], block: Block, outline: Outline): FactDraft[] {
  const answer = all.slice(0, 4)
  const [first] = answer
  if (!first) return []
  const mention = mentionsIn(outline.lexicon, question)[0]
  // "Can I use both?" asks of something the question does not name.
  if (
    CHOICE_ALONE.test(question) ||
    /^(?:what|how) about\b/i.test(question) ||
    (!mention && OF_WHICH.test(question))
  )
    return []
  if (!mention && /\b(?:this|these|it|they|both|them)\b/i.test(question.replace(EXPLETIVE, ''))) return []
  const asked = oneSpaced(question).replace(/^(?:Q(?:uestion)?\s?)?\d+[.:)]\s+/u, '')
  if (ASKS_WHAT.test(asked) && tellsPast(first.text)) return []
  const told = answer.slice(
    0,
    isShort(first.text) ||
      /\bdifferences?\b|\bdiffer\b|\bcompare|\bdo the (?:\p{L}+ )?(?:names|words|terms)\b/iu.test(asked)
      ? 2
      : 1,
  )
  const value = told.map(({ text }) => text).join(' ')
  const statement = stateAnswer(asked, answer, outline)
  return [
    draftFact(outline, block, {
      kind: 'faq',
      subject: mention?.term.name ?? outline.article.title,
      slot: asked,
      label: asked,
      value: unstopped(value),
      statement,
      confidence: 0.95,
      passage: first,
      more: answer.slice(1),
      decisive: told.map(({ source }) => source),
    }),
  ]
}

/** "Steel or carbon?" asks nothing that one sentence answers: which to choose, what each is. */
const CHOICE_ALONE =
  /^(?:[\p{L}\d-]{1,30} ){1,2}(?:or|vs\.?|versus) [\p{L}\d-]{1,30}(?: [\p{L}\d-]{1,30})?\?$/iu

/** "Which is better?", "Which one should I choose?": of what, only the title tells. */
const OF_WHICH =
  /^(?:so,? )?(?:which (?:(?:one|option|approach|choice|of them) )?(?:is|are|should|do|does|wins?)\b|what(?:['’]s| is| are) the (?:main |key |biggest )?differences?\?)/iu

const ASKS_WHAT = /^what (?:is|are) (?:an? |the )?[\p{L}\d -]{2,40}\?$/iu

/** "REST was described by Roy Fielding" does not say what REST is. */
function tellsPast(text: string): boolean {
  const read = readClause(text.replace(/(?<!\s)\s*\([^()]*\)/gu, ''))
  return read !== null && /^(?:was|were)\b/u.test(read.auxiliary ?? '') && read.verb.pos === 'VERB'
}

/** "How long does it take", "Is it dangerous to": this "it" stands for nothing. */
const EXPLETIVE =
  /\b(?:is|was|does|will|would|can|did) it (?:(?:really|ever|still|always) )?(?:take|mean|cost|matter|help|hurt|rain|a problem|(?:\p{L}+ )?\p{L}+ (?:to|that|if|for)\b)|\bit (?:is|was) \p{L}+ (?:to|that)\b/iu

const isShort = (text: string): boolean => spacedParts(text) <= 6

/** The first answering sentence that stands alone; else the question and its answer in one sentence. */
export function stateAnswer(question: string, answer: readonly Passage[], { lexicon }: Outline): string {
  const texts = answer.map(({ text }) => text)
  const [first = '', second] = texts
  const yesNo = /^(?<said>yes|no)\b[.,:;!]?\s*(?<rest>.*)$/isu.exec(first)?.groups
  const rest = yesNo?.rest ?? ''
  const reason =
    rest === ''
      ? second
      : isShort(rest) && second !== undefined
        ? `${unstopped(rest)}; ${uncapitalised(second, lexicon.usage)}`
        : rest
  const alone = yesNo || isShort(first) || !isClause(first) ? null : standAlone(first, null, null)
  if (alone !== null) return asSentence(alone)
  const told = yesNo
    ? (reason ?? '')
    : isShort(first) && second !== undefined
      ? `${unstopped(first)}; ${uncapitalised(second, lexicon.usage)}`
      : first
  const said = yesNo?.said === undefined ? '' : ` ${yesNo.said.toLowerCase()}`
  const joint = /^(?:but|and|though|although|except|because|unless|as long as)\b/iu.test(told) ? ', ' : ': '
  const colon = told === '' ? '' : `${joint}${uncapitalised(told, lexicon.usage)}`
  return asSentence(`To the question “${question}” the article answers${said}${colon}`)
}
