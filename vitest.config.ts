import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

/** What keeps nothing between two calls: its tests need no worker of their own for every file. */
const PURE = ['src/engine', 'src/renderer', 'src/shared'].map((folder) => `${folder}/**/*.test.ts`)

export default defineConfig({
  plugins: [svelte()],
  test: {
    environment: 'node',
    // On a busy machine what takes two seconds takes twenty; this is for what never ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Of two processors it would use one.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['src/main/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/standin/**/*.test.ts'],
        },
      },
    ],
  },
})
