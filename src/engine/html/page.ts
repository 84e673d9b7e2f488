import type { HtmlElement } from './tree.ts'

/** Why an element is of the page around an article by what its name or role says, or null. */
export function pageReason({ name, attributes }: HtmlElement): string | null {
  return ROLES[attributes.role ?? ''] ?? NAMES[name] ?? null
}

/** Why an element is of the page by what its author calls it, or null. */
export function calledReason({ name, attributes }: HtmlElement, by: 'class' | 'class or id'): string | null {
  if (NEVER_CALLED.test(name)) return null
  const called = [attributes.class ?? '', by === 'class' ? '' : (attributes.id ?? '')].join(' ')
  const words = called.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2').toLowerCase()
  return CALLED.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** A box that belongs to what is said: a note, a tip, a warning. */
export const isNoteBox = ({ attributes }: HtmlElement): boolean =>
  /(?:^|[\s_-])(?:admonition|note|notice|tip|warning|caution|important|callout|definition|example|key-?(?:fact|point)s?)(?:$|[\s_-])/i.test(
    attributes.class ?? '',
  )

const ROLES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
  search: 'navigation',
  banner: 'navigation',
  contentinfo: 'about the page',
  complementary: 'box',
  dialog: 'about the page',
  alertdialog: 'about the page',
  'doc-endnotes': 'references',
  'doc-bibliography': 'references',
  'doc-toc': 'contents',
}

const NAMES: Readonly<Record<string, string>> = {
  nav: 'navigation',
  menu: 'navigation',
  search: 'navigation',
  aside: 'box',
  footer: 'about the page',
  address: 'author',
}

/** Headings, cells and words in a line are called after what they say, which may be anything. */
const NEVER_CALLED =
  /^(?:h[1-6]|t[dhr]|thead|tbody|dt|dd|body|main|article|strong|b|em|i|a|code|cite|q|abbr|time|sub|small|mark)$/

/** Whole words of a class or id: "share-bar" shares, "shareholders" does not. */
const word = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`)

const CALLED: readonly (readonly [RegExp, string])[] = [
  // What is not for print is for the hand.
  [word('noprint|no-print'), 'about the page'],
  [word('cookies?|consent|gdpr|cookie-?(?:banner|notice)'), 'about the page'],
  [
    word(
      'nav|nav-?bar|nav-?box|navigation|menu|bread-?crumbs?|crumbs?|pagination|pager|skip-?link|site-?map|hatnote|jump-?link|catlinks|sister-?(?:project|sitebox)s?|portal-?(?:box|bar)|authority-control|ambox|side-?bar|language-?list|mw-editsection|edit-?(?:link|section)|headerlink|anchor-?link',
    ),
    'navigation',
  ],
  [word('toc|table-of-contents|on-this-page|contents-list'), 'contents'],
  [word('share|sharing|share-?(?:bar|buttons?|tools?|links?)|social|socials|addtoany|sharedaddy'), 'sharing'],
  [word('comments?|comment-?(?:list|form|section|respond)|disqus|respond|replies'), 'comments'],
  [
    word('newsletter|subscribe|subscription|sign-?up|mailing-?list|opt-?in|paywall|cta|call-to-action'),
    'call to action',
  ],
  [
    word(
      'ads?|advert|adverts|advertisement|advertising|adsense|ad-?(?:slot|unit|box|container|wrapper|banner)|sponsored|sponsor|promo|promotion|promoted|outbrain|taboola|affiliate',
    ),
    'promotion',
  ],
  [
    word(
      'related|recommended|recommendations|recirc|read-?(?:more|next)|see-?also|more-?(?:stories|from|articles|posts)|most-?(?:read|popular)|trending|popular|you-may-(?:also-)?like|teasers?',
    ),
    'link list',
  ],
  [word('author|authors|author-?(?:box|bio|info|card)|bio|by-?line|about-the-author|post-author'), 'author'],
  [
    word(
      '(?:post|entry|article|page)-?meta|date-?line|timestamp|reading-?time|last-?(?:updated|modified)|copyright|legal|disclaimer',
    ),
    'about the page',
  ],
  [word('tags?|tag-?(?:list|cloud)|post-?tags?|categories|cat-links|keywords'), 'tags'],
  [word('references|reflist|ref-?list|footnotes?|endnotes|bibliography|citations?'), 'references'],
]
