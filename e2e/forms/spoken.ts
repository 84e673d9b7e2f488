import type { AskedForm } from '../asking.ts'

type Told = {
  /** The question as assistive technology has it before the answer. */
  readonly before: string
  /** And after it: what became of the answer. */
  readonly after: string
  /** What is said of itself. */
  readonly live: RegExp
}

const OPTION_ROWS = `
    - list:
      - listitem: /./`
const SOURCE = `
    - figure /Open in the article/:
      - blockquote
      - link "Open in the article"`
const RESULT = `
    - heading /./ [level=2]${SOURCE}`
const MATCHED = `
- region "Question":
    - heading /./ [level=1]
    - paragraph: /Pick up with Space or a click/
    - group /./:
      - button /./
    - list "Places":
      - listitem:
        - button /place 1, .+ empty/`
const PLACED = `
- region "Question":
    - heading /./ [level=1]
    - paragraph: /What belongs/
    - list:
      - listitem${RESULT}`
const WRITING = `
- region "Question":
    - heading /./ [level=1]
    - textbox /./`
const WRITTEN = `
- region "Question":
    - heading /./ [level=1]
    - paragraph: /You wrote nothing that is so\\./
    - paragraph: /Right answer .+/
    - button "I was right"
    - heading "Not this one" [level=2]${SOURCE}`

/** How each form reads to a learner who hears it. */
export const SPOKEN: Readonly<Record<AskedForm, Told>> = {
  choice: {
    before: `
- region "Question":
    - heading /./ [level=1]
    - radiogroup /./:
      - radio /./
      - radio /./
      - radio /./`,
    after: `
- region "Question":
    - heading /./ [level=1]${OPTION_ROWS}${RESULT}`,
    live: /^(Right\.\s*|Not this one\. The right answer: .+)$/s,
  },
  truefalse: {
    before: `
- region "Question":
    - heading /./ [level=1]
    - radiogroup /./:
      - radio "True"
      - radio "False"`,
    after: `
- region "Question":
    - heading /./ [level=1]
    - list:
      - listitem: /True (Your answer|Right answer)?/
      - listitem: /False/${RESULT}`,
    live: /^(Right\.\s*|Not this one\. The right answer: (True|False))$/,
  },
  multi: {
    before: `
- region "Question":
    - heading /Choose all that apply/ [level=1]
    - group /./:
      - checkbox /./
      - checkbox /./
      - checkbox /./
      - checkbox /./`,
    after: `
- region "Question":
    - heading /./ [level=1]
    - list:
      - listitem: /Missed|Right|Not one of them/${RESULT}`,
    live: /^(Not exactly these|Partly right: one slip)\. The right answer: .+; .+$/s,
  },
  cloze: {
    before: WRITING.replace('heading /./', 'heading /blank/'),
    after: WRITTEN,
    live: /^Not this one\. The right answer: .+$/s,
  },
  typed: { before: WRITING, after: WRITTEN, live: /^Not this one\. The right answer: .+$/s },
  match: {
    before: MATCHED,
    after: PLACED,
    live: /^(Right\.\s*|(None in its place|Partly right: \d of \d)\. The right answer: .+)$/s,
  },
  sort: {
    before: MATCHED,
    after: PLACED,
    live: /^(Right\.\s*|(None in its place|Partly right: \d of \d)\. The right answer: .+)$/s,
  },
  order: {
    before: `
- region "Question":
    - heading /./ [level=1]
    - paragraph: /Pick up with Space or a click/
    - list /./:
      - listitem:
        - button /, place 1 of \\d/
        - button /Move .+ down/
      - listitem:
        - button /, place 2 of \\d/
        - button /Move .+ up/`,
    after: `
- region "Question":
    - heading /./ [level=1]
    - paragraph: /order/
    - list:
      - listitem${RESULT}`,
    live: /^(Right\.\s*|(Not in this order|Partly right: two neighbours changed places)\. The right answer: .+; .+)$/s,
  },
  recall: {
    before: `
- region "Question":
    - heading /./ [level=1]
    - textbox /./
    - paragraph: /In your own words/`,
    after: `
- region "Question":
    - heading /./ [level=1]
    - paragraph: You wrote nothing that is so
    - paragraph: /full answer/
    - list:
      - listitem: /(Found|Not found):/
    - heading "Not this time" [level=2]${SOURCE}`,
    live: /^Not this time\. The right answer: .+$/s,
  },
}

/** The answer to a recall, shown to be graded. */
export const REVEALED = `
- region "Question":
    - heading /./ [level=1]
    - paragraph: You wrote nothing that is so
    - paragraph: /full answer/
    - list:
      - listitem: /(Found|Not found):/
    - figure:
      - blockquote
    - group "How well did you know it?":
      - heading /How well did you know it/ [level=2]
      - button /Again/
      - button /Hard/
      - button /Good/
      - button /Easy/`
