import { oneLine } from '../clean.ts'
import type { Carries } from '../carries.ts'
import { CLEANED, NOT_IN_TEXT, simplified } from '../simpler.ts'

const LINE = 'A line of Markdown has a front and a back'

export const MARKDOWN_CARRIES: Carries = {
  name: 'Markdown',
  kinds: {
    definition: 'kept',
    question: 'kept',
    cloze: 'kept',
    choice: simplified(`${LINE}: the right options alone are kept.`),
    truefalse: simplified(`${LINE}: it is asked as a question.`),
    match: simplified(`${LINE}: each pair is a line.`),
    order: simplified(`${LINE}: the items are a numbered list.`),
  },
  without: {
    schedule: NOT_IN_TEXT.schedule,
    answers: NOT_IN_TEXT.answers,
    'accepted answers': 'A line of Markdown has one answer.',
  },
  changed: {
    text: `${CLEANED} Tabs and unbreakable spaces are plain spaces.`,
    citation: `${CLEANED} Tabs and unbreakable spaces are plain spaces.`,
    tags: 'A tag of Markdown has no spaces, and no signs but _, - and /.',
    place: 'A place is a heading, and there are six levels of them.',
  },
  // Several spaces, and those at the ends of lines, are nothing in Markdown.
  text: (text) =>
    text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim(),
  place: oneLine,
  path: sixLevels,
  tag: (tag) =>
    tag
      .replace(/\s+/g, '-')
      .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_\-/]/gu, '')
      .replace(/^[-/]+|[-/]+$/g, ''),
}

const LEVELS = 6

function sixLevels(place: readonly string[]): readonly string[] {
  if (place.length <= LEVELS) return place
  return [...place.slice(0, LEVELS - 1), place.slice(LEVELS - 1).join(' / ')]
}
