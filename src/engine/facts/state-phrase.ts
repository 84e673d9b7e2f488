import { isBareRole } from '../outline/meaning.ts'
import { lowerCased, uncapitalised, type Usage } from '../terms/naming.ts'
import { isPlural, singular, withArticle } from '../language/number.ts'
import type { Outline } from '../outline/outline.ts'
import { isDate } from '../language/date-label.ts'
import { placesIn } from '../language/word-index.ts'
import { firstTokens } from '../language/words.ts'
import { isCountable, isGeneral } from './countable.ts'
import { asSentence, labelWithin, OFFICIAL, ownerNamed } from './owner.ts'
import { isClause } from './standing.ts'
import { askedLabel, type Subject } from './subject.ts'

/** A phrase after a label: "What an LLM predicts: the next word" says that an LLM predicts the next word. */
export function statePhrase(
  label: string,
  said: string,
  subject: Subject,
  defines: boolean,
  outline: Outline,
): string {
  const { lexicon } = outline
  const phrase = uncapitalised(said, lexicon.usage)
  if (isDate(label)) return asSentence(`${label}: ${said}`)
  const asked = askedLabel(label)
  if (asked) return asSentence(`${asked.who} ${asked.verb} ${phrase}`)
  if (defines && isBareRole(said))
    return asSentence(`${label} is described as ${lowerCased(said.charAt(0))}${said.slice(1)}`)
  if (defines && isPlural(label) && isSeveral(phrase)) {
    const named = subject.term && isLabelOf(label, subject) ? ownerNamed(subject.name, lexicon).many : null
    return asSentence(`${named ?? labelWithin(label, lexicon.usage)} are ${phrase}`)
  }
  const isKnown = subject.term !== null && isLabelOf(label, subject)
  if (defines && !isKnown && isPlural(label) && /^an?\s/i.test(phrase))
    return statePhrase(singular(label), said, subject, defines, outline)
  const owner = isKnown ? ownerNamed(subject.name, lexicon) : null
  const known = owner === null ? null : isPlural(label) ? owner.many : owner.one
  const name = known ?? labelWithin(label, lexicon.usage)
  const many = isPlural(name) && !/^\p{L}+ing\s/u.test(label)
  // "Clérigos Church: a baroque church" has a name for its label.
  const twoNames = /^\p{Lu}\S* (?:\S+ )*\p{Lu}\p{Ll}/u.test(label)
  if (twoNames && !defines && known === null && /^an?\s/iu.test(phrase))
    return asSentence(`${label}: ${phrase}`)
  if (/^(?:an?|the|any|one|two|three|all)\s/iu.test(phrase)) {
    const bare = !/^(?:an?|the)\s/.test(name) && /^\p{Ll}/u.test(name)
    const counted = bare && /^an?\s/i.test(phrase) && !many && isCountable(name, phrase, lexicon.usage)
    const whole = counted
      ? withArticle(name)
      : (bare || OFFICIAL.test(name)) && !many && /^the\s/i.test(phrase)
        ? definite(name, phrase, lexicon.usage)
        : name
    // "Hotspots: a plume of rock rises …": one thing is not what several are.
    if (many && /^an?\s/i.test(phrase) && !isSeveral(phrase)) return asSentence(`${name}: ${phrase}`)
    return asSentence(`${whole} ${many ? 'are' : 'is'} ${phrase}`)
  }
  if (/^(?:in|on|at|for|with|by|when|if|as|from|to|under|after|before|during)\s/iu.test(phrase))
    return asSentence(`${name}: ${phrase}`)
  if (isDone(phrase))
    return asSentence(
      `${known === null && !many ? asCounted(name, lexicon.usage) : name} ${many ? 'are' : 'is'} ${phrase}`,
    )
  if (opensWithVerb(phrase, many) && !(many && BIDS.test(phrase)))
    return asSentence(`${known === null && !many ? oneOrThe(name, lexicon.usage) : name} ${phrase}`)
  return asSentence(defines ? `${name} ${many ? 'are' : 'is'} ${phrase}` : `${name}: ${phrase}`)
}

