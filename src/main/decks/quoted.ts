/** A sentence that begins with the name of a file, whatever sign that begins with. */
export const quoted = (name: string, sentence: string): string =>
  sentence.startsWith(name) ? `“${name}”${sentence.slice(name.length)}` : sentence
