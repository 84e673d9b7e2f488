/** A place in the app. It stands in the address after `#`, so that Back and reload work. */
export type Route =
  | { readonly screen: 'today' | 'library' | 'import' | 'scores' | 'settings' }
  | { readonly screen: 'article'; readonly article: string; readonly block: number | null }
  /** A paper to print, on an article or on the whole library. */
  | { readonly screen: 'print'; readonly article: string | null }
  | { readonly screen: 'attempt' | 'session' | 'exam' | 'result'; readonly session: string }

/** What an address means; Today where it means nothing. */
export function parseRoute(hash: string): Route {
  const [screen, first, second] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decode(part))
  switch (screen) {
    case 'library':
    case 'import':
    case 'settings':
      return { screen }
    case 'scores':
      return first ? { screen: 'attempt', session: first } : { screen }
    case 'article':
      if (!first) return { screen: 'library' }
      return { screen, article: first, block: /^\d{1,6}$/.test(second ?? '') ? Number(second) : null }
    case 'print':
      return { screen, article: first || null }
    case 'session':
    case 'exam':
    case 'result':
      return first ? { screen, session: first } : { screen: 'today' }
    default:
      return { screen: 'today' }
  }
}

/** The address of a place, for `href`. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'article': {
      const block = route.block === null ? '' : `/${route.block}`
      return `#/article/${encodeURIComponent(route.article)}${block}`
    }
    case 'print':
      return route.article === null ? '#/print' : `#/print/${encodeURIComponent(route.article)}`
    case 'attempt':
      return `#/scores/${encodeURIComponent(route.session)}`
    case 'session':
    case 'exam':
    case 'result':
      return `#/${route.screen}/${encodeURIComponent(route.session)}`
    default:
      return `#/${route.screen}`
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
