import { unreadable } from '../../engine/unreadable.ts'
import type { Converted, Progress } from './document.ts'
import { htmlDocument } from './html-document.ts'
import { blocksOf } from './pdf-blocks.ts'
import { inColumns } from './pdf-columns.ts'
import { htmlOf } from './pdf-html.ts'
import { pageOf } from './pdf-page.ts'
import type { PdfPage, TextItem } from './pdf-page.ts'
import { withoutRunning } from './pdf-running.ts'
import { typeOf } from './pdf-type.ts'

/** More pages are a work to be brought in by its chapters. */
const MOST_PAGES = 2_000

/**
 * The text of a PDF as a page: columns in their order, paragraphs whole, headings by the size of their letters,
 * without running heads and page numbers.
 */
export async function readPdf(name: string, bytes: Uint8Array, progress: Progress): Promise<Converted> {
  const { title, pages } = await pagesOf(name, bytes, progress)
  const empty = pages.flatMap(({ segments }, i) => (segments.length === 0 ? [i + 1] : []))
  refuseWithoutText(name, pages, empty.length)
  const running = withoutRunning(pages)
  const type = typeOf(running.pages)
  const blocks = running.pages.flatMap(({ segments }) =>
    inColumns(segments).flatMap((column) => blocksOf(column, type)),
  )
  return {
    html: htmlDocument({ title }, htmlOf(blocks)),
    losses: [
      ...(empty.length > 0
        ? [
            `${counted(empty.length, 'page')} of ${pages.length} ${empty.length === 1 ? 'has' : 'have'} no text, only pictures (${listed(empty)}); nothing of them is asked.`,
          ]
        : []),
      ...(running.changed > 0
        ? [`Running heads and page numbers of ${counted(running.changed, 'page')} were taken out.`]
        : []),
    ],
  }
}

async function pagesOf(name: string, bytes: Uint8Array, progress: Progress) {
  const { getDocumentProxy } = await import('unpdf')
  // It takes the bytes it is given away with it.
  const document = await getDocumentProxy(new Uint8Array(bytes), QUIET).catch((error: unknown) => {
    throw unreadable(`${name} ${refusalOf(error)}`)
  })
  if (document.numPages > MOST_PAGES)
    throw unreadable(
      `${name} has ${document.numPages} pages; up to ${MOST_PAGES} are read at once. Split it into its chapters.`,
    )
  try {
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(
        pageOf(
          items.filter((item): item is typeof item & TextItem => 'str' in item),
          page.getViewport({ scale: 1 }),
        ),
      )
      page.cleanup()
      progress(number, document.numPages, 'page')
    }
    return { title: titleOf(await document.getMetadata().catch(() => null)), pages }
  } catch {
    throw unreadable(`${name} ${DAMAGED}`)
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Nothing is fetched or drawn, and nothing said to the console. */
const QUIET = {
  verbosity: 0,
  disableFontFace: true,
  useSystemFonts: false,
  stopAtErrors: false,
  isOffscreenCanvasSupported: false,
}

const DAMAGED = 'is damaged: its pages can’t be read. Get it once more, or print it anew as PDF.'

const refusalOf = (error: unknown): string =>
  error instanceof Error && error.name === 'PasswordException'
    ? 'is protected by a password: take it off and bring it in anew.'
    : DAMAGED

function refuseWithoutText(name: string, pages: readonly PdfPage[], empty: number): void {
  const text = pages.flatMap(({ segments }) => segments.map((one) => one.text)).join('')
  if (text.trim() === '' || (empty > pages.length * 0.8 && text.length < 40 * pages.length))
    throw unreadable(
      `${name} has no text, only pictures of ${pages.length === 1 ? 'a page' : 'pages'}: have its text recognised (OCR) first.`,
    )
  const strange = text.match(/[\ufffd\ue000-\uf8ff\0-\x08]/g)?.length ?? 0
  if (strange > text.length * 0.3)
    throw unreadable(
      `${name} does not say what its letters are, so its text can’t be read: have it recognised (OCR) first.`,
    )
}

type Metadata = { readonly info?: object } | null

function titleOf(metadata: Metadata): string {
  const said = metadata?.info && 'Title' in metadata.info ? String(metadata.info.Title).trim() : ''
  return /^(?:untitled|microsoft word|.*\.(?:docx?|tex|dvi|indd|qxd|pptx?|odt))\b/i.test(said)
    ? ''
    : said.slice(0, 300)
}

const listed = (numbers: readonly number[]): string =>
  numbers.length > 8 ? `${numbers.slice(0, 8).join(', ')} …` : numbers.join(', ')

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
