import { acronymPairs } from './acronyms.ts'
import { cut, strongLead, type Passage } from './passage.ts'

/** "**Label** (note): body" taken apart. */
export type Labelled = {
  readonly label: string
  /** What stands in brackets after the label, unless it is the label's acronym. */
  readonly note: string | null
  readonly body: Passage
  /** Whether the label is in bold: else only its colon tells it. */
  readonly bold: boolean
}

/** Reads an item or paragraph that begins with a label; null where it does not. */
export function labelledItem(passage: Passage): Labelled | null {
  const lead = strongLead(passage)
  if (lead && lead.text.length < passage.text.trimEnd().length) return boldLabel(passage, lead)
  const plain = /^(?<label>[^\s:][^:.!?]{0,58}?)(?:\s*:\s+|\s+[–—]\s+|\s+-\s+)(?=\S)/u.exec(passage.text)
  const label = plain?.groups?.label
  if (!plain || label === undefined || !isLabel(label)) return null
  return labelled(label, passage, plain[0].length, false)
}

function boldLabel(passage: Passage, lead: Passage): Labelled | null {
  const from = passage.text.indexOf(lead.text) + lead.text.length
  const rest = passage.text.slice(from)
  const colonInside = /\s*[:.–—-]$/u.exec(lead.text)
  const between = /^(?<note>\s*\([^()]*\))?(?<mark>\s*:\s*|\s+[–—-]\s+|\s*$)?/u.exec(rest)
  const mark = between?.groups?.mark
  if (!colonInside && mark === undefined) return null
  const label =
    (colonInside ? lead.text.slice(0, colonInside.index) : lead.text) + (between?.groups?.note ?? '')
  const words = label.trim().split(/\s+/u).length
  if (label.trim() === '' || words > 12 || /[?!]$/.test(label)) return null
  return labelled(label.trim(), passage, from + (between?.[0].length ?? 0), true)
}

function labelled(written: string, passage: Passage, from: number, bold: boolean): Labelled | null {
  const body = cut(passage, from, passage.text.length)
  if (body.text === '') return null
  const note = /^(?<name>.+?)\s*\((?<note>[^()]+)\)$/u.exec(written)
  const isAcronym = acronymPairs(written).length > 0
  if (!note || isAcronym) return { label: written, note: null, body, bold }
  return { label: note.groups?.name ?? written, note: note.groups?.note ?? null, body, bold }
}

/** Without bold, only a few words that are no clause make a label. */
function isLabel(text: string): boolean {
  if (text.split(/\s+/u).length > 6 || /[,;"“”]/u.test(text) || !/^[\p{L}\p{N}]/u.test(text)) return false
  return !/\b(?:is|are|was|were|has|have|can|will|following|include|includes|such as|example|note|namely)\b|^(?:and|but|or|so|because|if|when|then|https?)\b/iu.test(
    text,
  )
}
