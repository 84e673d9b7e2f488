/** A title as the name of a file on any system. */
export const fileNameOf = (title: string): string =>
  title
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .]+|[ .]{1,120}$/g, '')
    .slice(0, 120)
    .trim() || 'Afterread'
