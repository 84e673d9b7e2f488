import type { Page } from '@playwright/test'

export type FrontName = 'browser' | 'desktop'

export type OpenOptions = {
  /** Folder of the library. */
  readonly library: string
  /** The instant that stands in for the clock. */
  readonly now?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Afterread as a person has it open, whichever front it is. */
export type Opened = {
  readonly page: Page
  /** Start of every address that is the page's own. */
  readonly origin: string
  /** Everything it wrote to its terminal so far. */
  readonly said: () => string
  /** Ends it as the system would on a power cut: no farewell, no saving. */
  readonly kill: () => Promise<void>
  /** Ends it as a person would. */
  readonly close: () => Promise<void>
  /** Makes the page this large, in CSS pixels. */
  readonly resize: (width: number, height: number) => Promise<void>
}

/** A start that was refused: what it said, and its exit code. */
export type Refusal = { readonly code: number | null; readonly said: string }

export const root = new URL('../..', import.meta.url).pathname

/** What every front is started with: nothing of the developer's own settings reaches a story. */
export function environment({ now, env }: Pick<OpenOptions, 'now' | 'env'>): Record<string, string> {
  const kept = [
    'PATH',
    'HOME',
    'TMPDIR',
    'SystemRoot',
    'APPDATA',
    'DISPLAY',
    'WAYLAND_DISPLAY',
    'XDG_RUNTIME_DIR',
  ]
  const own = kept.flatMap((name): [string, string][] => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  return { ...Object.fromEntries(own), TZ: 'UTC', ...(now ? { AFTERREAD_NOW: now } : {}), ...env }
}
