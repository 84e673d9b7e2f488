import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

// The walls of the house: who may import whom. Everything not listed as allowed is an error.
const outside = (folders) =>
  folders.map((folder) => ({ group: [`**/${folder}/**`], message: 'Imports run one way: see docs/map.md.' }))
const wall = (files, forbidden, more = []) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [...outside(forbidden), ...more] }] },
})
const onlyTypes = (folder) => ({
  group: [`**/${folder}/**`],
  allowTypeImports: true,
  message: `Only types may be taken from ${folder} here.`,
})
const noNode = { group: ['node:*', 'electron', 'better-sqlite3'], message: 'This folder is pure: no I/O.' }
const noElectron = { group: ['electron'], message: 'Only the Electron front and the preload know Electron.' }

export default defineConfig(
  { ignores: ['out', 'dist', 'node_modules', 'test-results', 'playwright-report', 'coverage'] },
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
      ],
    },
  },
  { files: ['**/*.{js,mjs,ts}'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'The CSP refuses style attributes: use a class or style:property.',
        },
      ],
    },
  },
  { files: ['src/renderer/**'], languageOptions: { globals: globals.browser } },

  wall(['src/engine/**'], ['shared', 'main', 'preload', 'renderer', 'e2e'], [noNode]),
  wall(['src/engine/**/*.test.ts'], ['shared', 'main', 'preload', 'renderer', 'e2e']),
  wall(['src/shared/**'], ['main', 'preload', 'renderer', 'e2e'], [onlyTypes('engine'), noNode]),
  wall(['src/main/**'], ['preload', 'renderer', 'e2e'], [noElectron]),
  wall(['src/main/index.ts', 'src/main/desktop/**'], ['preload', 'renderer', 'e2e']),
  wall(['src/preload/**'], ['engine', 'main', 'renderer', 'e2e'], [onlyTypes('shared')]),
  wall(['src/renderer/**'], ['engine', 'main', 'preload', 'e2e'], [noNode]),
  wall(['e2e/**'], ['engine', 'shared', 'main', 'preload', 'renderer']),

  {
    // Programs that a person runs in a terminal speak there.
    files: [
      'scripts/**',
      'bin/**',
      'bench/**',
      'e2e/**',
      'src/main/{cli,serve,index}.ts',
      'src/main/desktop/desktop.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.test.ts', 'e2e/**'], rules: { 'max-lines': ['error', { max: 400 }] } },
)
