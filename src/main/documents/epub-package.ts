import { unreadable } from '../../engine/unreadable.ts'
import type { Archive } from '../archive/open-archive.ts'
import { decodedText } from '../import/decode.ts'
import { cleanText, readXml, within } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** A file of a book in the order of reading. */
export type SpineFile = { readonly path: string; readonly kind: string; readonly aside: boolean }

/** What the package of a book says of it. */
export type EpubPackage = {
  readonly title: string
  readonly language: string
  readonly spine: readonly SpineFile[]
  /** Where its contents stand: a page of EPUB 3, or the table of EPUB 2; null where it has none. */
  readonly contents: { readonly path: string; readonly kind: 'nav' | 'ncx' } | null
}

/** Reads the package of a book, the first that its container names. */
export function readPackage(name: string, archive: Archive): EpubPackage {
  refuseLocked(name, archive)
  const path = packagePath(archive)
  if (path === null || !archive.has(path))
    throw unreadable(`${name} is no EPUB book: it lacks the list of its parts.`)
  const root = readXml(textIn(archive, path))
  const items = new Map(within(root, 'item').map((item) => [item.attributes['id'] ?? '', item]))
  const pathOf = (item: XmlElement | undefined): string => resolved(path, item?.attributes['href'] ?? '')
  const kinds = guideKinds(root, path)
  const spine = within(root, 'itemref').flatMap((ref): SpineFile[] => {
    const item = items.get(ref.attributes['idref'] ?? '')
    const file = pathOf(item)
    if (!item || !archive.has(file)) return []
    const isNav = isNavigation(item)
    return [
      { path: file, kind: isNav ? 'toc' : (kinds.get(file) ?? ''), aside: ref.attributes['linear'] === 'no' },
    ]
  })
  if (spine.length === 0) throw unreadable(`${name} is no book that can be read: it has no chapters.`)
  const nav = [...items.values()].find(isNavigation)
  const toc = items.get(within(root, 'spine')[0]?.attributes['toc'] ?? '')
  const ncx =
    toc ?? [...items.values()].find((item) => item.attributes['media-type'] === 'application/x-dtbncx+xml')
  const contents = nav
    ? { path: pathOf(nav), kind: 'nav' as const }
    : ncx
      ? { path: pathOf(ncx), kind: 'ncx' as const }
      : null
  return {
    title: cleanText(within(root, 'title')[0]),
    language: cleanText(within(root, 'language')[0]),
    spine,
    contents: contents && archive.has(contents.path) ? contents : null,
  }
}

const isNavigation = (item: XmlElement): boolean =>
  /(?:^|\s)nav(?:\s|$)/.test(item.attributes['properties'] ?? '')

/** Fonts may be scrambled without harm; what else is encrypted only its seller's program can read. */
function refuseLocked(name: string, archive: Archive): void {
  if (!archive.has('META-INF/encryption.xml')) return
  const methods = within(readXml(textIn(archive, 'META-INF/encryption.xml')), 'encryptionmethod')
  const locked = methods.some(({ attributes }) => !FONTS.test(attributes['Algorithm'] ?? ''))
  if (locked || archive.has('META-INF/rights.xml'))
    throw unreadable(`${name} is locked by its seller (DRM): only the seller's own program can read it.`)
}

const FONTS = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/i

function packagePath(archive: Archive): string | null {
  const container = 'META-INF/container.xml'
  const named = archive.has(container)
    ? within(readXml(textIn(archive, container)), 'rootfile')[0]
    : undefined
  return named?.attributes['full-path'] ?? archive.entries.find((entry) => /\.opf$/i.test(entry)) ?? null
}

/** What the older guide says a file is, such as "cover" or "copyright-page". */
function guideKinds(root: XmlElement, path: string): Map<string, string> {
  const guide = within(root, 'guide')[0]
  const references = guide ? within(guide, 'reference') : []
  return new Map(
    references.map(({ attributes }) => [
      resolved(path, attributes['href'] ?? ''),
      (attributes['type'] ?? '').toLowerCase(),
    ]),
  )
}

/** The name in the archive of what a file there points at, without the place in it. */
export function resolved(from: string, href: string): string {
  const path = href.replace(/#.*$/s, '')
  const decoded = decodedPath(path)
  const steps = decoded.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of decoded.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return path === '' ? from : steps.join('/')
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export function textIn(archive: Archive, path: string): string {
  const bytes = archive.read(path)
  return decodedText(bytes, false) ?? new TextDecoder().decode(bytes)
}
