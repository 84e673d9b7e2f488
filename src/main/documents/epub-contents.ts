import type { Archive } from '../archive/open-archive.ts'
import type { EpubPackage } from './epub-package.ts'
import { resolved, textIn } from './epub-package.ts'
import { cleanText, readXml, within } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** Where a chapter begins, as the contents of its book say. */
export type ContentsEntry = { readonly title: string; readonly path: string; readonly id: string }

/**
 * The chapters that the contents of a book name: their first level, and where that is a part of a book the second.
 * Sections of a chapter are of the chapter.
 */
export function readContents(archive: Archive, { contents }: EpubPackage): readonly ContentsEntry[] {
  if (!contents) return []
  const root = readXml(textIn(archive, contents.path))
  const entries = contents.kind === 'nav' ? navEntries(root) : pointEntries(root)
  return entries.flatMap(chaptersOf).map(({ title, href }) => ({
    title,
    path: resolved(contents.path, href),
    id: /#(?<id>.*)$/s.exec(href)?.groups?.['id'] ?? '',
  }))
}

type Entry = { readonly title: string; readonly href: string; readonly below: readonly Entry[] }

const isPart = ({ title, below }: Entry): boolean =>
  below.length > 0 && /^(?:part|book|volume|unit|teil|partie|parte)\b/i.test(title)

const chaptersOf = (entry: Entry): Entry[] => (isPart(entry) ? [entry, ...entry.below] : [entry])

function navEntries(root: XmlElement): Entry[] {
  const navs = within(root, 'nav')
  const toc = navs.find(({ attributes }) =>
    /(?:^|\s)toc(?:\s|$)/.test(attributes['epub:type'] ?? attributes['role'] ?? ''),
  )
  const list = within(toc ?? navs[0] ?? root, 'ol')[0]
  return list ? items(list, 'li').map(listEntry) : []
}

function listEntry(item: XmlElement): Entry {
  const link = children(item).find(({ name }) => name === 'a') ?? within(item, 'a')[0]
  const label = link ?? children(item).find(({ name }) => name === 'span')
  const list = items(item, 'ol')[0]
  const below = list ? items(list, 'li').map(listEntry) : []
  return { title: cleanText(label), href: link?.attributes['href'] ?? '', below }
}

function pointEntries(root: XmlElement): Entry[] {
  const map = within(root, 'navmap')[0]
  return map ? items(map, 'navpoint').map(pointEntry) : []
}

const pointEntry = (point: XmlElement): Entry => ({
  title: cleanText(items(point, 'navlabel')[0]),
  href: items(point, 'content')[0]?.attributes['src'] ?? '',
  below: items(point, 'navpoint').map(pointEntry),
})

const children = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string')
const items = (element: XmlElement, name: string): XmlElement[] =>
  children(element).filter((child) => child.name === name)
