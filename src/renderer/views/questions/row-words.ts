import type { QuestionFilter, QuestionNote, QuestionRow } from '../../../shared/question-models.ts'

export const filterNames: Readonly<Record<QuestionFilter, string>> = {
  all: 'All',
  due: 'Due',
  unseen: 'Never seen',
  leeches: 'Leeches',
  disputed: 'Disputed',
  warnings: 'Lint warnings',
  suspended: 'Suspended',
  review: 'Needs review',
  own: 'Own',
}

/** What each filter shows, for where it shows nothing. */
export const filterNothing: Readonly<Record<QuestionFilter, readonly [name: string, why: string]>> = {
  all: [
    'No question is here yet',
    'Bring in an article, or write a fact of your own: their questions come here.',
  ],
  due: ['Nothing is due', 'What you are about to forget stands here on its day.'],
  unseen: ['Every question’s fact was asked', 'What was never asked stands here.'],
  leeches: [
    'No leech',
    'A fact that was forgotten eight times or more stands here: look at its source, or suspend it.',
  ],
  disputed: ['Nothing is disputed', 'What you marked as wrong or ambiguous stands here, out of every score.'],
  warnings: ['Nothing to find fault with', 'Questions that break a rule of style stand here.'],
  suspended: [
    'Nothing is suspended',
    'What you suspend is not asked until you resume it, and stands here meanwhile.',
  ],
  review: [
    'Nothing needs review',
    'A fact whose words changed since you were asked stands here until it is asked again.',
  ],
  own: [
    'You have written no fact yet',
    'Write a term, a question or a sentence with a blank: it is asked with all others.',
  ],
}

const noteWords: Readonly<Record<QuestionNote, string>> = {
  suspended: 'suspended',
  buried: 'put off',
  disputed: 'disputed',
  leech: 'leech',
  review: 'reworded',
  own: 'own',
}

/** All that is noted of a row, in order, each with how it is coloured. */
export function notedOf({ notes, warnings }: Pick<QuestionRow, 'notes' | 'warnings'>) {
  const noted = notes.map((note) => ({
    word: noteWords[note],
    tone: note === 'leech' || note === 'disputed' ? 'is-wrong' : '',
  }))
  return warnings.length === 0 ? noted : [...noted, { word: warnings.join(' '), tone: 'is-partial' }]
}
