import type { Draft } from '../forms/draft.ts'
import type { Knowledge } from '../knowledge.ts'
import { FORM_RULES } from './form-rules.ts'
import { OPTION_RULES } from './option-rules.ts'
import { STEM_RULES } from './stem-rules.ts'
import { WARNING_RULES } from './warning-rules.ts'
import type { Rule } from './rule.ts'

/** Every rule of the linter. Names with E reject a question, names with W prefer another. */
export const RULES: readonly Rule[] = [...STEM_RULES, ...OPTION_RULES, ...FORM_RULES, ...WARNING_RULES]

export type Finding = { readonly rule: string; readonly why: string }

/** What a draft breaks, first the rules that reject it. */
export function lint(draft: Draft, knowledge: Knowledge): { errors: Finding[]; warnings: Finding[] } {
  const found = RULES.flatMap(({ name, breaks }) => {
    const why = breaks(draft, knowledge)
    return why === null ? [] : [{ rule: name, why }]
  })
  return {
    errors: found.filter(({ rule }) => rule.startsWith('E')),
    warnings: found.filter(({ rule }) => rule.startsWith('W')),
  }
}
