/**
 * What the engine makes of an article. Every value here is plain JSON, made by pure functions:
 * the same text gives the same values, byte for byte.
 */

/** Half-open range of UTF-16 offsets into `Article.text`. */
export type Span = { readonly start: number; readonly end: number }

/** One passage that says a fact: `text.slice(start, end) === quote`; `line` counts from 1. */
export type Evidence = Span & { readonly line: number; readonly quote: string }

/** A stretch of a block's text in one style. `text` is as read; the span covers it in the source. */
export type Run = Span & {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  readonly code?: true
  readonly link?: true
  /** The author marked it ==so==, to be asked. */
  readonly marked?: true
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'quote' | 'code'

/**
 * One heading, paragraph, list item, table row, quotation or code block, in source order.
 * `runs` hold the text without marks; in a row the cells keep theirs apart.
 */
export type Block = Span & {
  readonly kind: BlockKind
  readonly line: number
  /** Index of the section (in `Reading.sections`) this block stands in; a heading opens its own. */
  readonly section: number
  readonly runs: readonly Run[]
  /** 1 to 6 for a heading, 7 for a label that heads a list; the depth of nesting, from 1, for an item. */
  readonly level?: number
  /** An item of a numbered list has its number. */
  readonly ordinal?: number
  /** An entry of a definition list: its first words are a term, the rest is what it means. */
  readonly defines?: true
  /** Blocks of one list or table share a number. */
  readonly group?: number
  /** A row's cells; the first row of a table is its head. */
  readonly cells?: readonly (Span & { readonly runs: readonly Run[] })[]
  readonly head?: true
  /** The author wrote it as a fact: "Term :: definition" or "Question ?? answer". */
  readonly authored?: 'definition' | 'question'
}

/** A heading and what stands under it. Section 0 is what stands before the first heading. */
export type Section = {
  readonly title: string
  /** 0 for the section before the first heading. */
  readonly level: number
  /** Index of the section this one stands in, or null. */
  readonly parent: number | null
  /** Index of the heading block, or null for section 0. */
  readonly heading: number | null
  /** The term its items speak of ("Features of foundation models" gives "foundation model"), or null. */
  readonly scope: string | null
  /** The second-level section it belongs to, as the learner reads it; the title where there is none. */
  readonly topic: string
}

/** The article as read: its exact source, its blocks, what was set aside. */
export type Article = {
  readonly title: string
  /** BCP 47, from the front matter; "en" where it says nothing. */
  readonly language: string
  readonly summary: string
  readonly sources: readonly string[]
  readonly words: number
  readonly characters: number
  /** The exact source. All spans count in it. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly excluded: readonly Excluded[]
  /** What the reader should know of how the article was read, a sentence; null where there is nothing. */
  readonly notice: string | null
}

/** A passage the engine makes nothing of, and why. */
export type Excluded = Span & { readonly reason: string; readonly line: number; readonly quote: string }

/** A name the article speaks of. `name` is its canonical form: singular, as the article capitalises it. */
export type Term = {
  readonly name: string
  readonly aliases: readonly string[]
  /** "LLM" of "large language model", or null. */
  readonly acronym: string | null
  readonly plural: string | null
}

export type RelationKind = 'subclass' | 'disjoint' | 'part' | 'opposite'

/** `from` is a subclass of `to` · shares no member with it · is a part of it · is its opposite. */
export type Relation = {
  readonly kind: RelationKind
  readonly from: string
  readonly to: string
  readonly evidence: Evidence
}

export type FactKind =
  | 'definition'
  | 'acronym'
  | 'taxonomy'
  | 'example'
  | 'property'
  | 'feature'
  | 'benefit'
  | 'use'
  | 'limitation'
  | 'trend'
  | 'cell'
  | 'list'
  | 'sequence'
  | 'number'
  | 'event'
  | 'faq'
  | 'takeaway'
  | 'comparison'
  | 'cause'

/**
 * One thing the article says that can be asked: the unit of memory.
 *
 * A fact reads "<subject>, in <slot>, is <value>". Labelled items keep their label ("Transfer
 * learning" under "Features of foundation models"); a cell's label is its row head, an example's the
 * name of the system.
 */
export type Fact = {
  /** hash(kind | canonical subject | slot | ordinal): no positions, no markup. 12 characters of base32. */
  readonly id: string
  readonly kind: FactKind
  /** Canonical name of the term it speaks of. */
  readonly subject: string
  readonly aliases: readonly string[]
  /**
   * What of the subject it tells: a label, row head or event role, lower case; part of the id. Where nothing
   * names it, "#" and a hash of the value.
   */
  readonly slot: string
  /** The label as the article writes it, or null. */
  readonly label: string | null
  /** What it says, without markup: the cell, the item's body, the definition's predicate, the expansion. */
  readonly value: string
  /** The members, where the value is a list of three or more short things. */
  readonly members: readonly string[]
  /** The class of an example, the group of a labelled item: facts of one group are siblings. */
  readonly group: string | null
  /** A whole sentence that can be understood without the article around it. */
  readonly statement: string
  readonly topic: string
  readonly section: number
  /** 0 to 1; QUESTIONS.md has the value for each structure. */
  readonly confidence: number
  /** True for opinion, advice, forecasts and dated claims: asked as "According to the article". */
  readonly attributed: boolean
  readonly evidence: readonly Evidence[]
  /** The decisive words within the evidence, to be marked when it is shown. */
  readonly decisive: readonly Span[]
}

export type Form =
  'choice' | 'multi' | 'truefalse' | 'cloze' | 'typed' | 'match' | 'sort' | 'order' | 'recall'

/** One option. A wrong one says which fact it came from and why it is wrong. */
export type Option = {
  readonly text: string
  readonly correct: boolean
  readonly fact: string | null
  readonly wrongBecause: string | null
}

/** One pair of a match (term and what belongs to it) or of a sort (item and its class). */
export type Pair = { readonly left: string; readonly right: string; readonly fact: string }

type Asked = {
  /** hash(facts | form | wording). */
  readonly id: string
  readonly facts: readonly string[]
  readonly prompt: string
  readonly topic: string
  readonly explanation: string
  readonly evidence: readonly Evidence[]
  /** Names of the W rules it breaks. */
  readonly warnings: readonly string[]
}

/** Options stand in the bank with the key first, numbers by their size; they are dealt when shown. */
export type ChoiceQuestion = Asked & {
  readonly form: 'choice' | 'truefalse'
  readonly options: readonly Option[]
  readonly answer: string
}

/** `accepts` are further right answers; `siblings` are terms so alike that a typo must not reach them. */
export type TypedQuestion = Asked & {
  readonly form: 'cloze' | 'typed'
  readonly answer: string
  readonly accepts: readonly string[]
  readonly siblings: readonly string[]
}

/** `classes` are the sort's, in a fixed order; a match has none. */
export type PairQuestion = Asked & {
  readonly form: 'match' | 'sort'
  readonly pairs: readonly Pair[]
  readonly classes: readonly string[]
}

/** All that apply are to be chosen; `answer` names them. */
export type MultiQuestion = Asked & {
  readonly form: 'multi'
  readonly options: readonly Option[]
  readonly answer: readonly string[]
}

/** `items` stand in the right order; they are mixed when shown. */
export type OrderQuestion = Asked & { readonly form: 'order'; readonly items: readonly string[] }

/** The learner answers in own words and grades it; `points` are what a full answer has. */
export type RecallQuestion = Asked & {
  readonly form: 'recall'
  readonly answer: string
  readonly points: readonly string[]
}

/** A blank in a prompt is `_____`. */
export type Question =
  ChoiceQuestion | MultiQuestion | TypedQuestion | PairQuestion | OrderQuestion | RecallQuestion

/**
 * A question that was made and dropped, and by which rule; `rank` where a better one asks the same. A fact that is
 * left without any stands as `no question`, without a form, its statement as the prompt.
 */
export type Dropped = {
  readonly rule: string
  readonly form: Form | null
  /** What it would have asked. */
  readonly facts: readonly string[]
  readonly prompt: string
  readonly why: string
}

/**
 * The steps from a text to its bank, in order, and what each counts: `read` words, `clean` passages left out,
 * `facts` facts, `questions` questions made, `checked` those of them that are kept.
 */
export type Stage = 'read' | 'clean' | 'facts' | 'questions' | 'checked'

/** All that is made of one article. */
export type Bank = {
  /** The engine's version and the ICU's that split the sentences: `ENGINE_VERSION` of version.ts. */
  readonly engine: string
  readonly icu: string
  readonly article: Article
  readonly terms: readonly Term[]
  readonly relations: readonly Relation[]
  readonly facts: readonly Fact[]
  readonly questions: readonly Question[]
  readonly dropped: readonly Dropped[]
}

/** The outcome of marking what was typed. */
export type TypedMark = {
  readonly verdict: 'right' | 'typo' | 'wrong'
  /** The accepted answer it was held against: the nearest one. */
  readonly against: string
}
