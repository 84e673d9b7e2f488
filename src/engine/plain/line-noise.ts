import { oneSpaced } from '../language/one-spaced.ts'

/** What the page says around its article. `until` tells how far it reaches beyond its own line. */
export type Furniture = { readonly reason: string; readonly until: 'line' | 'long' | 'end' }

/**
 * Why a line belongs to the page around an article, or null.
 *
 * @param position where the line stands, from 0 to 1: a comment box stands below an article
 */
export function furniture(text: string, position: number): Furniture | null {
  const bare = oneSpaced(text.replace(/^[>»›→*\s]+/u, '').replace(/(?<![\s:.!»›>])[\s:.!»›>]+$/u, ''))
  if (position > 0.5 && COMMENTS.test(bare)) return { reason: 'comments', until: 'end' }
  if (LISTS.test(bare)) return { reason: 'link list', until: 'long' }
  if (/^(?:tags?|categories|topics|filed under|tagged(?: with)?)$/i.test(bare))
    return { reason: 'tags', until: 'long' }
  if (/^(?:tags?|tagged(?: with)?|filed under|categories|keywords)\s*:\s*\S/i.test(text))
    return { reason: 'tags', until: 'line' }
  if (isMenuBar(text)) return { reason: 'navigation', until: 'line' }
  const reason = LINES.find(([pattern]) => pattern.test(bare))?.[1]
  return reason === undefined ? null : { reason, until: 'line' }
}

