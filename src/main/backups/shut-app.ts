import { contract } from '../../shared/contract.ts'
import type { Handlers, Refusal } from '../../shared/contract.ts'
import { DEFAULT_SETTINGS } from '../../shared/default-settings.ts'
import type { App } from '../app.ts'
import type { AppOptions } from '../app-options.ts'
import { createDispatch, Refused } from '../dispatch.ts'

/** The application while its library can't be used: it says how that stands, and refuses all else with a sentence. */
export function createShutApp(
  options: AppOptions,
  why: Refusal,
  own: Pick<Handlers, 'recovery' | 'recover'>,
  close: () => void,
): App {
  const handlers: Handlers = {
    ...refuseAll(why),
    ...own,
    // So the page has a look, and a way to the file.
    settings: () => DEFAULT_SETTINGS,
    openFolder: () => {
      options.showFolder?.(options.folder)
      return { opened: options.showFolder !== null }
    },
  }
  return {
    call: createDispatch(handlers, options.report),
    handlers,
    listen: () => () => undefined,
    ready: Promise.resolve(),
    close,
  }
}

const refuseAll = ({ kind, sentence }: Refusal): Handlers =>
  Object.fromEntries(
    Object.keys(contract).map((name) => [
      name,
      () => {
        throw new Refused(kind, sentence)
      },
    ]),
  ) as unknown as Handlers // each call has its handler: they all refuse
