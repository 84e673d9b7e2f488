import type { AppEvent, Listen } from '../../shared/events.ts'
import { bridge, heading } from './client.ts'

const listeners = new Set<(event: AppEvent) => void>()
let hearing = false

/** Hears what the application tells unasked. From the first listener on it is heard until the page goes. */
export const listen: Listen = (listener) => {
  listeners.add(listener)
  if (!hearing) void hear()
  hearing = true
  return () => listeners.delete(listener)
}

// The application's own wire carries nothing else.
const tell = (event: unknown): void => listeners.forEach((listener) => listener(event as AppEvent))

async function hear(): Promise<void> {
  if (bridge) return bridge.on(tell)
  for (let pause = 1000; ; pause = Math.min(pause * 2, 30_000)) {
    if ((await hearStream().catch(() => null)) === 401) return
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** A line of JSON an event, until the stream ends; gives its status. */
async function hearStream(): Promise<number> {
  const response = await fetch('/events', { method: 'POST', headers: heading(), body: '{}' })
  if (!response.ok || !response.body) return response.status
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + read.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') tell(JSON.parse(line))
  }
  return response.status
}
