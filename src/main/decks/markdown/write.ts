import { carriedDeck } from '../carries.ts'
import type { Card, CardBody, Deck } from '../deck.ts'
import { MARKDOWN_CARRIES } from './carries.ts'
import { markdownEscaped as escaped } from './inline.ts'

/**
 * A deck as Markdown, a card a line: `Term :: definition`, `Question ?? Answer`, `a sentence with its ==blank==`. Places
 * are headings, tags stand at the end of the line, what says it is quoted below. The same deck gives the same bytes.
 */
export function writeMarkdownDeck(deck: Deck): Uint8Array {
  const lines: string[] = []
  let place: readonly string[] = []
  for (const card of carriedDeck(deck, MARKDOWN_CARRIES).cards) {
    if (card.place.join('\n') !== place.join('\n')) lines.push(...headings(place, card.place))
    place = card.place
    lines.push(cardLine(card))
    if (card.citation !== '') lines.push(`> ${escaped(card.citation)}`)
    lines.push('')
  }
  return new TextEncoder().encode(lines.join('\n'))
}

/** The headings from where two places part; of a place that holds the other, its last once more. */
function headings(before: readonly string[], place: readonly string[]): readonly string[] {
  if (place.length === 0) return ['#', '']
  const same = place.findIndex((part, i) => part !== before[i])
  const from = same < 0 ? place.length - 1 : same
  return place.slice(from).flatMap((part, i) => [`${'#'.repeat(from + i + 1)} ${escaped(part)}`, ''])
}

function cardLine({ id, tags, body, kept }: Card): string {
  const comments = [...(id === null ? [] : [`<!--id:${encodeURIComponent(id)}-->`]), ...(kept ?? [])]
  return [bodyLine(body), ...tags.map((tag) => `#${tag}`), ...comments].join(' ')
}

function bodyLine(body: CardBody): string {
  switch (body.kind) {
    case 'definition':
      return `${escaped(body.front)} :: ${escaped(body.back)}`
    case 'question':
      return `${escaped(body.front)} ?? ${escaped(body.back)}`
    case 'cloze':
      return `${escaped(body.before)}==${escaped(body.blank)}==${escaped(body.after)}`
    default:
      // The table of what is carried has made these into questions.
      return ''
  }
}
