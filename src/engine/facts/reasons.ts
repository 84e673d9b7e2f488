import { readClause } from '../language/clause.ts'
import { isClause } from './standing.ts'

/** Why something is so: the effect and its reason, each as the sentence writes it. */
export type Reason = { readonly effect: string; readonly why: string }

/**
 * The reason a sentence gives, whichever comes first: "X because Y", "because Y, X", "X, since Y", "Y, so X",
 * "Y, which is why X"; null where it gives none or its effect has no verb of its own.
 */
export function reasonIn(said: string): Reason | null {
  const bare = said.replace(/[.]$/u, '')
  for (const pattern of PATTERNS) {
    const { effect, why } = pattern.exec(bare)?.groups ?? {}
    if (effect === undefined || why === undefined) continue
    if (readClause(effect) === null || !isClause(why) || why.split(' ').length < 3) return null
    if (/["“”]/u.test(effect)) return null
    return { effect, why }
  }
  return null
}

const PATTERNS: readonly RegExp[] = [
  /^(?:Because|Since(?=[^,]* (?:is|are|has|have|can|cannot|does|do|must|\p{Ll}+[^s]s)\b)) (?<why>(?!about |around |[^,]*\d{4})[^,]{8,140}), (?<effect>[^;:]+)$/u,
  /^(?<effect>[^;:]{8,160}?),? because (?!of\b)(?<why>[^;:]+)$/u,
  /^(?<effect>[^;:]{8,160}?), (?:since|for(?! all (?:its|their|his|her|the|that)\b)) (?<why>(?:the|an?|they|it|its|their|there|all|most|many|no|each|\p{Ll}+s) [^;:]{8,})$/u,
  /^(?<effect>[^;:,]{8,160}?) since (?<why>(?:they|it) (?:is|are|has|have|can|cannot|does|do) [^;:]{3,})$/u,
  /^(?<why>[^;:]{12,160}?)(?:, which is why|[;,:] (?:and )?(?:this|that) is why|, and so|, so(?! that| far| long| as| much| many| called)) (?<effect>[^;:]{8,})$/u,
]
