import { gluedSpans } from '../plain/glued.ts'
import { furniture } from '../plain/line-noise.ts'
import { cut, evidenceOf, passageOf, sentencePassages, type Passage, type Source } from '../passage.ts'
import { blockText, type UnscopedSection } from './sections.ts'
import { classroom } from './classroom.ts'
import { noiseTitle } from './noise-title.ts'
import type { Block, Excluded, Span } from '../types.ts'

/** What is set aside: whole blocks by their index, and each passage with its reason. */
export type Noise = { readonly blocks: ReadonlySet<number>; readonly excluded: readonly Excluded[] }

/** What the reader knows of the blocks, and what the learner wants asked all the same or not at all. */
type Given = {
  readonly known: ReadonlyMap<number, string>
  readonly glued: boolean
  readonly keep: readonly Span[]
  readonly omit: readonly Span[]
}

/** Why the learner's own passages are left out. */
export const BY_HAND = 'left out by you'

/** Finds what belongs to the page and not to its subject: promotion, authors, tags, link lists, references. */
export function findNoise(
  blocks: readonly Block[],
  sections: readonly UnscopedSection[],
  source: Source,
  { known, glued, keep, omit }: Given,
): Noise {
  const within = (all: readonly Span[], one: Span): boolean =>
    all.some(({ start, end }) => start <= one.start && one.end <= end)
  const kept = (one: Span): boolean => within(keep, one)
  const bySection = sectionReasons(sections, blocks)
  const linkLists = linkListGroups(blocks)
  const authors = authorsOf(blocks)
  const lesson = classroom(blocks)
  const set = new Set<number>()
  const excluded: Excluded[] = []
  blocks.forEach((block, i) => {
    if (within(omit, block)) {
      set.add(i)
      excluded.push(exclude(block, BY_HAND, source))
      return
    }
    const reason =
      known.get(i) ??
      bySection[block.section] ??
      lesson.get(i) ??
      blockReason(block, linkLists, i / blocks.length, authors)
    // What its author marked is wanted wherever it stands.
    if (block.authored) return
    const unwanted = reason !== null && !kept(block)
    if (unwanted && block.runs.some(({ marked }) => marked)) {
      excluded.push(
        ...unmarkedSentences(block).map((sentence) => ({ ...evidenceOf(sentence, source), reason })),
      )
    } else if (unwanted) {
      set.add(i)
      excluded.push(exclude(block, reason, source))
    } else {
      const noisy = noisySentences(block, source)
      const cut = glued
        ? gluedIn(block, source).filter((one) => !noisy.some((other) => overlap(one, other)))
        : []
      excluded.push(...[...noisy, ...cut].filter((one) => !kept(one)))
    }
  })
  return { blocks: set, excluded }
}

/** Why a sentence is promotion or a signpost, or null for one that says something. */
export function noiseSentence(text: string): string | null {
  return SENTENCES.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** A section's own reason or that of one it stands in. */
function sectionReasons(sections: readonly UnscopedSection[], blocks: readonly Block[]): (string | null)[] {
  const reasons: (string | null)[] = []
  const told = new Set(blocks.filter(isSentence).map(({ section }) => section))
  for (const [i, { title, parent, level }] of sections.entries()) {
    const inherited = parent === null ? null : (reasons[parent] ?? null)
    const own = level === 0 ? null : noiseTitle(title)
    // "Categories" over sentences is a chapter like any other, and the title holds the whole article.
    reasons.push(inherited ?? (level === 1 || (own === 'tags' && told.has(i)) ? null : own))
  }
  return reasons
}

const isSentence = (block: Block): boolean =>
  block.kind === 'paragraph' && /^(?=(?:\S+\s+){7}).*[.!?]$/su.test(blockText(block).trim())

/** Whose article it is, as the line under its title says. */
const authorsOf = (blocks: readonly Block[]): string[] =>
  blocks.slice(0, HEAD_OF_PAGE).flatMap((block) => BYLINE.exec(blockText(block).trim())?.groups?.name ?? [])

const HEAD_OF_PAGE = 16
const BYLINE = /^(?:[Ww]ritten )?[Bb]y (?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2})(?:$|[,|·•])/u

