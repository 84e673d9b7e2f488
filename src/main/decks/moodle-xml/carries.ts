import type { Carries } from '../carries.ts'
import { moodleUnless } from '../fractions.ts'
import { htmlNormal } from '../html-text.ts'
import { slashPart } from '../paths.ts'
import { CLEANED, NOT_IN_TEXT } from '../simpler.ts'

const SPACES = `${CLEANED} Tabs and unbreakable spaces are plain spaces in Moodle.`

export const MOODLE_CARRIES: Carries = {
  name: 'Moodle XML',
  kinds: {
    definition: 'kept',
    question: 'kept',
    cloze: 'kept',
    choice: 'kept',
    truefalse: 'kept',
    match: 'kept',
    order: 'kept',
  },
  unless: moodleUnless,
  without: NOT_IN_TEXT,
  changed: {
    text: SPACES,
    'accepted answers': SPACES,
    explanations: SPACES,
    citation: SPACES,
    place: 'A category of Moodle has no slashes at its ends.',
  },
  text: htmlNormal,
  place: slashPart,
}