/** "About · Recipes · Shop": several short links on one line. */
export const isMenuBar = (text: string): boolean => {
  // Wide gaps are also those of a table: only a menu begins with "HOME".
  if (!MENU_MARK.test(text)) return false
  const parts = text
    .trim()
    .split(/^(?:home|menu|news)\s{2,}/iu.test(text.trim()) ? /\s{2,}/u : /(?<!\s)\s+[·•»›]\s+/u)
  return (
    parts.length > 2 &&
    parts.every((part) => /^\p{Lu}[\p{L}&' -]{1,20}$/u.test(part) && part.split(' ').length < 4)
  )
}

/** What a menu has at least: one of its marks between spaces, or a wide gap. */
const MENU_MARK = /\s(?:[·•»›]\s|\s)/u

const COMMENTS =
  /^(?:leave a (?:reply|comment)|(?:\d+ )?(?:comments?|responses|replies)(?: \(\d+\))?|post a comment|add a comment|join the (?:conversation|discussion)|cancel reply|no comments yet)\b.{0,20}$/i

const LISTS =
  /^(?:(?:related|recent|popular|latest|trending|recommended|similar|featured|more) (?:posts?|articles?|stories|reads?|reading|news|recipes|guides|content|topics)(?: .{0,30})?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|read (?:this )?next|up next|more from .{2,40}|keep reading|further on this site|(?:table of )?contents(?: \[(?:hide|show)\])?|on this page|in this article|jump to(?: section)?)$/i

const SITES =
  'facebook|twitter|x|linkedin|pinterest|whatsapp|instagram|reddit|youtube|tiktok|telegram|email|print|copy link|tweet|pin(?: it)?|rss'
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

const LINES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:skip to .{3,30}|(?:main )?menu|home|search|toggle .{3,30}|back to (?:top|home|blog)|log ?in|sign in|close|open menu|my account|(?:add to |view )?cart|previous(?: post| article)?|next(?: post| article)?|privacy policy|terms (?:of (?:service|use)|(?:and|&) conditions)|about us|contact(?: us)?|sitemap|blog|loading)$/i,
    'navigation',
  ],
  [/^(?:home|blog|main)\s*(?:[>›»/|→]\s*\S.*)$/i, 'navigation'],
  [
    /^(?:(?:subscribe|log ?in|sign (?:in|up)|register|my account|search|menu|newsletters?|donate|join|basket|help)(?:\s*[|·•/]\s*|$)){2,}/i,
    'navigation',
  ],
  // "Menu Search Log in" has lost what stood between its links; more words are those of a menu beside one of these.
  [
    /^(?:(?:(?:subscribe|log ?in|sign (?:in|up)|register|my account|search|menu|donate|basket|help)(?: |$)){2,6}|(?=.{0,60}\b(?:menu|log ?in|sign ?(?:in|up)|subscribe)\b)(?:(?:menu|search|home|news|help|about|contact|shop|cart|basket|account|donate|join|newsletters?|register|subscribe|log ?in|sign ?(?:in|up|out))(?:\s+|$)){3,})$/i,
    'navigation',
  ],
  [/^(?:new|added|changed|deprecated|removed|fixed) (?:in|since) (?:version |v\.?)?\d/i, 'about the page'],
  [/^(?:page |content )?(?:last|next) review(?:ed)?(?: due| date)?\s*:/i, 'about the page'],
  // "Help Centre > Billing > Subscriptions"
  [/^[^.?!:>›»]{2,40}(?:\s[>›»]\s[^.?!:>›»]{2,40}){2,}$/u, 'navigation'],
  [/^\p{Lu}[\p{Lu} &]{2,20} [/|] \p{Lu}[\p{Lu} &]{2,20}$/u, 'navigation'],
  [/^(?:previous|next)(?: post| article)?\s*[:»›→-]/i, 'navigation'],
  [
    /\b(?:accept|reject|decline|manage|allow) (?:all |necessary |optional )*cookies\b|\b(?:we|this (?:web)?site|our (?:web)?site|our partners)\b.{0,40}\buses? cookies\b|\bcookie (?:policy|settings|preferences|consent|notice)\b|^we value your privacy/i,
    'cookie notice',
  ],
  [
    new RegExp(
      `^(?:share:?(?: (?:this|on|via|it|with)\\b.{0,30})?|follow us.{0,30}|(?:share (?:on|via) )?(?:${SITES}))(?:$|(?:[\\s,|/·]+(?:${SITES}))+$)`,
      'i',
    ),
    'sharing',
  ],
  [
    /^(?:advertisement|ad|sponsored(?: content)?|advertiser disclosure|continue reading below|story continues below.*|this (?:post|article|page) (?:may )?contains? (?:affiliate|sponsored) links?.*|we may earn (?:a|an) .*commission.*|as an amazon associate.*)$/i,
    'advertisement',
  ],
  [
    /^(?:jump to recipe|print recipe|pin recipe|save recipe|rate this recipe|print this|download (?:the )?(?:pdf|app|guide|brochure).*|play video|watch (?:now|video)|listen to this article|view (?:gallery|all).*|show more|load more|read more|learn more|see more|click to (?:enlarge|expand).*)$/i,
    'navigation',
  ],
  [
    /^(?:read (?:more|also|next)|also read|related|see also|(?:main|full) (?:articles?|pages?)|further information|more on this|don['’]t miss|you (?:may|might) also like|recommended(?: reading)?|check out)\s*[:–—-]\s+\S/i,
    'cross-link',
  ],
  [/^.{3,100}[!.] (?:order|buy|shop|book|try it) (?:now|today|here)[.!]?$/i, 'advertisement'],
  [
    new RegExp(
      `^(?:(?:last )?(?:updated|modified|reviewed)|published|posted|written|medically reviewed|fact[- ]checked|edited)(?: (?:on|by|in)\\b.*|\\s*:\\s*.*|\\s+${MONTH}\\b.*)$|^(?:\\w+day,? )?(?:${MONTH}\\.? \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH}\\.?,? \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)(?:\\s*[|·•,-].{0,40})?$`,
      'i',
    ),
    'about the page',
  ],
  [
    /^(?:[Bb]y|[Aa]uthor|[Ww]ritten by|[Ww]ords by|[Pp]osted by)\s*:?\s+\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,3}(?:\s*[,|·•-].{0,60})?$/u,
    'author',
  ],
  [
    /^(?:[Bb]y|[Ww]ritten by) (?:the|our) (?:\p{Lu}[\p{L}.'’&-]* ){0,5}(?:team|staff|editors|editorial (?:team|staff|board)|Team|Staff|Editors)$/u,
    'author',
  ],
  [
    /^(?:reading time\s*:?\s*)?\d+[- ]min(?:ute)?s?(?: read)?$|^\d+ (?:views|shares|likes|comments)$|^(?:estimated )?reading time\b.{0,20}$/i,
    'about the page',
  ],
  [
    /^(?:subscribe|newsletter|sign up|get (?:started|a quote|in touch)|enter your e-?mail.*|join (?:now|us|our newsletter.*)|your e-?mail address.*|.{3,60} in your inbox|required fields are marked.*|save my name.*|request a (?:quote|demo)|book (?:now|a (?:demo|call)).*|buy now|shop now|order now|start (?:your )?free trial|try (?:it )?(?:for )?free|contact (?:us|sales) today.*)$/i,
    'call to action',
  ],
  [
    /^from wikipedia, the free encyclopedia$|^(?:for other uses|not to be confused with|.{2,60} redirects here\.).{0,120}$|^this (?:page|article) was last edited\b/i,
    'about the page',
  ],
  [
    /^how we reviewed this\b.*$|^(?:was|did you find) this (?:article|page|post|answer|guide)?\s*(?:helpful|useful)\b.*$|^rate this (?:article|page)\b.*$/i,
    'about the page',
  ],
  [/^(?:(?:jump to|print|pin|save|rate) (?:the |this )?(?:recipe|video)[\s·|]*){2,}$/i, 'navigation'],
  [/^(?:©|\(c\) ?(?:\d{4}|copyright)|copyright\b)|\ball rights reserved\b/i, 'about the page'],
  [
    /^(?:photo|image|picture|illustration|graphic)s?(?: (?:by|credits?|source|courtesy(?: of)?)\b|\s*:)|^credits?\s*:|^source\s*:|\bgetty images\b|^via (?:unsplash|pexels|pixabay|shutterstock)/i,
    'credits',
  ],
  [/^https?:\/\/\S+$/i, 'link'],
]
