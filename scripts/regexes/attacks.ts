import { parseRegExpLiteral } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'

/** A text made to cost much: a beginning, what is repeated after it, and an end that lets it fail. */
export type Attack = { readonly before: string; readonly repeated: string; readonly after: string }

/** What is tried where the expression itself says nothing: letters, digits, spaces and marks of all kinds. */
const FILLERS = [
  ...[
    'a',
    'A',
    'é',
    '1',
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '-',
    '.',
    ',',
    ':',
    ';',
    '"',
    '’',
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
  ],
  ...[
    '*',
    '_',
    '`',
    '|',
    '#',
    '/',
    '\\',
    '&',
    '=',
    '%',
    '{',
    '0,',
    'a ',
    'Aa ',
    'a, ',
    'Aa, ',
    'a-',
    '1 ',
    '. ',
    'of ',
  ],
  ...['the ', 'and ', 'A. ', '\n\n', ' \n', 'a\n', '](', '<a ', '--', '* ', '1. '],
]
const ENDS = ['', '\0', '\n!']
/** So many ways to fill one part are tried. */
const WAYS = 4

/** Texts of which one is likely to be the worst for an expression. */
export function attacksOn(source: string, flags: string): Attack[] {
  const tree = parseRegExpLiteral(`/${source}/${flags}`)
  const attacks: Attack[] = FILLERS.map((repeated) => ({ before: '', repeated, after: '\0' }))
  const seen = new Set<string>()
  const add = (before: string, repeated: string): void => {
    if (repeated === '') return
    for (const after of ENDS) {
      const key = `${before}\u0001${repeated}\u0001${after}`
      if (!seen.has(key)) attacks.push({ before, repeated, after })
      seen.add(key)
    }
  }
  for (const { elements } of tree.pattern.alternatives) {
    const walk = (sequence: readonly AST.Element[], before: string): void => {
      let so = before
      for (const element of sequence) {
        for (const inner of repeatsIn(element)) for (const way of waysOf(inner)) add(so, way)
        // Begun again and again, each time with more of it.
        so += exampleOf(element)
        add('', so)
        if (element.type === 'Quantifier')
          for (const way of waysOf(element.element)) add('', so + way.repeat(3))
        const within = element.type === 'Quantifier' ? element.element : element
        if ('alternatives' in within)
          for (const one of within.alternatives) if ('elements' in one) walk(one.elements, so)
      }
    }
    walk(elements, '')
  }
  return attacks
}

/** What may be repeated in an element: itself where it is a quantifier of many, and all such in it. */
function repeatsIn(element: AST.Element): AST.Element[] {
  if (element.type === 'Quantifier')
    return [...(element.max > 8 ? [element.element] : []), ...repeatsIn(element.element)]
  if (!('alternatives' in element)) return []
  return element.alternatives.flatMap((one) => ('elements' in one ? one.elements.flatMap(repeatsIn) : []))
}

/** Some texts that an element matches. */
function waysOf(element: AST.Element): string[] {
  if (element.type === 'CharacterClass' || element.type === 'CharacterSet') {
    const made = ['u', ''].map((flags) => safely(() => new RegExp(`^${element.raw}$`, flags)))
    const matcher = made.find((one) => one !== null)
    const whole = SAMPLES.filter((one) => matcher?.test(one) ?? true)
    return whole.slice(0, WAYS)
  }
  if ('alternatives' in element)
    return element.alternatives
      .slice(0, WAYS)
      .map((one) => ('elements' in one ? one.elements.map(exampleOf).join('') : ''))
  return [exampleOf(element)]
}

const SAMPLES = [
  'a',
  ' ',
  '1',
  'A',
  '.',
  '\n',
  '-',
  ',',
  '"',
  '<',
  '*',
  '_',
  "'",
  '’',
  '(',
  ':',
  'é',
  '\t',
  '/',
  '=',
  '|',
  '[',
  '#',
  '&',
  '\\',
  '!',
  ']',
  ')',
  '>',
  '%',
  '$',
  '€',
  '–',
  '•',
  '`',
  '~',
  '+',
  '^',
  '{',
  '}',
  ';',
  '?',
  '@',
  '\0',
]

/** A text that an element matches, as short as it can be. */
function exampleOf(element: AST.Element): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value)
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return waysOf(element)[0] ?? 'a'
    case 'Quantifier':
      return exampleOf(element.element).repeat(Math.min(Math.max(element.min, 1), 50))
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives[0]?.elements.map(exampleOf).join('') ?? ''
    default:
      return ''
  }
}

function safely<T>(attempt: () => T): T | null {
  try {
    return attempt()
  } catch {
    return null
  }
}
