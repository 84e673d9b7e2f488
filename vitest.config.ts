import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/standin/**/*.test.ts'],
    // On a busy machine what takes two seconds takes twenty; this is for what never ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Of two processors it would use one.
    maxWorkers: 2,
  },
})
