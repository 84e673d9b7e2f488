import { createHash } from 'node:crypto'

/** What tells one text from another. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex')
