import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** A folder in which the app finds all that is a person's own: home, temporary files, settings, and its library. */
export type Sandbox = {
  readonly folder: string
  readonly library: string
  readonly env: Readonly<Record<string, string>>
  /** Everything that was written to a terminal by what ran in it. */
  readonly said: () => string
  /** Where traces are written, outside the folder. */
  readonly traces: string
  readonly run: (words: readonly string[]) => Run
  /** A program that runs another with the words it is given, and follows it where the sandbox is traced. */
  readonly followed: (program: string) => string
  readonly heard: (piece: Buffer) => void
}

type Run = { readonly program: ChildProcess; readonly ended: Promise<number | null> }

/** @param traced whether each run is followed by strace */
export function makeSandbox(traced: boolean): Sandbox {
  const whole = mkdtempSync(join(tmpdir(), 'afterread-no-network-'))
  const folder = join(whole, 'person')
  const traces = join(whole, 'traces')
  const library = join(folder, 'library')
  const place = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true })
    return join(folder, name)
  }
  mkdirSync(traces)
  const env = {
    PATH: process.env['PATH'] ?? '',
    TZ: 'UTC',
    HOME: place('home'),
    TMPDIR: place('tmp'),
    ...Object.fromEntries(
      ['CONFIG_HOME', 'DATA_HOME', 'STATE_HOME', 'CACHE_HOME', 'RUNTIME_DIR'].map((name) => [
        `XDG_${name}`,
        place(name),
      ]),
    ),
  }
  const pieces: string[] = []
  const heard = (piece: Buffer): void => void pieces.push(String(piece))
  let runs = 0
  const run = (words: readonly string[]): Run => {
    const command = [process.execPath, join(ROOT, 'bin', 'afterread.mjs'), ...words, '--library', library]
    const [file = '', ...rest] = traced ? [...tracer(join(traces, String(runs++))), ...command] : command
    const program = spawn(file, rest, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [program.stdout, program.stderr]) stream.on('data', heard)
    return { program, ended: new Promise((ended) => program.once('close', ended)) }
  }
  const followed = (program: string): string => {
    if (!traced) return program
    const script = join(whole, `followed-${runs}`)
    const words = [...tracer(join(traces, String(runs++))), program].map((word) => `'${word}'`)
    writeFileSync(script, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`, { mode: 0o755 })
    return script
  }
  return { folder, library, env, traces, said: () => pieces.join(''), run, followed, heard }
}

// The app stays our own child, so that it can be told to stop or killed; strace looks on from beside.
const tracer = (file: string): string[] => [
  ...['strace', '-D', '-f', '-q', '-s', '200', '-o', file],
  ...['-e', 'trace=network,?open,openat,?creat,execve,clone,?clone3,?fork,?vfork'],
]

/** All files of a sandbox outside the library. */
export const filesBeside = ({ folder, library }: Sandbox): string[] =>
  filesIn(folder).filter((file) => !file.startsWith(`${library}/`))

/** All files of a folder and of those in it; none where it is not there. */
export const filesIn = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))

/** Which of the sentences stand in what was written, in either way that programs write text. */
export const sentencesIn = (bytes: Buffer, sentences: readonly string[]): string[] =>
  sentences.filter((one) => bytes.includes(one) || bytes.includes(Buffer.from(one, 'utf16le')))

/** The traces of all runs, once strace, which ends after what it looked at, writes no more. */
export async function tracesOf({ traces }: Sandbox): Promise<string> {
  const read = (): string =>
    readdirSync(traces)
      .map((name) => readFileSync(join(traces, name), 'utf8'))
      .join('\n')
  for (let before = ''; ;) {
    const text = read()
    if (text === before) return text
    before = text
    await new Promise((pass) => setTimeout(pass, 1_000))
  }
}
