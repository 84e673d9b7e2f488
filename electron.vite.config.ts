import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { languageModel } from './scripts/language-model.ts'

const from = (path: string): string => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    plugins: [languageModel()],
    // What else there is of it is read twice as fast as JSON as it is as a program.
    json: { stringify: true, namedExports: false },
    build: {
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        external: ['electron', 'better-sqlite3'],
        input: {
          index: from('src/main/index.ts'),
          cli: from('src/main/cli.ts'),
          'own-worker': from('src/main/own/own-worker.ts'),
          'deck-worker': from('src/main/decks/deck-worker.ts'),
          'backup-worker': from('src/main/backups/backup-worker.ts'),
          'import-worker': from('src/main/import/import-worker.ts'),
          'prepared-bank': from('src/main/articles/prepared-bank.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { index: from('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('src/renderer'),
    base: './',
    plugins: [svelte({ configFile: from('svelte.config.js') })],
    build: {
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: from('src/renderer/index.html') } },
    },
  },
})
