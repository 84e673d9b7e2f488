import { unreadable } from '../../engine/unreadable.ts'
import type { Converted } from './document.ts'

/** The page of a web archive: its first HTML part. Frames and pictures beside it are left. */
export async function readMhtml(name: string, bytes: Uint8Array): Promise<Converted> {
  const { default: PostalMime } = await import('postal-mime')
  const html = await PostalMime.parse(bytes).then(
    (mail) => mail.html ?? '',
    () => '',
  )
  const end = html.search(/<\/html\s*>/i)
  const first = end < 0 ? html : html.slice(0, end)
  if (first.replace(/<[^<>]*>/g, '').trim() === '')
    throw unreadable(`${name} holds no page that can be read: it is cut or damaged. Save the page once more.`)
  return { html: first, losses: [] }
}
