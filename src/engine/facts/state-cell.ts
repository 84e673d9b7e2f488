import { aspectNoun, isNominal } from '../compose/aspect.ts'
import { withKind } from '../compose/row-kind.ts'
import { uncapitalised, type Usage } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import type { Outline } from '../outline/outline.ts'
import { timesIn } from '../language/word-index.ts'
import { tokens } from '../language/words.ts'
import { bidsOf } from './instructions.ts'
import { readClause } from '../language/clause.ts'
import { isCountable } from './countable.ts'
import { asSentence, rowNamed } from './owner.ts'
import { isClause } from './standing.ts'

/** "For LLMs, the data types are mainly text and code." `given` is what gives it: a table, the box beside an article, or the article itself. */
export function stateCell(
  {
    subject,
    aspect,
    given,
    place = '',
    head = null,
  }: {
    readonly subject: string
    readonly aspect: string
    readonly given: 'comparison' | 'table' | 'article' | 'box'
    /** Where the table stands, as `tablePlace` has it. */
    readonly place?: string
    /** The head above the rows of a table. */
    readonly head?: string | null
  },
  value: string,
  outline: Outline,
): string {
  const { usage } = outline.lexicon
  const many = withKind(rowNamed(subject, outline.lexicon), head)
  const noun = BIDS.test(aspect) ? null : aspectNoun(aspect)
  const plain =
    !(given === 'box' && isPlainly(value)) &&
    (/^(?:(?:yes|no|none)\b.*|any|all|some|both|either|most|varies|✓|✗|✔|✘|x)$/i.test(value) ||
      isClause(value) ||
      NO_PHRASE.test(value) ||
      (given !== 'box' && (isDoneTo(value) || PLACE.test(aspect))) ||
      !isNominal(value))
  if (
    !plain &&
    !many.includes('“') &&
    (/^definition$/i.test(aspect) || (RANK.test(aspect) && /^(?:an?|the)\s/i.test(value)))
  )
    return asSentence(`${many} ${isPlural(many) ? 'are' : 'is'} ${uncapitalised(value, usage)}`)
  const within = plain
    ? null
    : (valueWithin(value, usage) ?? (given === 'box' ? valueOfBox(noun, value, usage) : null))
  if (given !== 'box' && MEANING.test(aspect) && isSaid(value))
    return asSentence(`${many} ${isPlural(many) ? 'mean' : 'means'} that ${uncapitalised(value, usage)}`)
  if (given !== 'box' && BIDS.test(aspect) && bidsOf(value))
    return `For ${many}, the ${given} advises: “${value}”.`
  if (given !== 'box' && noun !== null && CALLED.test(aspect) && value.length <= LONGEST_NAME)
    return asSentence(`The ${noun} of ${many} ${isMany(noun) ? 'are' : 'is'} “${value}”`)
  // "The islands are 27": a number is not what several are.
  if (
    noun === null ||
    within === null ||
    (isMany(noun) && /^(?:\d[\d.,]*(?: \(|$)|(?:one|many|few|several|none)$)/u.test(within))
  )
    return `Under “${aspect}”, the ${given === 'box' ? 'article' : given}${place} gives “${value}” for ${many}.`
  if (EXAMPLE.test(noun))
    return asSentence(
      noun === 'example' ? `One example of ${many} is ${within}` : `Examples of ${many} are ${within}`,
    )
  if (given === 'box') return asSentence(`The ${noun} of ${many} ${isMany(noun) ? 'are' : 'is'} ${within}`)
  return asSentence(`For ${many}, the ${noun} ${isMany(noun) ? 'are' : 'is'} ${within}`)
}

/** "For hybrids, the example is the Insight": there are others. */
const EXAMPLE = /^examples?$/u

/** "Overproved, or shaped too loosely" says how it is, and names no cause. */
const isDoneTo = (value: string): boolean =>
  /^\p{L}{3,}(?:ed|en|wn)(?:,| (?:or|and|too|by|in|from|with|for|on|at|to|while|when|before|after|through)\b)/iu.test(
    value,
  ) &&
  /^(?:VERB|ADJ)$/u.test(tokens(`It is ${value.charAt(0).toLowerCase()}${value.slice(1)}.`)[2]?.pos ?? '')

/** "For Hagia Sophia, the place is Rome": a thing has no place that it is. */
const PLACE = /^(?:place|location|country|where)$/iu

/** What stands below says what to do, and is no name of a fix. */
const BIDS =
  /^(?:(?:quick |likely |possible )?(?:fix|solution|remedy|cure|action|what to do|next time|how to fix))(?:es|s)?$/iu

/** "Code 47 means that …": what a code or a sign stands for. */
const MEANING = /^(?:meanings?|what it means|description|explanation)$/iu

/** A thing has one of these, whoever gives it. */
const CALLED =
  /^(?:(?:full |common |short |scientific |latin |official )?names?|meanings?|titles?|symbols?|abbreviations?|messages?|reason phrases?)$/iu

const LONGEST_NAME = 80

/** "The limit was hit", "the handshake failed": a clause beyond doubt. "Seconds allowed for connecting" may be none. */
function isSaid(value: string): boolean {
  const read = /^\p{L}/u.test(value) && !/[.!?] /u.test(value) ? readClause(value) : null
  if (!read) return false
  return (
    read.auxiliary !== null ||
    read.verb.pos === 'AUX' ||
    (/^(?:the|an?|no) /iu.test(value) &&
      /^(?:failed|expired|crashed|stopped|ended|broke|sent|returned|refused|rejected)$/u.test(read.verb.text))
  )
}

/** "Number of islands" is one. */
const isMany = (noun: string): boolean => isPlural(noun) && !/^number of /u.test(noun)

/** An amount, or names: whatever a tagger takes them for, they can stand after "is". */
const isPlainly = (value: string): boolean =>
  /^(?:more than )?\d[\d.,]*(?: \S{1,20})?$/u.test(value) ||
  value
    .split(/, | and |; /u)
    .every((part) => /^\p{Lu}[\p{L}'’-]*(?: (?:of |the |de |la )*\p{Lu}[\p{L}'’-]*){0,5}$/u.test(part))

