import type { Labelled } from '../outline/label.ts'
import { capitalised } from '../terms/naming.ts'
import { singular, withArticle } from '../language/number.ts'
import { properNames } from '../terms/names.ts'
import type { Outline } from '../outline/outline.ts'
import { sentencePassages, wordsAt, type Passage } from '../passage.ts'
import type { Scope } from '../outline/scope.ts'
import { mentionsIn } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { membersOf } from './members.ts'
import { isBid } from './state-under-noun.ts'
import { asSentence, ownerNamed, unstopped } from './owner.ts'
import { isClause, standAlone } from './standing.ts'

/** A named example under "Examples of X": what it is, and who makes it where brackets say so. */
export function exampleFacts(
  { label, note, body }: Labelled,
  passage: Passage,
  block: Block,
  scope: Scope,
  outline: Outline,
): FactDraft[] {
  const said = sentencePassages(body)[0]
  // "Example 2: a rolling ball. Roll it down …" is worked out for the reader, and names no example.
  if (!said || NUMBERED.test(label) || isBid(label) || BIDS.test(label)) return []
  return properNames(label, true).flatMap((name) => {
    const statement = stateExample(name, said.text, scope, outline)
    const about =
      statement === null ? [] : [exampleFact(name, statement, said, passage, block, scope, outline)]
    return [...about, ...makerFacts(name, note, passage, block, scope, outline)]
  })
}

/** "Write down what is known" says what to do. */
const BIDS =
  /^(?:Write|Find|Set|Draw|List|Read|Note|Add|Choose|Pick|Check|Put|Use|Work|Work out|Solve|Count|Measure|Look|Start|Substitute|Insert|Rearrange|Convert|Apply|Identify)(?: \p{Ll}{2,20}){2,}/u

/** "Example 2", "Exercise B". */
export const NUMBERED =
  /^(?:worked )?(?:example|exercise|problem|question|case|sample|task) (?:\d|[A-Z](?![\p{L}]))/iu

function exampleFact(
  name: string,
  statement: string,
  said: Passage,
  passage: Passage,
  block: Block,
  { group }: Scope,
  outline: Outline,
): FactDraft {
  const value = unstopped(said.text)
  return draftFact(outline, block, {
    kind: 'example',
    subject: name,
    slot: `example of ${group ?? 'its class'}`,
    label: name,
    value,
    members: membersOf(value),
    group,
    statement,
    confidence: 0.95,
    passage,
    decisive: [wordsAt(passage, name), said.source],
  })
}

function stateExample(name: string, said: string, { term }: Scope, outline: Outline): string | null {
  const alone = standAlone(said, { one: name, many: name }, null)
  const whose = /^\p{Lu}[\p{L}\d.&-]*(?: \p{Lu}[\p{L}\d.&-]*){0,2}(?:['’]s|s['’])\s\p{Ll}/u.test(said)
  if (!hasFiniteVerb(said) && (NOUN_PHRASE.test(said) || whose))
    return asSentence(`${name} is ${whose ? said : uncapitalisedArticle(said)}`)
  const several = severalOf(said, term, outline)
  if (several !== null) return asSentence(`${name} is one of the ${several}`)
  if (isClause(said)) {
    if (alone === null) return null
    return asSentence(alone.includes(name) || term === null ? alone : `${name}: ${alone}`)
  }
  const phrase = said.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase())
  if (/^(?:an?|the|one)\s/i.test(said)) return asSentence(`${name} is ${phrase}`)
  if (
    /^(?:\p{Ll}+ed|capable|able|optimi[sz]ed|built|made|known|highly|purely|primarily|mainly)\b/iu.test(said)
  )
    return asSentence(`${name} is ${phrase}`)
  const kind = term ? ownerNamed(term.name, outline.lexicon).one : 'an example'
  return asSentence(`${name}, ${kind}, stands for ${phrase}`)
}

/** "A model built for dialogue" has no verb of its own, though "built" looks like one. */
const NOUN_PHRASE =
  /^an? [^,.;]+? (?:built|made|meant|known|designed|used|trained|created|written|developed|based|focused|optimi[sz]ed)\s/iu
const hasFiniteVerb = (said: string): boolean =>
  /\b(?:is|are|was|were|has|have|had|can|could|will|would|does|do|did|may|might|must)\b/i.test(
    said.split(/\b(?:that|which|who|where|whose)\b/i)[0] ?? said,
  )

const uncapitalisedArticle = (said: string): string => said.charAt(0).toLowerCase() + said.slice(1)

/** "Foundation models trained on images" of one name: it is one of them. */
function severalOf(said: string, term: Scope['term'], { lexicon }: Outline): string | null {
  const first = mentionsIn(lexicon, said)[0]
  if (!term || first?.start !== 0 || first.term !== term || term.plural === null) return null
  const written = said.slice(0, first.end)
  return /s$/.test(written) && !isClause(said) ? said.charAt(0).toLowerCase() + said.slice(1) : null
}

/** "(Meta)" after a made thing names its maker; after a city or a bird it may say anything. */
function makerFacts(
  name: string,
  note: string | null,
  passage: Passage,
  block: Block,
  { term, group }: Scope,
  outline: Outline,
): FactDraft[] {
  const head =
    singular(term?.name ?? '')
      .split(' ')
      .at(-1) ?? ''
  if (
    note === null ||
    !MADE.has(head) ||
    !/^\p{Lu}[\p{L}\d&.'’-]*(?: \p{Lu}[\p{L}\d&.'’-]*){0,2}$/u.test(note)
  )
    return []
  const found = draftFact(outline, block, {
    kind: 'property',
    subject: name,
    slot: 'maker',
    value: note,
    group,
    statement: `${capitalised(name)} is ${withArticle(head)} made by ${note}.`,
    confidence: 0.9,
    passage,
    decisive: [wordsAt(passage, note)],
  })
  return [found]
}

const MADE: ReadonlySet<string> = new Set(
  `model system tool app application platform framework library product engine software device car phone chip
  processor database browser game chatbot assistant program network camera aircraft vehicle robot drug vaccine
  editor compiler console watch laptop computer language`.split(/\s+/),
)
