import type { FactDraft } from './draft.ts'
import { shortHash } from '../ids.ts'
import type { Outline } from '../outline/outline.ts'
import { checkFacts } from '../limits.ts'
import { nameKey, termNamed } from '../terms/terms.ts'
import type { Evidence, Fact, Span } from '../types.ts'
import { jaccard } from '../language/jaccard.ts'
import { contentStems } from '../language/words.ts'

/** Puts restatements together, gives each fact its id and brings them into the order of the text. */
export function mergeFacts(drafts: readonly FactDraft[], outline: Outline): Fact[] {
  checkFacts(drafts.length)
  const merged: FactDraft[] = []
  const bySubject = new Map<string, number[]>()
  for (const draft of drafts) {
    if (draft.evidence.length === 0 || draft.value.trim() === '') continue
    const alike = bySubject.get(nameKey(draft.subject)) ?? []
    const at = alike.find((i) => merged[i] && restates(draft, merged[i]))
    const known = at === undefined ? undefined : merged[at]
    if (at !== undefined && known) merged[at] = together(known, draft)
    else bySubject.set(nameKey(draft.subject), [...alike, merged.push(draft) - 1])
  }
  const keys = merged.map(keyOf)
  const once = new Set<string>()
  const shared = new Set(keys.filter((key) => once.size === once.add(key).size))
  const facts = merged.map((draft, i) => finished(draft, shared.has(keys[i] ?? ''), outline))
  return withoutTwins(facts).sort((a, b) => place(a) - place(b))
}

/** Of one subject: the same slot with the same value, or two definitions that share half their words. */
function restates(one: FactDraft, other: FactDraft): boolean {
  const sameSlot = one.kind === other.kind && one.slot === other.slot
  if (!sameSlot && !(defines(one) && defines(other))) return false
  if (sameSlot && one.kind === 'acronym') return true
  return jaccard(contentStems(one.value), contentStems(other.value)) >= 0.5
}

const defines = ({ kind, slot }: FactDraft): boolean =>
  kind === 'definition' || kind === 'takeaway' || (kind === 'cell' && slot === 'definition')

function together(known: FactDraft, draft: FactDraft): FactDraft {
  if (known.evidence.length >= EVIDENCE_AT_MOST) return known
  const [kept, other] =
    draft.confidence > known.confidence && defines(known) ? [draft, known] : [known, draft]
  return {
    ...kept,
    evidence: distinct([...kept.evidence, ...other.evidence]),
    decisive: distinct([...kept.decisive, ...other.decisive]),
  }
}

/** Who wants to check a fact reads a few passages, not all. */
const EVIDENCE_AT_MOST = 8

function distinct<T extends Evidence | Span>(spans: readonly T[]): T[] {
  return spans.filter(
    (span, i) => spans.findIndex(({ start, end }) => start === span.start && end === span.end) === i,
  )
}

/** What tells a fact from all others, whatever stands around it: no positions, no markup. */
const keyOf = ({ kind, subject, slot }: FactDraft): string => [kind, nameKey(subject), slot].join('|')

/** Where several facts have one key, each is told apart by what it says, so that their order changes nothing. */
function finished(draft: FactDraft, shared: boolean, outline: Outline): Fact {
  const apart = shared ? `|${contentStems(draft.value).join(' ')}` : ''
  return {
    id: shortHash(`${keyOf(draft)}${apart}`),
    ...draft,
    aliases: termNamed(outline.lexicon, draft.subject)?.aliases ?? [],
    topic: outline.article.sections[draft.section]?.topic ?? outline.article.title,
  }
}

/** Facts with one id say the same in other words: the surer one stays; a name's sentence that is told as more than that. */
function withoutTwins(all: readonly Fact[]): Fact[] {
  const byId = new Map<string, Fact>()
  const told = new Set(
    all.flatMap((fact) => (fact.slot === 'name' ? [] : [`${fact.subject}|${fact.statement}`])),
  )
  const facts = all.filter(
    ({ slot, subject, statement }) => slot !== 'name' || !told.has(`${subject}|${statement}`),
  )
  for (const fact of facts) {
    const twin = byId.get(fact.id)
    if (!twin || fact.confidence > twin.confidence) byId.set(fact.id, fact)
  }
  return [...byId.values()]
}

const place = ({ evidence }: Fact): number => evidence[0]?.start ?? 0
