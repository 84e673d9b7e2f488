import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { libraryFolder } from './studied.ts'

let built: string | null | undefined

/** The library that makes writes fail, built with the system's compiler; null where there is none. */
export function faultShim(): string | null {
  if (built !== undefined) return built
  const file = join(libraryFolder(), 'faults.so')
  const source = join(import.meta.dirname, 'faults.c')
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', file, source, '-ldl'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return (built = process.platform === 'linux' && status === 0 ? file : null)
}

export const NO_SHIM = 'no compiler (cc) for the layer that makes writes fail, which is for Linux'

/** What a program that runs above the shim found: a line for each case, "ok" or what was wrong. */
export function runBelow(shim: string, program: string, words: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, program), ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, LD_PRELOAD: shim },
    })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more))
    child.once('close', (code) =>
      code === 0
        ? resolve(text.split('\n').filter((line) => line !== ''))
        : reject(new Error(`${program} ended with ${code}`)),
    )
  })
}
