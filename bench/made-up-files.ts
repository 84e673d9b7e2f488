import { writeApkg } from '../src/main/decks/apkg/write-apkg.ts'
import type { Card } from '../src/main/decks/deck.ts'

const WORDS = (
  'amber lantern harbour twin ferry tide gravity vessel cortex neuron enzyme membrane river basalt granite ' +
  'meadow pollen nectar orbit comet valley archive charter guild parliament treaty'
).split(' ')

/** Words by chance, the same each time. */
function wording(seed: number) {
  let state = seed
  const below = (most: number): number => (state = (state * 48_271) % 0x7fffffff) % most
  const say = (count: number): string =>
    Array.from({ length: count }, () => WORDS[below(WORDS.length)]).join(' ')
  return { below, say }
}

/** A table of cards of almost so many bytes. */
export function largeCsv(bytes: number): Uint8Array {
  const { below, say } = wording(7)
  const rows = ['front,back,tags']
  for (let size = 0, i = 0; size < bytes - 500; i++) {
    const row = `"What is ${say(6)} number ${i}?","${say(3)} ${i}, ${say(below(30) + 4)}",t${i % 40}`
    rows.push(row)
    size += row.length + 1
  }
  return new TextEncoder().encode(rows.join('\n'))
}

/** A package of Anki of so many notes. */
export function largeApkg(notes: number): Uint8Array {
  const { say } = wording(11)
  const card = (_: unknown, i: number): Card => ({
    id: `made-up-${i}`,
    place: ['Made up', `part ${i % 50}`],
    tags: [`t${i % 40}`],
    body: { kind: 'question', front: `What is ${say(8)} number ${i}?`, back: `${say(3)} ${i}`, accepts: [] },
    citation: say(14),
    schedule: null,
    reviews: [],
  })
  return writeApkg({ title: 'Made up', cards: Array.from({ length: notes }, card) })
}

/** A text of almost so many bytes: headings, definitions, numbers. */
export function largeMarkdown(bytes: number): Uint8Array {
  const { below, say } = wording(13)
  const parts = ['# A long text']
  for (let size = 0, i = 0; size < bytes - 500; i++) {
    const heading = i % 12 === 0 ? `\n## Of ${say(3)} ${i}\n` : ''
    const part = `${heading}\nThe **${say(2)} ${i}** is a ${say(2)} that ${say(3)} of the ${say(2)}. It has ${below(90) + 2} ${say(1)}s and ${say(8)}.\n`
    parts.push(part)
    size += part.length + 1
  }
  return new TextEncoder().encode(parts.join('\n'))
}

const LINES = 42

/** A document of so many pages of text, as plain as a PDF can be. */
export function largePdf(pages: number): Uint8Array {
  const { below, say } = wording(17)
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '', FONT]
  const kids: string[] = []
  for (let page = 0; page < pages; page++) {
    const line = (_: unknown, i: number): string =>
      `(${i === 0 ? `Of ${say(3)} ${page}` : i % 14 === 1 ? `The ${say(2)} ${page}${i} is a ${say(2)} of ${below(900)} ${say(3)}.` : `and ${say(9)},`}) Tj T*`
    const text = Array.from({ length: LINES }, line).join('\n')
    const content = `BT /F1 11 Tf 15 TL 60 780 Td\n${text}\nET`
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    kids.push(`${objects.length + 1} 0 R`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
  }
  objects[1] = `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`
  return new TextEncoder().encode(pdfOf(objects))
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

function pdfOf(objects: readonly string[]): string {
  const head = '%PDF-1.4\n'
  const bodies = objects.map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`)
  const places: number[] = []
  let at = head.length
  for (const body of bodies) {
    places.push(at)
    at += body.length
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  return `${head}${bodies.join('')}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
}
