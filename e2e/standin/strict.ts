// Looked for by the language itself, on any object.
const ASKED_OF_ANYTHING = new Set(['then', 'toJSON', 'constructor', 'domain'])

/**
 * Makes an object (or a class's prototype) throw a named error when asked for a member it lacks. A real
 * Electron may have it; a double that answered `undefined` would let a test pass for the wrong reason.
 *
 * The object stays itself: only what is found neither in it nor in its class comes to the proxy.
 */
export function strict<T extends object>(name: string, object: T): T {
  const above = Object.getPrototypeOf(object) as object // never null here: no bare object is given
  const guard = new Proxy(above, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || ASKED_OF_ANYTHING.has(key)) {
        return Reflect.get(target, key, receiver) as unknown
      }
      throw new Error(`The stand-in for Electron does not know ${name}.${key}.`)
    },
  })
  return Object.setPrototypeOf(object, guard) as T // the same object
}

type Emitter = { on(event: 'newListener', listener: (event: string | symbol) => void): unknown }

/** Makes an emitter refuse listeners for events that the stand-in never heard of. */
export function allowEvents(name: string, emitter: Emitter, events: readonly string[]): void {
  const known = new Set<string | symbol>([...events, 'newListener', 'removeListener'])
  emitter.on('newListener', (event) => {
    if (!known.has(event)) {
      throw new Error(`The stand-in for Electron does not know the event ${name} '${String(event)}'.`)
    }
  })
}

/** Throws for options that the stand-in would silently leave undone. */
export function allowOptions(name: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((key) => !known.includes(key))
  if (unknown) throw new Error(`The stand-in for Electron does not know ${name} { ${unknown} }.`)
}

/** An event whose consequence a listener can call off. */
export function createEvent<T extends object>(
  fields: T,
): T & { defaultPrevented: boolean; preventDefault(): void } {
  return {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}
