import { Parser } from 'htmlparser2'

/** An element of XML under its name without prefix, in lower case; attributes keep theirs. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

type Growing = { name: string; attributes: Record<string, string>; children: (Growing | string)[] }

/** Deeper than that nobody writes a list of files or of contents; what lies deeper is laid flat. */
const DEEPEST = 60

/** Reads XML as far as it can be read. */
export function readXml(xml: string): XmlElement {
  const root: Growing = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name: localName(name), attributes, children: [] }
        open.at(Math.min(open.length, DEEPEST) - 1)?.children.push(element)
        open.push(element)
      },
      ontext: (text) => void open.at(-1)?.children.push(text),
      onclosetag: () => void (open.length > 1 && open.pop()),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return root
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

/** All elements of a name within another, in order. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child, ...within(child, name)] : within(child, name)
  })
}

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

export const cleanText = (element: XmlElement | undefined): string =>
  element ? textOf(element).replace(/\s+/gu, ' ').trim() : ''
