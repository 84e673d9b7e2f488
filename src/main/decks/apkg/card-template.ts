import { fieldText } from './field-text.ts'
import type { FieldText } from './field-text.ts'
import type { NoteType } from './note-types.ts'

/** The sides of a card as its template shows them, and the places of the fields that stand on either. */
export type Sides = {
  readonly front: FieldText
  readonly back: FieldText
  readonly shown: ReadonlySet<number>
  /** Whether a field says something on the front: what a template says itself it says of every card. */
  readonly asks: boolean
}

/** What is more than a person reads on a card is no template that can be followed. */
const LONGEST = 100_000

/**
 * Front and back of the card `ord` of a note by its template: "{{Field}}", filters before a name ("{{text:Field}}") and
 * sections ("{{#Field}} … {{/Field}}", "{{^Field}}"). The back does not say again what the front says. Null where
 * the kind of note has no such template.
 */
export function sidesOfCard(
  { fields: names, fronts, backs }: NoteType,
  fields: readonly string[],
  ord: number,
): Sides | null {
  const [front, back] = [fronts[ord] ?? '', backs[ord] ?? '']
  if (front === '' || back === '' || front.length + back.length > LONGEST) return null
  const values = new Map(names.map((name, at) => [name, { at, html: fields[at] ?? '' }]))
  const asked = shownBy(front, values, { hides: (filter) => ASKED.has(filter), said: new Set() })
  const told = shownBy(back, values, { hides: () => false, said: asked.shown })
  if (asked.html.length + told.html.length > LONGEST) return null
  const side = fieldText(asked.html)
  return {
    front: side,
    back: withoutLines(fieldText(told.html), side.text),
    shown: new Set([...asked.shown, ...told.shown]),
    asks: [...asked.shown].some((at) => fieldText(fields[at] ?? '').text !== ''),
  }
}

/** What the front says in a line of its own, the back need not say again. */
function withoutLines(side: FieldText, front: string): FieldText {
  const said = new Set(front.split('\n'))
  const text = side.text
    .split('\n')
    .filter((line) => line === '' || !said.has(line))
    .join('\n')
  return { ...side, text: text.trim() }
}

/** Filters of the front that show nothing of a field yet. */
const ASKED: ReadonlySet<string> = new Set(['type', 'hint'])

type Values = ReadonlyMap<string, { readonly at: number; readonly html: string }>
type How = {
  readonly hides: (filter: string) => boolean
  /** Fields that need not be said again. */
  readonly said: ReadonlySet<number>
}

function shownBy(template: string, values: Values, { hides, said }: How) {
  const shown = new Set<number>()
  const open: boolean[] = []
  let html = ''
  for (const piece of template.split(/(\{\{[^{}]{1,200}\}\})/)) {
    const tag = /^\{\{([^{}]*)\}\}$/.exec(piece)?.[1]?.trim()
    const sign = /^[#^/]/.exec(tag ?? '')?.[0] ?? ''
    const name = (tag ?? '').slice(sign.length).trim()
    if (sign === '/') open.pop()
    else if (sign !== '') open.push(isFilled(values.get(name)?.html) === (sign === '#'))
    else if (open.includes(false)) continue
    else if (tag === undefined) html += piece
    else html += shownField(name)
    if (html.length > LONGEST) break
  }
  return { html, shown }

  function shownField(written: string): string {
    const parts = written.split(':').map((part) => part.trim())
    const field = values.get(parts.at(-1) ?? '')
    const filters = parts.slice(0, -1)
    // Speech is made of words that stand elsewhere.
    if (!field || filters.some((one) => hides(one) || one.startsWith('tts'))) return ''
    if (isFilled(field.html)) shown.add(field.at)
    return said.has(field.at) ? '' : field.html
  }
}

const isFilled = (html: string | undefined): boolean =>
  html !== undefined && html.replace(/<(?!img|svg)[^<>]*>|&nbsp;/gi, '').trim() !== ''
