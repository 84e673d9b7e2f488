import { isReady } from './app.ts'
import { answers } from './running.ts'
import { strict } from './strict.ts'

export type SchemeAnswer = (request: Request) => Response | Promise<Response>
type Privileges = { readonly standard?: boolean; readonly secure?: boolean }

const privileges = new Map<string, Privileges>()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(
    schemes: readonly { readonly scheme: string; readonly privileges?: Privileges }[],
  ) {
    if (isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme, privileges: given = {} } of schemes) privileges.set(scheme, given)
  },
  handle(scheme: string, answer: SchemeAnswer) {
    if (!isReady()) throw new Error('protocol.handle can only be used after app is ready')
    if (answers.has(scheme)) throw new Error(`The scheme ${scheme} is already registered`)
    const { standard, secure } = privileges.get(scheme) ?? {}
    // Only such a scheme has an origin, which is what the stand-in gives it.
    if (!standard || !secure)
      throw new Error(`${scheme}: was not registered as a standard, secure scheme before ready`)
    answers.set(scheme, answer)
  },
  unhandle: (scheme: string) => answers.delete(scheme),
  isProtocolHandled: (scheme: string) => answers.has(scheme),
})
