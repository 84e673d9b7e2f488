/** What a traced program did that it should not have done. */
export type Strayed = {
  readonly network: readonly string[]
  readonly files: readonly string[]
  readonly programs: readonly string[]
}

const LOOPBACK = /inet_addr\("127\.|"::1"|sa_family=AF_UNIX|sa_family=AF_UNSPEC|sa_family=AF_NETLINK/
/** Files that are read to look a name up. Reading where name servers stand comes with Node's own start and asks nobody. */
const LOOK_UP = /"\/etc\/(hosts|gai\.conf|host\.conf)"|\/nscd\/socket|systemd\/resolve|sin6?_port=htons\(53\)/
const NETWORK = /\b(connect|sendto|sendmsg|sendmmsg|bind)\(/
const DATAGRAM = /\bsocket\(AF_INET6?, SOCK_DGRAM/
const OPENED = /\b(?:openat|open|creat)\((?:[^,"]+, )?"((?:[^"\\]|\\.)*)", ([A-Z_|]+)/
const WRITES = /O_WRONLY|O_RDWR|O_CREAT/
const DEVICE = /^\/(dev\/(null|tty|urandom)|proc\/self\/)/
const RUN = /\bexecve\("([^"]+)"/

const BORN = /\b(?:clone3?|v?fork)\b.*= (\d+)$/

/** A trace without a program that was started by it, and all that this one started. */
export function withoutProgram(text: string, program: RegExp): string {
  const lines = text.split('\n').map((line) => ({ line, pid: /^\d+/.exec(line)?.[0] ?? '' }))
  const left = new Set(lines.filter(({ line }) => RUN.test(line) && program.test(line)).map(({ pid }) => pid))
  // A child's first lines may stand before that which says whose it is.
  for (let before = -1; before < left.size;) {
    before = left.size
    for (const { line, pid } of lines) {
      const child = left.has(pid) ? BORN.exec(line)?.[1] : undefined
      if (child !== undefined) left.add(child)
    }
  }
  return lines
    .filter(({ pid }) => !left.has(pid))
    .map(({ line }) => line)
    .join('\n')
}

/**
 * Reads what `strace -f -e trace=network,open,openat,execve` wrote.
 *
 * @param folders the only ones that may be written to
 */
export function readTrace(text: string, folders: readonly string[]): Strayed {
  const lines = text.split('\n').filter((line) => !/= -1 E[A-Z]+/.test(line) || NETWORK.test(line))
  const within = (path: string): boolean =>
    DEVICE.test(path) || folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
  const found = (pattern: RegExp): string[] =>
    lines.flatMap((line) => {
      const [, path] = pattern.exec(line) ?? []
      return path === undefined ? [] : [path]
    })
  return {
    network: lines.filter(
      (line) =>
        LOOK_UP.test(line) ||
        DATAGRAM.test(line) ||
        (NETWORK.test(line) && line.includes('sa_family') && !LOOPBACK.test(line)),
    ),
    files: lines
      .map((line) => OPENED.exec(line))
      .filter((opened) => opened !== null && WRITES.test(opened[2] ?? '') && !within(opened[1] ?? ''))
      .map((opened) => opened?.[1] ?? ''),
    programs: found(RUN).filter((path) => !/\/(?:node|electron)$/.test(path)),
  }
}
