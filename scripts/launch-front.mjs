/** Why the desktop window can't be opened on this machine though its runtime is here; null where it can. */
export function obstacle({ platform, uid, env }) {
  // Who names a runtime of their own knows what it needs.
  if (platform !== 'linux' || env.ELECTRON_OVERRIDE_DIST_PATH) return null
  if (uid === 0) return 'The desktop window does not run as root, where it would have no sandbox'
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'There is no display here'
  return null
}

const BROKEN = ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS']
const START_MS = 15_000

/**
 * Why a window that ended was never one, or null where it ran: Chromium aborts where the system denies
 * it a sandbox, the loader gives 127 where a library is missing.
 */
export function stillborn({ code, signal, fault }, ms) {
  if (fault) return `the system would not start it: ${fault}`
  if (ms > START_MS) return null
  if (signal) return BROKEN.includes(signal) ? `it ended with ${signal}` : null
  return code === 126 || code === 127 || code === 133 || code === 134 ? `it ended with code ${code}` : null
}

/** The environment for Electron: nothing in it turns it into something else. */
export function electronEnv(env) {
  const { ELECTRON_RUN_AS_NODE: _node, ELECTRON_RENDERER_URL: _page, ...rest } = env
  return rest
}
