import type { ArticleText, EditPreview, VersionMadeBy } from '../../../shared/edit-models.ts'
import type { ImportFormat } from '../../../shared/import-models.ts'
import { counted } from '../../lib/score-words.ts'
import { shortInstant } from '../../lib/when.ts'

/** How a text can be written by hand. */
export const FORMATS: readonly { readonly value: ImportFormat; readonly name: string }[] = [
  { value: 'markdown', name: 'Markdown' },
  { value: 'plain', name: 'Plain text' },
]

/** What made a version, as the list of versions says it. */
export function madeByWords(madeBy: VersionMadeBy): string {
  return {
    shipped: 'Came with Afterread',
    import: 'Imported',
    edit: 'Edited by you',
    restore: 'Brought back',
  }[madeBy]
}

/** What the screen is for. */
export function editHead({ current, at, madeBy }: ArticleText): {
  readonly title: string
  readonly lead: string
  readonly save: string
} {
  if (current) {
    return {
      title: 'Edit the text',
      lead: 'Facts that stay keep all you know of them. You see what would change before anything is saved.',
      save: 'Save the text',
    }
  }
  return {
    title: 'Bring back an older text',
    lead: `${madeByWords(madeBy)}, ${shortInstant(at, at)}. The text of now stays among the versions.`,
    save: 'Bring it back',
  }
}

/** What happens to progress, in one sentence. */
export function fateFinding(preview: EditPreview): string {
  const { kept, changed, back, fresh, gone, review } = preview
  if (changed.length + back.length + fresh.length + gone.length + review.length === 0) {
    return `All ${counted(kept, 'fact')} stay as they are`
  }
  const parts = [
    `${kept} kept`,
    changed.length > 0 ? `${changed.length} changed` : '',
    back.length > 0 ? `${back.length} back` : '',
    fresh.length > 0 ? `${fresh.length} new` : '',
    review.length > 0 ? `${review.length} to settle` : '',
    gone.length > 0 ? `${gone.length} gone` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
