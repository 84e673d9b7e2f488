import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HELP, readCommand } from './terminal/cli-words.ts'
import type { Command } from './terminal/cli-words.ts'
import { LibraryError } from './db/library-error.ts'
import { StartError } from './start-error.ts'

/**
 * Does what a command line asks and gives the exit code: 0 done, 1 refused with a sentence on stderr,
 * 2 wrong usage.
 *
 * @param root where Afterread itself lies: the folder with `package.json`
 */
export async function runCommand(words: readonly string[], root: string): Promise<number> {
  const command = readCommand(words)
  try {
    return await run(command, root)
  } catch (error) {
    if (!(error instanceof StartError || error instanceof LibraryError)) throw error
    console.error(error.message)
    return 1
  }
}

async function run(command: Command, root: string): Promise<number> {
  switch (command.name) {
    case 'help':
      console.log(HELP)
      return 0
    case 'version':
      console.log(versionOf(root))
      return 0
    // What a command needs is loaded for it alone: help is there at once.
    case 'serve': {
      const { serve } = await import('./serve.ts')
      await serve({ root, port: command.port, library: command.library, open: command.open })
      return 0
    }
    case 'generate': {
      const { generateFromFile } = await import('./terminal/generate-file.ts')
      console.log(await generateFromFile(command.file, command.options))
      return 0
    }
    case 'import': {
      const { importFiles } = await import('./terminal/import-files.ts')
      const terminal = { say: console.log, refuse: console.error }
      return (await importFiles(command.words, root, terminal)) ? 0 : 1
    }
    case 'export': {
      const { exportFile } = await import('./decks/export-file.ts')
      await exportFile(command.words, console.log)
      return 0
    }
    case 'share': {
      const { shareFile } = await import('./shared-article/share-file.ts')
      shareFile(command.words, console.log)
      return 0
    }
    case 'backup':
    case 'restore':
    case 'check': {
      const { keepLibrary } = await import('./terminal/keep-library.ts')
      return (await keepLibrary(command, console.log)) ? 0 : 1
    }
    case 'wrong':
      console.error(command.sentence)
      return 2
  }
}

const versionOf = (root: string): string =>
  // Our own file.
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
