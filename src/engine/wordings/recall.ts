import { oneWording } from '../compose/inquiry.ts'
import { inField } from '../compose/field.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { LABELLED } from '../facts/labelled-kinds.ts'
import { articleFor, isPlural } from '../language/number.ts'
import { capitalised, isProper } from '../terms/naming.ts'
import { tellsOfPerson } from '../outline/meaning.ts'
import { definedHead } from '../terms/defined-head.ts'
import { attributed } from './attributed.ts'
import { advisedBy, askedByLabel, askedOfUse, saidUnder } from './label-stems.ts'
import { definedName, groupOf, inSentence, shortName, unstopped } from '../compose/phrasing.ts'
import type { Fact } from '../types.ts'
import { boxStem } from './box.ts'
import { doesStem } from './does.ts'
import { isMeantLabel, meantWord } from './label-meant.ts'
import { isOption, optionStem } from './option.ts'
import { ownerName, tableNamed } from './cell-table.ts'
import { advises, cellStem, cellTold, standsForLetters } from './cell-stem.ts'
import { contentStems, tokens, words } from '../language/words.ts'
import { answersNothing, isPageLabel } from './page-label.ts'
import { whyStem } from './why.ts'

/** The question that a fact answers in a sentence or a list of one's own; null where nothing but it names what is asked. */
export function recallStem(fact: Fact, knowledge: Knowledge): string | null {
  const stem = stemOf(fact, knowledge)
  return stem === null ? null : attributed(fact, stem, knowledge)
}

function stemOf(fact: Fact, knowledge: Knowledge): string | null {
  const { kind, label } = fact
  if (kind === 'list' || kind === 'sequence') return listStem(fact, knowledge)
  if (kind === 'definition') return definitionStem(fact, knowledge)
  if (kind === 'cause' && label === null) {
    const why = whyStem(fact, knowledge)
    return why === null || contentStems(why).length < 3 ? null : why
  }
  if (label === null) return null
  if (kind === 'faq') return faqStem(label, knowledge)
  if (kind !== 'cell' && (isPageLabel(label) || answersNothing(fact.value))) return null
  if (kind === 'cell') return cellRecall(fact, label, knowledge)
  if (kind === 'example') return `In your own words: what does the article tell of ${label}?`
  if (isOption(fact)) return optionStem(label)
  // "Above all water vapour, …" lists what the thing consists of, which its name does not ask for.
  if (
    LABELLED.has(kind) &&
    /^(?:above all|mainly|mostly|chiefly),? (?:\p{L}+ ){1,3}?\p{L}+[,;]/iu.test(fact.value)
  )
    return null
  return LABELLED.has(kind) ? labelledStem(fact, label, knowledge) : null
}

/** A question of a word or two is asked as the article's own. */
function faqStem(label: string, knowledge: Knowledge): string | null {
  // "Which one should you choose?" means the two of a title.
  if (!/\?$/.test(label) || /\bwhich (?:one|of (?:them|these|the two))\b/iu.test(label)) return null
  if (pointsOutside(label)) return null
  // "Why a congress?" is a heading, and asks nobody.
  if (contentStems(label).length < 2 && !tokens(label).some(({ pos }) => pos === 'VERB' || pos === 'AUX'))
    return null
  const asked = capitalised(label.replace(/^(?:and|but|so|ok|okay|well),? /iu, ''))
  return contentStems(asked).length < 3 ? `According to the article, ${inSentence(knowledge, asked)}` : asked
}

/** "Is it safe for babies?", "The first negative one?": of what, only what stands above tells. */
const pointsOutside = (label: string): boolean => {
  const at = /\b(?:it|they|them)\b/iu.exec(label)?.index
  if (/\bthe (?:\p{L}+ ){1,3}ones?\?$/iu.test(label)) return true
  if (at === undefined || (/^it\b/iu.test(label.slice(at)) && EXPLETIVE.test(label.slice(at)))) return false
  return !tokens(label.slice(0, at)).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
}

/** "Is it dangerous to …?", "How long does it take until …?" */
const EXPLETIVE =
  /^it .*\b(?:to|if|that|when|until|before|for)\b .*\p{L} |^it (?:take|matter|help|rain|snow)/iu

/** What stands in one place of a table, not what of several options does. */
function cellRecall(fact: Fact, label: string, knowledge: Knowledge): string {
  const ofBox = boxStem(fact)
  if (ofBox !== null) return ofBox
  if (standsForLetters(fact)) return cellStem(fact, label, knowledge)
  const [given, owner] = [tableNamed(fact, knowledge), ownerName(fact, knowledge)]
  if (advises(fact)) return `For ${owner}, what does the ${given} advise?`
  const told = cellTold(fact, label, knowledge)
  if (told !== null) return told
  const asked = cellStem(fact, label, knowledge)
  if (!asked.includes(` under “${label}”`)) return asked
  return given === 'article'
    ? `What does the article say of ${owner} under “${label}”?`
    : `What stands in the ${given} for ${owner} under “${label}”?`
}

