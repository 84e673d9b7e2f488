/**
 * The same function, which remembers what it made of the last texts: the same words come up again and again while
 * an article is read. It forgets all when it holds `atMost` of them, and never keeps a long text.
 */
export function remembered<Made>(make: (text: string) => Made, atMost: number): (text: string) => Made {
  const known = new Map<string, Made>()
  return (text) => {
    if (text.length > LONGEST) return make(text)
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    if (known.size >= atMost) known.clear()
    known.set(text, made)
    return made
  }
}

const LONGEST = 2000
