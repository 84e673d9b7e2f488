/**
 * The app's own schemes as Chromium is told them: `app://host/path` travels as
 * `http://host.app.localhost/path`, an origin like any other, which the stand-in answers itself.
 */
export type Addresses = {
  readonly toChromium: (url: string) => string
  readonly toApp: (url: string) => string
  /** As Electron gives it: Node calls the origin of `app://host` "null". */
  readonly originOf: (url: string) => string
}

export function createAddresses(isOurs: (scheme: string) => boolean): Addresses {
  const toApp = (url: string): string => {
    const [, host, scheme, path] =
      /^http:\/\/([^/?#]*)\.([a-z][\w+-]*)\.localhost(?::\d+)?([/?#].*)?$/.exec(url) ?? []
    return scheme && isOurs(scheme) ? `${scheme}://${host ?? ''}${path ?? '/'}` : url
  }
  return {
    toApp,
    toChromium(url) {
      const [, scheme, host, path] = /^([a-z][\w+-]*):\/\/([^/?#]+)([/?#].*)?$/.exec(url) ?? []
      return scheme && isOurs(scheme) ? `http://${host ?? ''}.${scheme}.localhost${path ?? '/'}` : url
    },
    originOf(url) {
      const own = /^([a-z][\w+-]*):\/\/[^/?#]*/.exec(toApp(url))
      return own && isOurs(own[1] ?? '') ? own[0] : new URL(url).origin
    },
  }
}