function blockReason(
  block: Block,
  linkLists: ReadonlySet<number>,
  position: number,
  authors: readonly string[],
): string | null {
  if (block.kind === 'heading' || block.kind === 'code' || block.kind === 'row') return null
  if (block.group !== undefined && linkLists.has(block.group)) return 'link list'
  const text = blockText(block).trim()
  if (block.kind === 'paragraph' && isAllLink(block)) return 'link'
  const page = block.kind === 'item' ? null : furniture(text, position)
  if (page) return page.reason
  if (position > 0.5 && authors.some((name) => text.startsWith(`${name} `))) return 'author'
  // Of a page that ends with a line in italics, that line speaks of its writer or of the magazine.
  if (position > 0.5 && block.kind === 'paragraph' && opensInItalics(block) && OF_WRITER.test(text))
    return 'author'
  return (
    LINES.find(([pattern]) => pattern.test(text))?.[1] ??
    (position > 0.8 && (BIOGRAPHY.test(text) || LIKES.test(text)) ? 'author' : null)
  )
}

/** A word or two in italics open many a sentence; a note is in italics from its first words on. */
const opensInItalics = ({ runs: [first] }: Block): boolean =>
  first?.emphasis === true && first.text.trim().split(/\s+/u).length >= 4

/** Lists whose items are nearly all links. */
function linkListGroups(blocks: readonly Block[]): ReadonlySet<number> {
  const items = Map.groupBy(
    blocks.filter(({ kind }) => kind === 'item'),
    ({ group }) => group ?? 0,
  )
  const lists = [...items].filter(
    ([, list]) => list.length > 1 && list.filter(isAllLink).length >= list.length * 0.8,
  )
  return new Set(lists.map(([group]) => group))
}

function isAllLink(block: Block): boolean {
  const length = (runs: Block['runs']): number => runs.reduce((sum, { text }) => sum + text.trim().length, 0)
  const whole = length(block.runs)
  return whole > 0 && length(block.runs.filter(({ link }) => link)) >= whole * 0.8
}

function noisySentences(block: Block, source: Source): Excluded[] {
  if (block.kind === 'heading' || block.kind === 'code' || block.kind === 'row') return []
  return unmarkedSentences(block)
    .flatMap(apart)
    .flatMap((sentence) => {
      const reason = noiseSentence(sentence.text)
      return reason === null ? [] : [{ ...evidenceOf(sentence, source), reason }]
    })
}

/** "… of data.Read our guide": a link that lost its space is a sentence of its own. */
function apart(sentence: Passage): Passage[] {
  const at = /(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll}+\s)/u.exec(sentence.text)?.index
  return at === undefined
    ? [sentence]
    : [cut(sentence, 0, at), ...apart(cut(sentence, at, sentence.text.length))]
}

const unmarkedSentences = (block: Block): Passage[] =>
  sentencePassages(passageOf(block)).filter(({ pieces }) => !pieces.some(({ run }) => run.marked))

const overlap = (one: Excluded, other: Excluded): boolean => one.start < other.end && other.start < one.end

function gluedIn(block: Block, source: Source): Excluded[] {
  if (block.kind === 'heading' || block.kind === 'code' || block.kind === 'row') return []
  return gluedSpans(passageOf(block), source)
}

function exclude(block: Block, reason: string, source: Source): Excluded {
  const { start, end, line } = block
  return { start, end, line, reason, quote: source.text.slice(start, end) }
}

