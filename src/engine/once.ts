/** A function that makes something when it is first asked for it, and gives the same ever after. */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}