/** In a box one word stands as it is written, and a kind needs no article: "the lake type is rift lake". */
const valueOfBox = (noun: string | null, value: string, usage: Usage): string | null => {
  if (/^\p{Lu}[\p{Ll}'’-]+$/u.test(value) || isPlainly(value)) return value
  return noun !== null &&
    /(?:^| )(?:type|class|kind|genre|species|style|category|order|family|phylum|kingdom|genus)$/u.test(noun)
    ? uncapitalised(value, usage)
    : null
}

/** "Use polling. Needed on network drives", "How long to wait": what does not go on a sentence after "is". */
const NO_PHRASE =
  /\p{Ll}[.!?]\s+\p{Lu}|^(?:how|whether) |^\p{L}+ again$|^\p{L}+ not \p{L}+ enough$|^(?:use|show|print|list|log|report|format|limit|cache|name|store|skip|force|watch|filter|sort|output|display) (?:an?|the|all|only|\p{Ll}+ing|\p{Ll}+s)\b/iu

/**
 * A cell's words after "is"; null where they would not fit there: one capitalised word that may be a name or not,
 * one thing without its article ("centurion").
 */
function valueWithin(value: string, usage: Usage): string | null {
  if (/^\p{Lu}\p{Ll}+ly\s/u.test(value)) return value.charAt(0).toLowerCase() + value.slice(1)
  const lower = uncapitalised(value, usage)
  // "Wisdom and crafts" where the text speaks of Holy Wisdom: a name or not, nobody knows.
  if (lower === value && /^\p{Lu}\p{Ll}+ (?:and|or|of|in|for|with) \p{Ll}/u.test(value)) return null
  if (lower === value && timesIn(usage.index.lower(), `the ${value.toLowerCase()}`) > 0) return null
  const head = /(?:^|[ -])(?<head>\p{Ll}+)(?= (?:in|of|on|with|from|for|under|by|at|to) |$)/u.exec(lower)
    ?.groups?.head
  const bare =
    head !== undefined && !isPlural(head) && !/^(?:an?|the|no|one|all|any|every|each|\d+) /iu.test(lower)
  if (
    bare &&
    tokens(`It is the ${lower}.`).some(({ text, pos }) => text === head && pos === 'NOUN') &&
    isCountable(head, `a ${head}`, usage)
  )
    return null
  const word = /^\p{Lu}\p{Ll}+(?=$|[,;])/u.exec(value)?.[0].toLowerCase()
  if (word === undefined || lower === value || COMMON.test(word)) return lower
  return timesIn(usage.index.text(), word) > 0 ? lower : null
}

const COMMON =
  /(?:al|ble|ive|ous|ful|less|ic|ed|ing|ant|ary|ory)$|^(?:high|low|slow|fast|small|large|big|short|long|good|bad|free|new|old|hard|easy|many|few|some|strong|weak|open|rich|poor|hot|cold|full|empty|simple|cheap|text|water|oxygen|fine|coarse|medium|moderate|present|absent|optional|none|one|never|always|often|rare|required)$/u

/** Aspects whose value says outright what a thing is. */
const RANK = /^(?:hierarchy|relation(?:ship)?|role|position|status|nature|category|type|kind|class)$/i
