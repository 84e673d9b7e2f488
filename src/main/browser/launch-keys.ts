import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The codes that open the page once, and the tokens they are traded for. */
export type LaunchKeys = {
  /** The code that opens the page next. */
  readonly code: () => string
  /** Gives a token for the code and puts the next code in its place; null where it is not the code. */
  readonly trade: (code: string) => string | null
  readonly knows: (token: string) => boolean
}

/** A page that is open holds one token; more than this many at once is no person. */
const TOKENS_KEPT = 64

export function createLaunchKeys(): LaunchKeys {
  let code = secret()
  const tokens: Buffer[] = []
  return {
    code: () => code,
    trade(offered) {
      if (!timingSafeEqual(digest(offered), digest(code))) return null
      code = secret()
      const token = secret()
      tokens.push(digest(token))
      if (tokens.length > TOKENS_KEPT) tokens.shift()
      return token
    },
    knows(offered) {
      const digested = digest(offered)
      // Every token is looked at, so that time tells nothing of which one came near.
      return tokens.filter((token) => timingSafeEqual(token, digested)).length > 0
    },
  }
}

const secret = (): string => randomBytes(24).toString('base64url')

// Digests have one length, which the comparison in constant time asks for.
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
