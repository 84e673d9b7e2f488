import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** So many connections of nobody known are kept at once; a page that opens needs a handful. */
export const STRANGERS_KEPT = 256

/**
 * Keeps room on a server for the page that was opened: of the connections that have given no token yet, the oldest
 * is cut when there are too many. Call what is given with the connection of whoever gave one.
 */
export function keepRoom(server: Server): (known: Socket) => void {
  const strangers = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    strangers.add(socket)
    socket.once('close', () => strangers.delete(socket))
    const [oldest] = strangers
    if (strangers.size > STRANGERS_KEPT) oldest?.destroy()
  })
  return (known) => void strangers.delete(known)
}
