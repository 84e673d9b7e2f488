import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

/** A file of the page as it is sent. */
export type Page = { readonly body: Buffer<ArrayBuffer>; readonly headers: Readonly<Record<string, string>> }

/** Finds a file of the page by the path of an address, or null. */
export type Pages = (path: string) => Page | null

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ')

/** What every answer of either front says, whatever it carries. */
export const GUARDED: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Reads the built page into memory once. A path is looked up among the files that were there, never
 * joined to a folder: no address can lead outside, and a new build does not disturb a page in use.
 */
export function readPages(folder: string): Pages {
  const pages = new Map(filesIn(folder, '').map((path) => [path, readPage(folder, path)]))
  return (path) => pages.get(path === '/' ? '/index.html' : path) ?? null
}

function readPage(folder: string, path: string): Page {
  return {
    body: readFileSync(join(folder, path)),
    headers: {
      ...GUARDED,
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    },
  }
}

function filesIn(folder: string, under: string): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = `${under}/${entry.name}`
    if (entry.isDirectory()) return filesIn(folder, path)
    return entry.isFile() ? [path] : []
  })
}