const LINES: readonly (readonly [RegExp, string])[] = [
  [/^(?:tags?|tagged|categories|filed under|keywords|topics)\s*:/i, 'tags'],
  [
    /^(?:written|posted|published|reviewed|edited|updated) (?:by|on)\b|^by \p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]+){1,2}$/iu,
    'author',
  ],
  [
    /^(?:(?:this (?:page|article|post) was )?last (?:updated|modified|reviewed|checked|edited)|\d+ min(?:ute)?s? read\b)/i,
    'about the page',
  ],
  [/^(?:©|\(c\) ?(?:\d{4}|copyright)|copyright\b)|\ball rights reserved\b/i, 'about the page'],
  [/^(?:photo|image|picture|illustration|source)s?(?: by| credit| source)?\s*:/i, 'credits'],
  [
    /^(?:figure|fig\.|image|photo|plate|listing|table|chart|diagram|map|box)\s*\d+(?:\.\d+)?\s*[.:–—|]/i,
    'caption',
  ],
  [/^(?:Table|Figure|Fig\.|Chart|Plate) \d+(?:\.\d+)?[a-z]? (?=\p{Lu})/u, 'caption'],
  [/^by .{2,60}\s[·|•]\s/iu, 'author'],
  [
    /^(?:(?:related|recent|popular|recommended|similar|further|more|suggested) (?:posts?|articles?|stories|reads?|reading|recipes|guides|topics|links|resources)|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|jump to|skip to|see also|read (?:next|more|also)|up next|also read|keep reading|more from [^:]{2,40}|table of contents|contents|on this page|in this (?:article|post|guide))\s*[:–—-]/i,
    'link list',
  ],
  [/^https?:\/\/\S+$/i, 'link'],
  // "See Disadvantages: replication for points related to both".
  [/^\(?See (?:also )?(?:the |our )?["“‘\p{Lu}][^.!?]*[.!]?\)?$/u, 'link'],
]

const BIOGRAPHY =
  /^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,2} is (?:an?|the) (?:.* )?(?:officer|ceo|cto|founder|co-founder|writer|author|editor|journalist|marketer|consultant|blogger|contributor|columnist|freelancer|strategist)\b/iu

/** "Ada is a nurse from Ely who likes hens and long walks." */
const LIKES =
  /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,2} is an? (?:[\p{L}-]+ ){1,4}(?:from|in|near|based|living|who|and) [^.]{0,80}\b(?:likes?|loves?|enjoys?|lives with|blogs|writes (?:about|for))\b/u

