/** Whether a heading opens something that belongs to the page, not to the subject; the reason then. */
export function noiseTitle(written: string): string | null {
  const text = written.replace(/^[\d.\s]+/, '').replace(/(?<![:.!\s])[:.!\s]+$/, '')
  return NOISE.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const NOISE: readonly (readonly [RegExp, string])[] = [
  [/^(?:references|bibliography|works cited|citations|sources|footnotes|endnotes|notes)$/i, 'references'],
  [
    /^(?:further|recommended|additional|suggested) (?:reading|resources|links)$|^(?:see also|external links|links|resources|learn more)$/i,
    'link list',
  ],
  [
    /^(?:related|more|popular|recent|similar|you may also like|read next)(?:\b.*\b(?:articles?|posts?|stories|reads?|reading|topics|like|next|pages?|content|guides?|links|news|resources|questions|searches|products|items|courses|videos))?$/i,
    'link list',
  ],
  [
    /^(?:about (?:the )?authors?|authors?|(?:author|editor)['’]?s? (?:bio|note|biography)|written by.*|about (?:us|me))$/i,
    'author',
  ],
  [/^(?:tags?|categories|topics|share(?: this.*)?|filed under)$/i, 'tags'],
  [/^(?:comments?|leave a (?:reply|comment).*|responses|discussion|\d+ comments?)$/i, 'comments'],
  [
    /^(?:subscribe|newsletter|sign up|contact(?: us)?|get (?:started|in touch)|join us|follow us|download|ready to\b.*|call to action|work with us|get an? (?:free )?(?:quote|estimate|demo|trial)\b.*|try .* (?:free|today)|book a .*|request a .*)/i,
    'call to action',
  ],
  [
    /^(?:(?:learning|chapter|lesson) (?:objectives|outcomes|goals)|objectives|what you(?:['’]ll| will) learn|in this (?:article|chapter|guide|post|lesson)|prerequisites)$/i,
    'learning objectives',
  ],
  [
    /^(?:(?:review|discussion|practice|study|check-up|comprehension|chapter|self-check|quiz) ?(?:questions|problems|exercises)|exercises|quiz|test yourself|check your (?:understanding|knowledge)|homework|problems|assignments?)$/i,
    'review questions',
  ],
  [
    /^(?:still |have |got |need )?(?:any |more |other |further |got )*(?:unsure|questions|(?:an?other )?question|help|missing something)\?$/i,
    'call to action',
  ],
  [/^(?:table of )?contents$/i, 'contents'],
  [
    /^(?:to[- ]dos?\b.*|homework\b.*|before (?:the )?next (?:class|lesson|week)|announcements?)$/i,
    'about the page',
  ],
  [/^why you(?:['’]ll| will| are going to) (?:love|like|enjoy)\b/i, 'promotion'],
  [
    /^(?:acknowledge?ments?|credits|disclaimer|disclosure|copyright|licen[cs]e|sponsors?|changelog|funding)$/i,
    'about the page',
  ],
]
