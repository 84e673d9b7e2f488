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
    programs: found(RUN).filter((path) => !/\/node$/.test(path)),
  }
}
