import type { Draft } from '../forms/draft.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { FORM_RULES } from './form-rules.ts'
import { KIND_RULES } from './kind-rules.ts'
import { OPTION_RULES } from './option-rules.ts'
import { STEM_RULES } from './stem-rules.ts'
import { TIED_RULES } from './tied-rules.ts'
import { WARNING_RULES } from './warning-rules.ts'
import type { Rule } from './rule.ts'

/** Every rule of the linter. Names with E reject a question, names with W prefer another. */
export const RULES: readonly Rule[] = [
  ...STEM_RULES,
  ...OPTION_RULES,
  ...FORM_RULES,
  ...TIED_RULES,
  ...KIND_RULES,
  ...WARNING_RULES,
]

export type Finding = { readonly rule: string; readonly why: string }

const ERRORS = RULES.filter(({ name }) => name.startsWith('E'))
const STYLE = RULES.filter(({ name }) => name.startsWith('W'))

/** What a draft breaks, first the rules that reject it. */
export const lint = (
  draft: Draft,
  knowledge: Knowledge,
): { errors: readonly Finding[]; warnings: readonly Finding[] } => ({
  errors: findings(ERRORS, draft, knowledge),
  warnings: styleFindings(draft, knowledge),
})

/** The first rule that rejects a draft; null where it is sound. */
export function firstError(draft: Draft, knowledge: Knowledge): Finding | null {
  for (const { name, breaks } of ERRORS) {
    const why = breaks(draft, knowledge)
    if (why !== null) return { rule: name, why }
  }
  return null
}

/** The rules of style that a draft breaks. */
export const styleFindings = (draft: Draft, knowledge: Knowledge): readonly Finding[] =>
  findings(STYLE, draft, knowledge)

const findings = (rules: readonly Rule[], draft: Draft, knowledge: Knowledge): Finding[] =>
  rules.flatMap(({ name, breaks }) => {
    const why = breaks(draft, knowledge)
    return why === null ? [] : [{ rule: name, why }]
  })
