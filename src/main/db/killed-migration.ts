import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Opens the library of a folder in another process, which kills itself when it comes to a step of the migration:
 * before it, or within its transaction once all its statements have run. For tests.
 */
export async function killedAtStep(folder: string, step: number, when: 'before' | 'within'): Promise<void> {
  const program = `
    import { openLibrary } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)}
    import { MIGRATIONS } from ${JSON.stringify(new URL('./migrations.ts', import.meta.url).href)}
    const die = () => process.kill(process.pid, 'SIGKILL')
    let ran = false
    const deadly = ({ version, sql }) => ({
      get sql() {
        ran = true
        return ${JSON.stringify(when)} === 'before' ? die() : sql
      },
      get version() {
        return ran ? die() : version
      },
    })
    openLibrary(${JSON.stringify(folder)}, MIGRATIONS.map((one) => (one.version === ${step} ? deadly(one) : one)))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`Step ${step} was not come to: it ended with ${code}.`)
}
