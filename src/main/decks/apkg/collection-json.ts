import { LISTED_FIELD, OWN_FIELDS, OWN_TYPES } from './note-types.ts'
import type { OwnTypeName } from './note-types.ts'

/** Seconds since 1970 at which our kinds of note were made: they have not changed since. */
const TYPES_MADE = 1_764_201_600

/** `col.models` of a collection that has our kinds of note. */
export function modelsJson(deck: number): string {
  const names: readonly OwnTypeName[] = ['definition', 'question', 'cloze']
  return JSON.stringify(
    Object.fromEntries(names.map((name) => [String(OWN_TYPES[name].id), model(name, deck)])),
  )
}

function model(type: OwnTypeName, deck: number) {
  const { id, name } = OWN_TYPES[type]
  return {
    id,
    name,
    type: type === 'cloze' ? 1 : 0,
    mod: TYPES_MADE,
    usn: -1,
    sortf: LISTED_FIELD,
    did: deck,
    tmpls: [template(type)],
    flds: OWN_FIELDS.map((field, ord) => ({
      name: field,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: CARD_CSS,
    latexPre:
      '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n' +
      '\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    latexsvg: false,
    req: [[0, 'any', [LISTED_FIELD]]],
    tags: [],
    vers: [],
  }
}

function template(type: OwnTypeName) {
  const also = '{{#Accepts}}<div class="also">{{Accepts}}</div>{{/Accepts}}'
  const more = `${also}\n{{#Source}}<blockquote>{{Source}}</blockquote>{{/Source}}`
  const [front, back] =
    type === 'cloze'
      ? ['{{cloze:Front}}', '{{cloze:Front}}']
      : ['{{Front}}', '{{FrontSide}}\n<hr id="answer">\n{{Back}}']
  const name = type === 'cloze' ? 'Cloze' : 'Card 1'
  const rest = { bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 }
  return { name, ord: 0, qfmt: front, afmt: `${back}\n${more}`, ...rest }
}

const CARD_CSS = `.card { font-family: sans-serif; font-size: 20px; line-height: 1.5; text-align: center; }
.cloze { font-weight: bold; }
blockquote, .also { font-size: 16px; opacity: 0.8; }`

/** `col.decks`: each deck by its number and full name, and the one that every collection has. */
export function decksJson(decks: ReadonlyMap<string, number>, at: number): string {
  const all = [['Default', 1] as const, ...decks]
  return JSON.stringify(Object.fromEntries(all.map(([name, id]) => [String(id), deck(id, name, at)])))
}

const deck = (id: number, name: string, at: number) => ({
  id,
  name,
  mod: at,
  usn: -1,
  lrnToday: [0, 0],
  revToday: [0, 0],
  newToday: [0, 0],
  timeToday: [0, 0],
  collapsed: false,
  browserCollapsed: false,
  desc: '',
  dyn: 0,
  conf: 1,
  extendNew: 0,
  extendRev: 0,
})

/** `col.conf`; `rollover` is the hour at which a day begins. */
export const confJson = (rollover: number, deck: number): string =>
  JSON.stringify({
    schedVer: 2,
    rollover,
    creationOffset: 0,
    localOffset: 0,
    curDeck: deck,
    activeDecks: [deck],
    curModel: OWN_TYPES.question.id,
    nextPos: 1,
    sortType: 'noteFld',
    sortBackwards: false,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    addToCur: true,
    dayLearnFirst: false,
  })

/** `col.dconf`: the options that every collection has. */
export const DCONF_JSON = JSON.stringify({
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  },
})