/** "Triggered by pollen", "needed to make collagen": what is done with the thing that is named before. */
export const isDone = (phrase: string): boolean =>
  /^\p{L}{2,}(?:ed|wn) (?:by|in|from|to|at|with|for|on|as|into|when|during)\s/iu.test(phrase) ||
  /^(?:made|built|found|caught|bought|sold|held|kept|written|taken|given|set) (?:by|in|from|to|at|with|for|on|of|into)\s/iu.test(
    phrase,
  )

/** "Trade secrets: Consider whether you …" bids the reader; the secrets consider nothing. */
const BIDS =
  /^(?:consider|make sure|be sure|double[- ]check|remember|don['’]t|do not|try|ask|check)\b|\byou(?:rs?|rself)?\b/iu

/** "Small pores, mostly …": few words in the plural and a comma. */
export const SEVERAL_AT_ONCE = /^\p{L}+[^s\s] \p{Ll}+s,\s/u

/** "Flattened sacs inside the cell" and "a pair of cells" say what several things are. */
const isSeveral = (phrase: string): boolean =>
  SEVERAL_AT_ONCE.test(phrase) ||
  /^an? (?:[\p{L}-]+ )?(?:pair|group|set|family|class|series|number|collection|kind|type|form|range|variety)s? of /iu.test(
    phrase,
  ) ||
  (!/^(?:an?|the|any|one|each|every)\s/iu.test(phrase) &&
    isPlural(phrase) &&
    !isClause(phrase.split(/,?\s(?:that|which|who|whose|where)\s/)[0] ?? phrase))

/** "The inverter turns …", but "photosynthesis makes …". */
const oneOrThe = (name: string, usage: Usage): string => {
  const counted = asCounted(name, usage)
  const takes = counted === name && /^\p{Ll}/u.test(name) && isCountable(name, '', usage)
  return takes ? `the ${name}` : counted
}

/** What is "the …" has an article of its own, unless the text writes it without: "the default gateway", but "stroma". */
function definite(name: string, phrase: string, usage: Usage): string {
  const counted = asCounted(name, usage)
  if (counted !== name) return counted
  return / /.test(name) && isCountable(name, phrase.replace(/^the /iu, 'a '), usage) ? `the ${name}` : name
}

/** A label takes the article that the text gives it elsewhere. */
function asCounted(name: string, { lower, index }: Usage): string {
  const [one, the] = [withArticle(name), `the ${name}`]
  if (!/^\p{Ll}/u.test(name)) return OFFICIAL.test(name) ? the : name
  const written = (words: string): boolean => {
    const sought = words.toLowerCase()
    return placesIn(index.lower(), sought).some(
      (at) => lower[at - 1] === ' ' && EDGES.some((edge) => lower.startsWith(edge, at + sought.length)),
    )
  }
  return written(one) ? one : written(the) && !isGeneral(name) ? the : name
}

/** What stands after a name that is not half of a longer one. */
const EDGES = [',', '.', ';', ':', ')', ' is ', ' that ', ' and ', ' in ', ' of ', ' to ', ' which ']

/** "Keep each record as a document" goes on from "document stores", "keeps" from "a document store". */
export function opensWithVerb(phrase: string, many: boolean): boolean {
  // "range(1, 10) stops at 9": a call of a program does nothing.
  if (/^[\w.]{1,60}\(/u.test(phrase)) return false
  const [first, next] = firstTokens(`They ${phrase}`).slice(1)
  // "Roots need air" begins with a noun, though it can be a verb.
  if ((next?.pos === 'VERB' || next?.pos === 'AUX') && !/(?:ing|[^e]ed)$/.test(next.text)) return false
  if (first?.pos === 'AUX') return true
  return first?.pos === 'VERB' && !/(?:ing|ed)$/.test(first.text) && /s$/.test(first.text) !== many
}

/** Whether the label is a name of the subject. */
export const isLabelOf = (label: string, { name, term }: Subject): boolean =>
  [name, ...(term?.aliases ?? [])].some((one) => one.toLowerCase() === label.toLowerCase())
