// Draws every platform's icons from src/renderer/icon.svg into resources/, in a headless Chromium.
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from '../e2e/browser/chromium.ts'
import { packIcns, packIco } from './icon-files.ts'

const root = join(import.meta.dirname, '..')
const resources = join(root, 'resources')
const drawing = readFileSync(join(root, 'src', 'renderer', 'icon.svg'), 'utf8')

/** On macOS an icon leaves this much of its square free, so that it is as large as its neighbours. */
const MAC_SHARE = 824 / 1024

const browser = await chromium.launch({ executablePath: (await findChromium()).path })
const page = await browser.newPage()
const whole = await drawAll([16, 24, 32, 48, 64, 128, 256, 512], 1)
const mac = await drawAll([16, 32, 64, 128, 256, 512, 1024], MAC_SHARE)
await browser.close()

mkdirSync(join(resources, 'icons'), { recursive: true })
for (const [size, png] of whole) writeFileSync(join(resources, 'icons', `${size}x${size}.png`), png)
writeFileSync(join(resources, 'icon.ico'), packIco(new Map([...whole].filter(([size]) => size <= 256))))
writeFileSync(join(resources, 'icon.icns'), packIcns(mac))

async function drawAll(sizes: readonly number[], share: number): Promise<Map<number, Buffer>> {
  const drawn = new Map<number, Buffer>()
  for (const size of sizes) drawn.set(size, await draw(page, size, share))
  return drawn
}

async function draw(page: Page, size: number, share: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  const url = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center"><img width="${size * share}" src="${url}">`,
  )
  return page.screenshot({ omitBackground: true })
}
