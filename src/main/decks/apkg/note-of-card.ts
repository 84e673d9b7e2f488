import type { Card, CardBody } from '../deck.ts'
import { clozeHtml, fieldHtml } from './field-html.ts'
import type { OwnTypeName } from './note-types.ts'

/** A note of ours as it is stored. */
export type OwnNote = {
  readonly type: OwnTypeName
  /** Without its id: front, back, accepts, source. */
  readonly fields: readonly string[]
}

/** A card as a note: one of a kind that Anki has notes for, as `APKG_CARRIES` leaves them. */
export function noteOfCard({ body, citation }: Card): OwnNote {
  const { type, fields } = content(body)
  return {
    type,
    fields: [...fields, citation].map((field, i) => (i === 0 && type === 'cloze' ? field : fieldHtml(field))),
  }
}

function content(body: CardBody): OwnNote {
  switch (body.kind) {
    case 'definition':
      return { type: 'definition', fields: [body.front, body.back, ''] }
    case 'question':
      return { type: 'question', fields: [body.front, body.back, body.accepts.join('\n')] }
    case 'cloze':
      return { type: 'cloze', fields: [clozeHtml(body.before, body.blank, body.after), '', ''] }
    default:
      throw new Error(`A ${body.kind} is no note of Anki.`)
  }
}
