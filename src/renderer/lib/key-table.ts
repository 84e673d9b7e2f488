type KeyRow = { readonly keys: readonly string[]; readonly does: string; readonly single?: true }

/** The keys that work, as they are shown; `single` are those that the setting switches off. */
export const keyTable: readonly { readonly where: string; readonly keys: readonly KeyRow[] }[] = [
  {
    where: 'Everywhere (Cmd for Ctrl on a Mac)',
    keys: [
      { keys: ['Ctrl K'], does: 'Find a screen, a command, an article or a question' },
      { keys: ['Ctrl 1'], does: 'Today' },
      { keys: ['Ctrl 2'], does: 'Library' },
      { keys: ['Ctrl 3'], does: 'Questions' },
      { keys: ['Ctrl 4'], does: 'Scores' },
      { keys: ['Ctrl 5'], does: 'Insights' },
      { keys: ['Ctrl O'], does: 'Import an article; there, choose a file' },
      { keys: ['Ctrl 6', 'Ctrl ,'], does: 'Settings' },
      { keys: ['Ctrl Z', 'Ctrl Shift Z'], does: 'Undo and redo what you decided' },
      { keys: ['?'], does: 'Show this list', single: true },
    ],
  },
  {
    where: 'In the library and an article',
    keys: [
      { keys: ['Ctrl F'], does: 'Search the library; find words in the text' },
      { keys: ['J', 'K'], does: 'Next and previous fact of the text', single: true },
      { keys: ['Alt ↓', 'Alt ↑'], does: 'The same' },
      { keys: ['Enter'], does: 'At a fact, go to its questions' },
      { keys: ['E'], does: 'Edit the text', single: true },
      { keys: ['Ctrl Enter'], does: 'While editing, save the text' },
    ],
  },
  {
    where: 'In the table of questions',
    keys: [
      { keys: ['Ctrl F'], does: 'Search' },
      { keys: ['↑', '↓', 'Page', 'Home', 'End'], does: 'Go from row to row; with Shift, select' },
      { keys: ['Space'], does: 'Select the row, or not' },
      { keys: ['Ctrl A'], does: 'Select all that are shown' },
      { keys: ['Enter'], does: 'Open its fact' },
      { keys: ['B'], does: 'Suspend or resume', single: true },
      { keys: ['D'], does: 'Dispute, or take it back', single: true },
      { keys: ['T'], does: 'Tag', single: true },
      { keys: ['E'], does: 'Edit it', single: true },
    ],
  },
  {
    where: 'At a question',
    keys: [
      { keys: ['Enter'], does: 'Answer; of a recall, show the answer' },
      { keys: ['↑', '↓'], does: 'Move between the options' },
      { keys: ['1 to 9'], does: 'Choose an option', single: true },
      { keys: ['J', 'K'], does: 'Next and previous option', single: true },
      { keys: ['Space'], does: 'Choose, pick up, put down, or show the answer' },
      { keys: ['0'], does: 'I don’t know', single: true },
      { keys: ['H'], does: 'Hint', single: true },
      { keys: ['G'], does: 'I guessed', single: true },
      { keys: ['Ctrl Z'], does: 'Take the last answer back' },
      { keys: ['Ctrl Shift Z'], does: 'Give it once more' },
      { keys: ['Esc'], does: 'Leave; nothing is lost' },
    ],
  },
  {
    where: 'On a chart',
    keys: [
      { keys: ['←', '→'], does: 'Read it point by point' },
      { keys: ['↑', '↓'], does: 'In the calendar: the day before and after' },
      { keys: ['Home', 'End'], does: 'The first and the last point' },
    ],
  },
  {
    where: 'After an answer',
    keys: [
      { keys: ['Enter'], does: 'Go on' },
      { keys: ['S'], does: 'Show the source in the article', single: true },
      { keys: ['1 to 4'], does: 'Change the grade', single: true },
      { keys: ['E'], does: 'Edit the question', single: true },
      { keys: ['D'], does: 'Dispute it: set aside, scores without it', single: true },
      { keys: ['B'], does: 'Suspend the fact', single: true },
    ],
  },
]
