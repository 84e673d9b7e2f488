import { expect, test } from 'vitest'
import { readTrace, withoutProgram } from './trace.ts'

const FOLDERS = ['/home/a/library']
const read = (line: string): ReturnType<typeof readTrace> => readTrace(`1 ${line}\n`, FOLDERS)

test.each([
  'connect(20, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("93.184.216.34")}, 16) = 0',
  'connect(20, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("93.184.216.34")}, 16) = -1 ENETUNREACH (x)',
  'connect(20, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("10.0.0.1")}, 16) = -1 EINPROGRESS (x)',
  'connect(20, {sa_family=AF_INET6, sin6_port=htons(80), inet_pton(AF_INET6, "2606::1", &sin6_addr)}, 28) = 0',
  'connect(20, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0',
  'connect(20, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (x)',
  'sendto(20, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("8.8.8.8")}, 16) = 1',
  'bind(20, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
  'socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 20',
  'openat(AT_FDCWD, "/etc/hosts", O_RDONLY|O_CLOEXEC) = 20',
])('that the network was asked is seen: %s', (line) => expect(read(line).network).toHaveLength(1))

test.each([
  'bind(20, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  'connect(20, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  'connect(20, {sa_family=AF_UNIX, sun_path="/tmp/a"}, 110) = 0',
  'openat(AT_FDCWD, "/home/a/library/library.db", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 20',
  'openat(AT_FDCWD, "/home/a/library", O_RDWR|O_EXCL|O_CLOEXEC|O_TMPFILE, 0600) = 20',
  'openat(AT_FDCWD, "/dev/null", O_RDWR|O_CLOEXEC) = 20',
  'openat(AT_FDCWD, "/usr/lib/x.so", O_RDONLY|O_CLOEXEC) = 20',
  'execve("/usr/bin/node", ["node"], 0x7f /* 20 vars */) = 0',
])('what it does with itself is nothing: %s', (line) =>
  expect(read(line)).toEqual({ network: [], files: [], programs: [] }),
)

test('a file that is written elsewhere and another program that is run are seen', () => {
  expect(read('openat(AT_FDCWD, "/var/tmp", O_RDWR|O_EXCL|O_TMPFILE, 0600) = 20').files).toEqual(['/var/tmp'])
  expect(read('openat(AT_FDCWD, "/home/a/library2/x", O_WRONLY|O_CREAT, 0600) = 20').files).toHaveLength(1)
  expect(read('execve("/usr/bin/xdg-open", ["xdg-open"], 0x7f /* 20 vars */) = 0').programs).toHaveLength(1)
})

test('a program that is left out takes along all that it started, and nothing else', () => {
  const lines = [
    '1 execve("/usr/bin/node", ["node"], 0x7f /* 20 vars */) = 0',
    '1 clone3({flags=CLONE_VM|CLONE_VFORK}, 88 <unfinished ...>',
    '2 execve("/bin/sh", ["/bin/sh", "-c", "x", "sh", "/tmp/browser-1"], 0x7f /* 20 vars */) = 0',
    '1 <... clone3 resumed>) = 2',
    '3 connect(20, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = 0',
    '2 vfork() = 3',
    '1 clone(child_stack=0x7f, flags=CLONE_VM) = 4',
    '4 openat(AT_FDCWD, "/etc/hosts", O_RDONLY) = 20',
  ]
  const left = withoutProgram(lines.join('\n'), /browser-1/)
  expect(left.split('\n')).toEqual([0, 1, 3, 6, 7].map((at) => lines[at]))
  expect(readTrace(left, []).network).toHaveLength(1)
})
