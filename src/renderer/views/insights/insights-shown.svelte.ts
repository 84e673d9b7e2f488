import type { Input, Refusal } from '../../../shared/contract.ts'
import type { Insights } from '../../../shared/insight-models.ts'
import { call } from '../../lib/client.ts'

export type Span = Input<'insights'>['span']
/** What is looked at: everything, one article, or what bears a tag. */
export type Choice =
  | { readonly by: 'all' }
  | { readonly by: 'article'; readonly article: string }
  | { readonly by: 'tag'; readonly tag: string }

/** What was looked at last, until Afterread is closed. */
let remembered: { readonly span: Span; readonly choice: Choice } = { span: 365, choice: { by: 'all' } }

/** The figures of the charts; those of another choice stand until the new ones are there. */
export class InsightsShown {
  span = $state<Span>(remembered.span)
  choice = $state.raw<Choice>(remembered.choice)
  value = $state.raw<Insights | null>(null)
  refusal = $state.raw<Refusal | null>(null)
  #asked = 0

  constructor() {
    void this.again()
  }

  readonly again = async (): Promise<void> => {
    const asked = ++this.#asked
    const reply = await call('insights', { span: this.span, ...scopeOf(this.choice) })
    // The learner may have chosen something else meanwhile.
    if (asked !== this.#asked) return
    if (!reply.ok && reply.kind === 'not-found' && this.choice.by === 'article') {
      // The article looked at last is gone: then everything is.
      return this.look(this.span, { by: 'all' })
    }
    this.refusal = reply.ok ? null : reply
    if (reply.ok) this.value = reply.value
  }

  look(span: Span, choice: Choice): void {
    this.span = span
    this.choice = choice
    remembered = { span, choice }
    void this.again()
  }
}

function scopeOf(choice: Choice): Omit<Input<'insights'>, 'span'> {
  if (choice.by === 'article') return { article: choice.article }
  return choice.by === 'tag' ? { tag: choice.tag } : {}
}
