/**
 * `npm run notices` writes THIRD_PARTY_NOTICES, the licences of all that ships, and sbom.cdx.json, the same as a list
 * for machines (CycloneDX). With `--check` it says whether they are out of date, and writes nothing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { licenceText, shippedPackages } from './shipped-packages.ts'
import type { ShippedPackage } from './shipped-packages.ts'

const root = join(import.meta.dirname, '..')
const RULE = `\n\n${'-'.repeat(80)}\n\n`
const FONTS = join(root, 'src', 'renderer', 'fonts')

function notices(packages: readonly ShippedPackage[]): string {
  const parts = packages.map((one) => {
    const text = licenceText(one) ?? `Licence: ${one.licence}; the package brings no text of it.`
    return `${one.name} ${one.version} (${one.licence})\n\n${text}`
  })
  const fonts = readdirSync(FONTS)
    .filter((name) => name.startsWith('LICENSE'))
    .toSorted()
    .map(
      (name) =>
        `Font: ${name.slice('LICENSE-'.length, -'.txt'.length)}\n\n${readFileSync(join(FONTS, name), 'utf8').trim()}`,
    )
  const head = [
    'Afterread ships with the work of others. Their licences follow; those of Electron and Chromium come with their',
    'runtime. SQLite, which better-sqlite3 contains, is in the public domain. unpdf contains PDF.js, copyright of the',
    'Mozilla Foundation, under the Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0).',
  ].join('\n')
  return `${[head, ...parts, ...fonts].join(RULE)}\n`
}

function bill(packages: readonly ShippedPackage[]): string {
  const components = packages.map(({ name, version, licence, integrity }) => ({
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [licence.includes(' ') ? { expression: licence } : { license: { id: licence } }],
    ...(integrity.startsWith('sha512-')
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] }
      : {}),
  }))
  // Our own file.
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string
    version: string
  }
  const metadata = { component: { type: 'application', name: own.name, version: own.version } }
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata, components }, null, 2)}\n`
}

/** What the two files are to hold, by name. */
export function noticeFiles(): Readonly<Record<string, string>> {
  const packages = shippedPackages()
  return { THIRD_PARTY_NOTICES: notices(packages), 'sbom.cdx.json': bill(packages) }
}

/** Names of the files that do not hold what they should. */
export const outdatedNotices = (): string[] =>
  Object.entries(noticeFiles())
    .filter(([name, text]) => readOrNull(join(root, name)) !== text)
    .map(([name]) => name)

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const outdated = outdatedNotices()
    if (outdated.length > 0) {
      console.error(`Out of date: ${outdated.join(', ')}. Run npm run notices.`)
      process.exitCode = 1
    }
  } else for (const [name, text] of Object.entries(noticeFiles())) writeFileSync(join(root, name), text)
}
