import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

// Outlives a killed parent just long enough to end Chromium and sweep up after it.
const KEEPER = `profile=$1; shift
exec 3<&0
"$@" 3<&- &
browser=$!
exec 2>/dev/null
( read -r _ <&3; kill -9 $browser ) &
watcher=$!
wait $browser
status=$?
kill $watcher
# What Chromium leaves behind may still be writing there.
for _ in 1 2 3; do rm -rf "$profile" && break; sleep 1; done
exit $status`

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--no-startup-window',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--hide-scrollbars=false',
  // A page can open no second one: setWindowOpenHandler is asked, and what it allows is reported as unknown.
  '--block-new-web-contents',
]

/** Starts a Chromium that lives no longer than this process, and gives the address of its DevTools. */
export async function startChromium(
  executable: string,
  switches: ReadonlyMap<string, string>,
): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'afterread-standin-'))
  const asked = [...switches].map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`))
  const keeper = spawn(
    '/bin/sh',
    ['-c', KEEPER, 'sh', profile, executable, ...SWITCHES, ...asked, `--user-data-dir=${profile}`],
    { stdio: ['pipe', 'ignore', 'pipe'], detached: true },
  )
  const heard: string[] = []
  return new Promise((resolve, reject) => {
    keeper.once('error', reject)
    keeper.once('exit', () => reject(new Error(`Chromium did not start:\n${heard.join('\n')}`)))
    createInterface({ input: keeper.stderr }).on('line', (line) => {
      const url = /^DevTools listening on (ws:.*)$/.exec(line)?.[1]
      if (url) resolve(url)
      else if (heard.length < 20) heard.push(line)
    })
    setTimeout(
      () => reject(new Error(`Chromium did not start in 20 s:\n${heard.join('\n')}`)),
      20_000,
    ).unref()
  })
}