function definitionStem(fact: Fact, knowledge: Knowledge): string {
  const name = definedName(knowledge, fact)
  if (tellsOfPerson(fact.value)) return `In your own words: how does the article describe ${name}?`
  const head = definedHead(fact, knowledge)
  const verb = head?.verb
  if (verb === 'was' || verb === 'were')
    return contentStems(name).length < 2
      ? `Explain in a sentence what ${name} ${verb}.`
      : `In your own words: what ${verb} ${name}?`
  if (/^(?:They|It) \p{Ll}/u.test(fact.value))
    return doesStem(fact.value, name)?.told ?? `In your own words: what does the article say of ${name}?`
  const isBare =
    name === shortName(knowledge, fact.subject) &&
    !isPlural(name) &&
    !isProper(name) &&
    (/^\p{Ll}/u.test(name) || head === null)
  if (isBare || /^(?:that|how|when|where|whether) /i.test(fact.value))
    return inOwnField(fact, `what does “${fact.subject}” mean?`, knowledge)
  const is = verb === 'are' || isPlural(name) ? 'are' : 'is'
  // Of a word of its own "In your own words: what is a node?" says too little.
  if (contentStems(name).length < 2) return `Explain in a sentence what ${name} ${is}.`
  return oneWording(
    [`Explain in a sentence what ${name} ${is}.`, `In your own words: what ${is} ${name}?`],
    `${fact.id}|recall`,
  )
}

/** "In “Village Bread”, what does “retarding” mean?" where the meaning is short and of no field. */
const inOwnField = (fact: Fact, asked: string, knowledge: Knowledge): string => {
  const [within = asked] = inField(fact, knowledge, [asked])
  return within === asked ? `In your own words: ${asked}` : within
}

/** "In your own words: how are LLMs used in support?" */
const inOwnWords = (stem: string, knowledge: Knowledge): string =>
  WHAT_DOES.test(stem)
    ? `Explain in a sentence what ${stem.replace(WHAT_DOES, '$<who> $<does>')}.`
    : `In your own words: ${inSentence(knowledge, stem)}`

const WHAT_DOES = /^(?:According to the article, w|W)hat (?<does>do|does) (?<who>.+) do\?$/u

function labelledStem(fact: Fact, label: string, knowledge: Knowledge): string {
  const asked = advisedBy(label) ?? askedByLabel(fact, label, knowledge)
  if (asked !== null) return inOwnWords(asked, knowledge)
  const thing = / that are \p{Ll}+: /u.test(fact.statement) ? null : groupOf(knowledge, fact)
  if (fact.kind === 'use' && thing !== null) return inOwnWords(askedOfUse(fact, label, knowledge), knowledge)
  if (thing === null && isMeantLabel(fact, knowledge))
    return `In your own words: what does “${meantWord(label, knowledge)}” mean?`
  if (thing === null) return inOwnWords(saidUnder(fact, label, knowledge), knowledge)
  return fact.attributed
    ? `What does the article say of “${label}”, ${articleFor(thing)} ${thing}?`
    : `Explain “${label}” as ${articleFor(thing)} ${thing}.`
}

/** "Two techniques are common: a and b" asks for both; of another list its opening words are shown. */
function listStem(fact: Fact, knowledge: Knowledge): string | null {
  const steps = /^(?<what>the (?:steps|stages|phases)\b.*?) are, in this order: /iu.exec(fact.statement)
    ?.groups?.what
  if (steps !== undefined) return `What are ${inSentence(knowledge, steps)}, in their order?`
  const said = unstopped(fact.statement)
  const at = said.toLowerCase().indexOf(unstopped(fact.value).toLowerCase())
  const lead = at > 0 ? said.slice(0, at).replace(/(?<![\s:])[\s:]+$/u, '') : ''
  if (words(lead).length < 2) return null
  const under = /^Under “(?<title>.+)” the article lists$/u.exec(lead)?.groups?.title
  if (under !== undefined)
    return `What does the article list under “${under}”? Name all ${COUNTS[fact.members.length] ?? 'of it'}.`
  const title = knowledge.reading.article.sections[fact.section]?.title ?? ''
  const named = COUNTED.exec(lead)?.groups
  if (named && !hasVerb(named.what ?? '')) {
    const { many = '', what = '', verb = '', rest = '' } = named
    const clause = rest === '' ? '' : ` that ${verb} ${rest}`
    const where = clause === '' && !/ (?:of|in|for) /u.test(what) && title !== '' ? ` under “${title}”` : ''
    const given = where === '' ? '' : ` that the article gives${where}`
    return `Name the ${many.toLowerCase()} ${what}${clause}${given}.`
  }
  // "The main ones are" says nothing of what they are.
  if (/\bones?\b|\b(?:it|them|this|these)\b/iu.test(lead) || (named && hasVerb(named.what ?? ''))) {
    if (title === '') return null
    return `Under “${title}” a list begins: “${lead} …” Name ${fact.members.length < 3 ? 'both' : `all ${COUNTS[fact.members.length] ?? 'of it'}`}.`
  }
  const count = fact.members.length >= 3 ? (COUNTS[fact.members.length] ?? 'all') : 'both'
  return `How does this list go on? “${lead} …” Name ${count === 'both' || count === 'all' ? count : `all ${count}`}.`
}

const COUNTED =
  /^(?:there are |the )?(?<many>two|three|four|five|six|seven|eight) (?<what>[\p{L}][\p{L} -]{2,60}?)(?: (?<verb>are|exist|matter|stand)(?: (?<rest>[\p{L} ]{2,40}))?)?$/iu

/** "Tasks cover most of it" is a sentence of its own. */
const hasVerb = (what: string): boolean =>
  tokens(`The ${what}`).some(
    ({ pos }, i, all) => i > 1 && (pos === 'VERB' || pos === 'AUX') && i < all.length - 1,
  )

const COUNTS: readonly string[] = 'none one two three four five six seven eight nine ten'.split(' ')
