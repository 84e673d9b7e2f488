import { remembered } from '../remembered.ts'
import { isAnnouncing } from './announcing.ts'

/** Guesses, hearsay, talk of the writer's own and what only announces more, of which nothing is asked. */
export const isHedged: (text: string) => boolean = remembered(
  (text) => isGuess(text) || PERSONAL.test(unquoted(text)) || isAnnouncing(text),
  10_000,
)

/** Guesses and hearsay alone: where "we" and "you" are people at large, "we judge how common a thing is" can be asked. */
export const isGuess: (text: string) => boolean = remembered((text) => GUESS.test(unquoted(text)), 10_000)

/** In a few words that are only quoted "our" is somebody's, not the writer's. */
const unquoted = (text: string): string => text.replace(/"[^"]{1,40}"|“[^“”]{1,40}”/gu, ' ')

const PERSONAL = /\b(?:we|our|us|you|your)\b/u

const GUESS =
  /\b(?:[Pp]erhaps(?! (?:an? )?(?:\d|hundred|thousand|million))|[Mm]aybe|[Pp]robably|[Pp]ossibly|[Pp]resumably|[Aa]pparently|[Aa]llegedly|seems?|seemed|appears? to|supposedly|reportedly|legend|said to(?! be \p{Ll}+(?:[.;,]|$))|so they say|it is (?:said|believed|thought)|(?:may|might|could) (?:well )?have(?! (?:an?|no|up|only|either|both|more|fewer|at (?:most|least)|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)|(?<!\p{Lu}\p{Ll}+ )I|me|my|let['’]s|[Mm]ost (?:\p{Ll}+ )?\p{Ll}+ guess|who must (?:really )?have been (?!born|\p{Ll}+(?:ed|en|wn|ld|lt|ght|id)\b)|according to (?:tradition|those|some|legend)|who knows|nobody knows|no one knows|oddly|alas|of course|[Hh]ardly anyone|strong and weak points|pros and cons|strengths and weaknesses|advantages and disadvantages|by then|(?:by|at|until|since) that time|(?:the|most|many|some) \p{Ll}{3,20}s (?:explained|believed|thought|claimed|argued|held|taught|assured|declared|supposed|maintained)(?=,)|would have (?!to\b)|the story goes|rumou?r)\b|\?|!$/u
