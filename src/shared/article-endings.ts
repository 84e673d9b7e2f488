/** The ends of names of files that can be articles. */
export const ARTICLE_ENDINGS = [
  'md',
  'markdown',
  'txt',
  'text',
  'html',
  'htm',
  'xhtml',
  'docx',
  'docm',
  'epub',
  'pdf',
  'mhtml',
  'mht',
] as const

/** Whether a file holds articles that were shared from another Afterread, by its name. */
export const isSharedFile = (name: string): boolean => /\.afterread$/i.test(name)

/** Whether a file is one that articles are read from, by its name. */
export const isArticleFile = (name: string): boolean =>
  ARTICLE_ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
