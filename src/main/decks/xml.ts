import { Parser } from 'htmlparser2'

/** An element of XML with what it holds. */
export type XmlNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly text: string
  readonly comments: readonly string[]
}

type Open = XmlNode & { text: string; children: XmlNode[]; comments: string[] }

/** What is deeper in one another is no deck, and is read as if it stood beside. */
const DEEPEST = 100

/**
 * The elements of an XML text, whatever its mistakes, below one that has no name. Entities that a text defines are never
 * expanded, and nothing is fetched.
 */
export function readXml(text: string): XmlNode {
  const root = opened('', {})
  const stack: Open[] = [root]
  const top = (): Open => stack.at(-1) ?? root
  let ignored = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (stack.length > DEEPEST) return void ignored++
        const node = opened(name, attributes)
        top().children.push(node)
        stack.push(node)
      },
      ontext(words) {
        top().text += words
      },
      oncomment(words) {
        top().comments.push(words)
      },
      onclosetag() {
        if (ignored > 0) ignored--
        else if (stack.length > 1) stack.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return root
}

const opened = (name: string, attributes: Readonly<Record<string, string>>): Open => ({
  name,
  attributes,
  children: [],
  text: '',
  comments: [],
})

export const childNamed = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name)

export const childrenNamed = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? []

/** A text as it can stand within an element or an attribute. */
export const xmlEscaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** HTML as it stands within an element; it must not hold the three signs that end it. */
export const cdata = (html: string): string => (html === '' ? '' : `<![CDATA[${html}]]>`)
