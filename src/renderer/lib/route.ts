/** A place in the app. It stands in the address after `#`, so that Back and reload work. */
export type Route =
  | {
      readonly screen:
        'today' | 'library' | 'import' | 'cards' | 'shared' | 'questions' | 'scores' | 'insights' | 'settings'
    }
  | { readonly screen: 'article'; readonly article: string; readonly block: number | null }
  /** The text of an article being edited, from the one it has or an older version. */
  | { readonly screen: 'edit'; readonly article: string; readonly version: number | null }
  | { readonly screen: 'versions'; readonly article: string }
  /** A paper to print, on an article or on the whole library. */
  | { readonly screen: 'print'; readonly article: string | null }
  /** A file made of an article's facts, or of the whole library's; or of articles, to be shared. */
  | { readonly screen: 'export' | 'share'; readonly article: string | null }
  /** The exams to come, or one of them. */
  | { readonly screen: 'exams'; readonly exam: string | null }
  | { readonly screen: 'attempt' | 'session' | 'exam' | 'result'; readonly session: string }
  | { readonly screen: 'fact'; readonly fact: string }
  /** Writing a fact of one's own: an old one, or a new one for an article. */
  | { readonly screen: 'write'; readonly fact: string | null; readonly article: string | null }
  | { readonly screen: 'compare'; readonly article: string; readonly sessions: readonly [string, string] }

/** What an address means; Today where it means nothing. */
export function parseRoute(hash: string): Route {
  const [screen, first, second, third] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decode(part))
  switch (screen) {
    case 'library':
    case 'import':
    case 'cards':
    case 'shared':
    case 'questions':
    case 'insights':
    case 'settings':
      return { screen }
    case 'fact':
      return first ? { screen, fact: first } : { screen: 'questions' }
    case 'write': {
      const [fact, article] = [first === 'fact', first === 'article'].map((one) =>
        one ? (second ?? null) : null,
      )
      return { screen, fact: fact || null, article: article || null }
    }
    case 'compare':
      if (!first || !second || !third) return { screen: 'scores' }
      return { screen, article: first, sessions: [second, third] }
    case 'scores':
      return first ? { screen: 'attempt', session: first } : { screen }
    case 'article':
      return first ? articleRoute(first, second, third) : { screen: 'library' }
    case 'print':
    case 'export':
    case 'share':
      return { screen, article: first || null }
    case 'exams':
      return { screen, exam: first || null }
    case 'session':
    case 'exam':
    case 'result':
      return first ? { screen, session: first } : { screen: 'today' }
    default:
      return { screen: 'today' }
  }
}

function articleRoute(article: string, part = '', version = ''): Route {
  if (part === 'versions') return { screen: part, article }
  if (part === 'edit') return { screen: part, article, version: numberIn(version) }
  return { screen: 'article', article, block: numberIn(part) }
}

const numberIn = (part: string): number | null => (/^\d{1,9}$/.test(part) ? Number(part) : null)

/** The address of a place, for `href`. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'article': {
      const block = route.block === null ? '' : `/${route.block}`
      return `#/article/${encodeURIComponent(route.article)}${block}`
    }
    case 'print':
    case 'export':
    case 'share': {
      const address = `#/${route.screen}`
      return route.article === null ? address : `${address}/${encodeURIComponent(route.article)}`
    }
    case 'fact':
      return `#/fact/${encodeURIComponent(route.fact)}`
    case 'write': {
      const about = route.fact === null ? ['article', route.article] : ['fact', route.fact]
      return about[1] == null ? '#/write' : `#/write/${about[0]}/${encodeURIComponent(about[1])}`
    }
    case 'exams':
      return route.exam === null ? '#/exams' : `#/exams/${encodeURIComponent(route.exam)}`
    case 'compare':
      return `#/compare/${[route.article, ...route.sessions].map(encodeURIComponent).join('/')}`
    case 'edit': {
      const version = route.version === null ? '' : `/${route.version}`
      return `#/article/${encodeURIComponent(route.article)}/edit${version}`
    }
    case 'versions':
      return `#/article/${encodeURIComponent(route.article)}/versions`
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
