/**
 * The same function, which remembers what it made of the last texts: the same words come up again and again while
 * an article is read. Of more than `atMost` it forgets those that were asked for longest ago; it never keeps a long
 * text.
 */
export function remembered<Made>(make: (text: string) => Made, atMost: number): (text: string) => Made {
  let recent = new Map<string, Made>()
  let older = new Map<string, Made>()
  // Rules that ask one after the other ask of the same text.
  let lastText = ''
  let lastMade: Made | undefined
  return (text) => {
    if (text === lastText && lastMade !== undefined) return lastMade
    if (text.length > LONGEST) return make(text)
    const found = recent.get(text)
    const made = found === undefined ? (older.get(text) ?? make(text)) : found
    lastText = text
    lastMade = made
    if (found !== undefined) return made
    if (recent.size >= atMost) [older, recent] = [recent, new Map()]
    recent.set(text, made)
    return made
  }
}

const LONGEST = 2000

/** The same function, which works out once what it makes of a thing, and keeps it as long as the thing is there. */
export function onceFor<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const known = new WeakMap<Thing, { readonly made: Made }>()
  return (thing) => {
    const found = known.get(thing)
    if (found) return found.made
    const made = make(thing)
    known.set(thing, { made })
    return made
  }
}
