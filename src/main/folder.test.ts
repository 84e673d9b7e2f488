import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { dataFolder, libraryFolder } from './folder.ts'

it.each([
  ['linux', {}, '/home/a', '/home/a/.config/Afterread'],
  ['linux', { XDG_CONFIG_HOME: '/data/config' }, '/home/a', '/data/config/Afterread'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/a', '/home/a/.config/Afterread'],
  ['darwin', { XDG_CONFIG_HOME: '/x' }, '/Users/a', '/Users/a/Library/Application Support/Afterread'],
  ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\a', 'D:\\Roaming\\Afterread'],
  ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Roaming\\Afterread'],
] as const)('on %s with %j the data folder is where Electron has it', (platform, env, home, folder) => {
  expect(dataFolder({ platform, env, home })).toBe(folder)
})

it('the folder asked for comes before AFTERREAD_LIBRARY, and that before the data folder', () => {
  const machine = { platform: 'linux', env: { AFTERREAD_LIBRARY: '/lib/env' }, home: '/home/a' } as const
  expect(libraryFolder('/lib/asked', machine)).toBe(resolve('/lib/asked'))
  expect(libraryFolder(undefined, machine)).toBe(resolve('/lib/env'))
  expect(libraryFolder(undefined, { ...machine, env: { AFTERREAD_LIBRARY: '' } })).toBe(
    '/home/a/.config/Afterread',
  )
})
