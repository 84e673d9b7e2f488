const SIGNS = ['\\', '~', '=', '#', '{', '}', ':'] as const

// Characters that Unicode keeps for a program's own use; no text that was read has them.
const HELD = SIGNS.map((_, i) => String.fromCharCode(0xfdd0 + i))
const LINE = '\ufddf'

/** Puts what is escaped out of the way, so that the signs that are left are GIFT's own. */
export const heldEscapes = (text: string): string =>
  text.replace(/\\([\\~=#{}:n])/g, (_, sign: string) =>
    sign === 'n' ? LINE : (HELD[SIGNS.indexOf(sign as (typeof SIGNS)[number])] ?? sign),
  )

/** The text itself, once GIFT's signs are taken out. */
export const unheld = (text: string): string =>
  text
    .replace(/[\ufdd0-\ufdd6]/g, (held) => SIGNS[HELD.indexOf(held)] ?? '')
    .replaceAll(LINE, '\n')
    .trim()

/** A text in which nothing is a sign of GIFT's, on one line. */
export const giftEscaped = (text: string): string =>
  text.replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')
