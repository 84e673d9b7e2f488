import { Parser } from 'htmlparser2'
import { escaped } from './html-document.ts'
import { localName } from './xml-tree.ts'

/** What stands in the body of a file of a book, as HTML without what runs, hides or shows pictures. */
export type XhtmlBody = {
  readonly html: string
  /** Where in `html` an element of that id begins, for the ids that were asked for. */
  readonly places: ReadonlyMap<string, number>
  /** What the file says it is: `epub:type` of the first element that bears one, where that holds most of it. */
  readonly kind: string
  readonly heading: string
  readonly pictures: number
  readonly formulas: number
}

/** XML closes elements in a way that HTML does not know, so it is written anew element by element. */
export function readXhtml(xhtml: string, ids: ReadonlySet<string>): XhtmlBody {
  const writer = newWriter(ids)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(localName(name), attributes),
      ontext: (text) => writer.text(text),
      onclosetag: (name) => writer.close(localName(name)),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xhtml.replace(/&([A-Za-z]{2,8});/g, (whole, name: string) => ENTITIES[name] ?? whole))
  return writer.done()
}

/** The parser knows the five of XML alone; books write these too. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  shy: '\u00ad',
  copy: '©',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  deg: '°',
  times: '×',
  frac12: '½',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  thinsp: '\u2009',
}

const GONE = new Set(
  'script,style,head,svg,img,image,audio,video,iframe,object,embed,link,meta,template,noscript'.split(','),
)
const VOID = new Set('br,hr,wbr,col'.split(','))
const KEPT = new Set('href,colspan,rowspan,start,role,class,scope,lang'.split(','))

function newWriter(ids: ReadonlySet<string>) {
  const html: string[] = []
  const places = new Map<string, number>()
  const kinds: { kind: string; depth: number; from: number; to: number }[] = []
  let [length, depth, gone, heading, inHeading, pictures, formulas] = [0, 0, 0, '', false, 0, 0]
  const write = (text: string): void => {
    html.push(text)
    length += text.length
  }
  return {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      depth++
      const id = attributes['id'] ?? ''
      if (ids.has(id) && !places.has(id)) places.set(id, length)
      if (name === 'img' || name === 'image') pictures++
      if (name === 'math') formulas++
      if (kinds.length === 0 && attributes['epub:type'])
        kinds.push({ kind: attributes['epub:type'], depth, from: length, to: Infinity })
      if (gone > 0 || GONE.has(name)) gone++
      else if (!OUTER.test(name)) write(`<${name}${written(name, attributes)}>`)
      if (/^h[1-6]$/.test(name) && heading === '') inHeading = true
    },
    text(text: string) {
      if (gone > 0) return
      write(escaped(text))
      if (inHeading) heading += text
    },
    close(name: string) {
      const [first] = kinds
      if (first && first.depth === depth && first.to === Infinity) first.to = length
      depth--
      if (gone > 0) gone--
      else if (!OUTER.test(name) && !VOID.has(name)) write(`</${name}>`)
      if (/^h[1-6]$/.test(name)) inHeading = false
    },
    done: (): XhtmlBody => ({
      html: html.join(''),
      places,
      kind: kinds.find(({ from, to }) => Math.min(to, length) - from > MOST * length)?.kind ?? '',
      heading: heading.replace(/\s+/gu, ' ').trim(),
      pictures,
      formulas,
    }),
  }
}

/** What a file says it is, is said of the element that holds this share of it. */
const MOST = 0.8

const OUTER = /^(?:html|body)$/

function written(name: string, attributes: Readonly<Record<string, string>>): string {
  const type = attributes['epub:type'] ?? ''
  const kept = Object.entries(attributes).filter(([key]) => KEPT.has(key))
  // Notes of EPUB are known by their type, which HTML does not have.
  const role =
    /(?:^|\s)(?:foot|end|rear)notes?(?:\s|$)/.test(type) && name !== 'a'
      ? [['role', 'doc-endnotes'] as const]
      : []
  return [...kept.filter(([key]) => key !== 'role' || role.length === 0), ...role]
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')
}
