import { defineConfig } from '@playwright/test'
import { findChromium } from './e2e/browser/chromium.ts'
import type { FrontName } from './e2e/fronts/front.ts'

const { path } = await findChromium()
// The workers and the stand-in for Electron take the same one.
process.env['AFTERREAD_CHROMIUM'] = path

export default defineConfig<{ front: FrontName }>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/stories',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // What is looked for is there at once; a busy machine may take its time.
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  use: {
    launchOptions: { executablePath: path },
    viewport: { width: 1200, height: 820 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'browser', use: { front: 'browser' }, testIgnore: '**/desktop-*.spec.ts' },
    { name: 'desktop', use: { front: 'desktop' }, testIgnore: '**/browser-*.spec.ts' },
  ],
})
