type Head = { readonly title: string; readonly language?: string }

/** A page around what was converted. Its mark says that all of it is the article, and none of it a page around one. */
export function htmlDocument({ title, language = '' }: Head, body: string): string {
  const lang = language === '' ? '' : ` lang="${escaped(language)}"`
  return `<!doctype html>\n<html${lang}>\n<head>\n<meta name="generator" content="Afterread">\n<title>${escaped(title)}</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`
}

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