/** "Ada Holm's book on hens appears in May", "Her latest novel is out now", "Ada Holm writes about hens": in italics at the end. */
const OF_WRITER =
  /\b(?:books?|novels?|memoir|collection|podcast|newsletter|column|biography|essays?)\b[^.!?]*\b(?:appears?|(?:is|was|will be|are) (?:out|published|available|released)|comes? out|(?:was|is) published|won)\b|^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2} (?:writes?|teaches|lectures?|blogs?|lives|works?|is based) (?:about|for|in|at|on|as|with|near)\b|^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2} (?:is|was) (?:an?|the) (?:[\p{L}-]+ ){0,4}(?:writer|author|editor|journalist|reporter|historian|biologist|professor|lecturer|researcher|scientist|critic|correspondent|fellow|teacher|poet|novelist|photographer|freelancer|columnist|ecologist|physicist|astronomer|geologist)\b|\bsubscribe to (?:the|our)\b|^(?:this|the) (?:article|piece|essay|story|text) (?:was|is|first|originally|appeared|has been)\b/iu

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    // "See how Acme cut its costs by 40% for a large bank."
    /^(?:[Ss]ee|[Ff]ind out|[Dd]iscover|[Rr]ead|[Ll]earn) how (?:we|our|\p{Lu}[^.!?]{1,60}?) (?:has |have )?(?:help(?:s|ed)|cut|sav(?:es|ed)|boost(?:s|ed)|reduc(?:es|ed)|increas(?:es|ed)|improv(?:es|ed)|doubl(?:es|ed)|grew|won|slashed|transform(?:s|ed)|migrat(?:es|ed)|moderni[sz](?:es|ed)|deliver(?:s|ed)|scal(?:es|ed)|accelerat(?:es|ed))\b[^.!?]*\b(?:\d+ ?%|percent|per cent|customers?|clients?|compan(?:y|ies)|business(?:es)?|insurers?|banks?|retailers?|brands?|teams?|leading|faster|costs?)(?![\p{L}])/u,
    'promotion',
  ],
  [
    /^(?:no strings attached|no credit card (?:required|needed)|no obligation|talk to us|speak to us|talk to sales)\b/iu,
    'promotion',
  ],
  [
    /^did you (?:make|try|cook|bake|build) (?:this|it|the recipe)\b|\b(?:tag|mention) (?:me |us )?(?:at |with )?[@#]\p{L}/iu,
    'call to action',
  ],
  [
    /\b(?:click here|(?<!\b(?:you|they|we|users|customers|people|members|who|when|if) )(?:sign up|subscribe (?:to|now|today|for))|contact us|get in touch|book a (?:demo|call|meeting)|free (?:trial|quote|consultation|estimate|demo)|(?:read|see|browse|download|view) our|leave (?:a|us a|your) (?:comment|review|rating)|let (?:me|us) know in the comments|comments? below|buy now|follow us|share this|join our|check out our|visit our|explore our|reach out to us|talk to (?:our|an) expert|is here to help)\b/i,
    'call to action',
  ],
  [
    /^\(?(?:to )?(?:learn|read|find out|discover|see) more\b|^for (?:more|further|a deeper)\b.*\b(?:see|read|visit|explore|check)\b/i,
    'call to action',
  ],
  [
    /\b(?:partner|consult|team|work)(?:ing)?(?: up)? with (?:us|an? (?:[\p{L}-]+ ){0,5}(?:company|agency|provider))\b|\bour (?:team|experts|services|solutions|platform|customers|clients)\b/iu,
    'promotion',
  ],
  [
    /\bin today['’]s (?:[\p{L}-]+,? )*(?:world|age|era|landscape|society|market)\b|\bever-(?:changing|evolving|growing)\b|\bnow more than ever\b|\b(?:moved|gone|went) from (?:an? )?\p{L}+ to (?:the )?(?:mainstream|necessity|must-have)\b|\b(?:took|taken) the world by storm\b|\bfast-paced\b/iu,
    'filler',
  ],
  [
    /\buse (?:the |my |our )?code \p{Lu}|\b\d+ ?(?:%|percent) off (?:your|our|all|every|any|any|with|when)\b|^(?:get|save|enjoy|take|claim|grab)\b[^.]*\b\d+ ?(?:%|percent)|\b\d+ ?(?:%|percent) off[.!]?$|\b(?:discount|promo|coupon) codes?\b|\bunsubscribe\b|\bno spam\b/iu,
    'promotion',
  ],
  [
    /^by (?:\p{L}+ ){0,2}?\p{L}+ing\b[^.]*,\s(?:you|your (?:business|company|team)|businesses|companies|organi[sz]ations|enterprises|brands|teams) (?:can|will|could)\b[^.]*(?:—|–|,|\band)\s*(?:maximi[sz]|driv|unlock|boost|elevat|transform|accelerat)ing\b/iu,
    'promotion',
  ],
  [
    /\bis (?:the (?:cornerstone|secret|key) (?:of|to)|(?:paramount|crucial|vital|essential|key) (?:for|to|in)) (?:(?:\p{L}+ing|any|every|an?|your|their) ){0,2}(?:effective|successful)\b/iu,
    'filler',
  ],
  [/\bis an? (?:very )?(?:broad|big|huge|vast|deep|complex) (?:topic|subject)\b/iu, 'filler'],
  [
    /\b(?:in|throughout) this (?:[\p{L}-]+ )?(?:article|guide|post|blog|chapter|lesson|tutorial|section)\b[^.]*\b(?:we|you|i)(?:['’]ll| will| are going to| explore| look| discuss| cover| examine| explain)\b|^(?:let['’]s|let us|we will|we['’]ll|we now) (?:\p{L}+ )?(?:look|explore|dive|take|start|begin|turn|see|discuss|examine|unpack|break)\b/iu,
    'signpost',
  ],
]
