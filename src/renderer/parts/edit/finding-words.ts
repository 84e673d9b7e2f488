import type { Opinion } from '../../../shared/edit-models.ts'

/** What the linter found, as a sentence. */
export const findingSaid = ({ why }: Opinion['findings'][number]): string =>
  `${why.charAt(0).toUpperCase()}${why.slice(1)}.`
