import { parse } from 'yaml'

/** What an article says of itself before its text. */
export type FrontMatter = {
  readonly title: string
  readonly language: string
  readonly summary: string
  readonly sources: readonly string[]
}

/** Reads YAML front matter. What is missing, of another type or broken counts as not said. */
export function readFrontMatter(yaml: string): FrontMatter {
  const said = readYaml(yaml)
  return {
    title: line(said.title),
    language: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.exec(line(said.language ?? said.lang))?.[0] ?? 'en',
    summary: line(said.summary ?? said.description),
    sources: (Array.isArray(said.sources) ? said.sources : [said.sources])
      .map(line)
      .filter((source) => source !== ''),
  }
}

function readYaml(yaml: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = parse(yaml, { maxAliasCount: 10, logLevel: 'silent' })
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}

const line = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')
