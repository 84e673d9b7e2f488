import { isPlural } from './number.ts'
import type { Token } from './words.ts'

/** The verb, also one that the tagger takes for a noun all along: "satellites measure water vapour". */
export function verbIn(read: readonly Token[]): number {
  const at = verbAt(read)
  const hidden = read.findIndex((_, i) => isHiddenVerb(read, i))
  return hidden > 0 && (at < 0 || hidden < at) ? hidden : at
}

/** "was" "built", "can" "reach": the auxiliary's verb, or the auxiliary itself where it has none ("was consul"). */
export function mainVerb(read: readonly Token[], at: number): Token | null {
  const first = read[at]
  if (!first) return null
  const past = first.pos === 'VERB' ? undefined : PAST_OF_NAME.get(first.text)
  if (past !== undefined) return { ...first, pos: 'VERB', lemma: past }
  if (first.pos === 'NOUN') return { ...first, pos: 'VERB', lemma: baseOf(first.text) }
  if (first.pos !== 'AUX') return first
  for (let i = at + 1; i < read.length && i <= at + 4; i++) {
    const token = read[i]
    if (!token) return first
    if (token.pos === 'VERB' && !/ing$/.test(token.text)) return token
    if (token.pos !== 'AUX' && token.pos !== 'ADV' && !/^(?:not|never|n't)$/i.test(token.text)) return first
  }
  return first
}

/** The first verb that is finite and stands in no clause put in after the subject. */
function verbAt(read: readonly Token[]): number {
  let inside = false
  let weak = -1
  for (let i = 1; i < read.length; i++) {
    const [token, before] = [read[i], read[i - 1]]
    if (!token || !before) return -1
    if (/^(?:who|which|that|whose|whom|where|when)$/i.test(token.text) && token.pos !== 'DET') {
      // "Who changes the locks": a verb that the model takes for a plural.
      inside = !(/s$/.test(read[i + 1]?.text ?? '') && /^(?:DET|PRON)$/.test(read[i + 2]?.pos ?? ''))
      if (!inside && REPORTS.test(read[i + 1]?.lemma ?? '')) return -1
      if (!inside) i++
      continue
    }
    // "Known to have reached the lake": no verb of its own.
    if (/^(?:have|be)$/.test(before.text) && read[i - 2]?.text === 'to') continue
    if (isNounTakenForVerb(read, i) || isParticipleOfSubject(read, i)) continue
    if (weak < 0 && !inside && isMadeBySomething(read, i)) weak = i
    if (!(isFinite(token, before, read[i + 1]) || isVerbTakenForNoun(read, i)) || isBareOfOne(read, i))
      continue
    // "Who thinks the rent is too high": where that clause ends is not plain.
    if (inside && REPORTS.test(token.lemma)) return -1
    // "The plant, opened in 2011, is larger": a participle between commas is no verb of its own.
    const put = before.text === ',' && token.pos === 'VERB' && commas(read, i) === 1
    if (!inside && !(put && read.slice(i).some((one) => one.text === ','))) return i
    if (inside && before.text === ',') return i
    inside = false
    // The verb of the clause put in: with its auxiliary it is one.
    while (read[i + 1]?.pos === 'VERB' || read[i + 1]?.pos === 'AUX') i++
  }
  return weak
}

/** A word that is both, in the number of what stands before it, where no noun can go on as the text does. */
function isHiddenVerb(read: readonly Token[], at: number): boolean {
  const [word, after] = [read[at], read[at + 1]]
  if (word?.pos !== 'NOUN' || !after || !HIDDEN.has(baseOf(word.text))) return false
  const subject = withoutAside(read.slice(0, at))
  const before = subject.at(-1)
  if (!before) return false
  // "Boiling drives off the salt": what is done, and no verb of its own.
  const isDone = at === 1 && /\p{L}{3}ing$/u.test(before.text)
  if (!isDone && subject.some(({ pos, text }) => pos === 'AUX' || pos === 'VERB' || /^[,;:]$/.test(text)))
    return false
  const isNoun =
    isDone || /^(?:NOUN|PROPN)$/.test(before.pos) || (at === 2 && /\p{L}{3}ing$/u.test(before.text))
  if (!isNoun || /^(?:of|in|for|the|an?)$/i.test(before.text)) return false
  const many = isPlural(subject.map(({ text }) => text).join(' '))
  // "The old bridge cost £40": told of one in the past.
  if (word.text === 'cost' && /^[£$€]/u.test(after.text)) return true
  if (/[^s]s$/.test(word.text) === many) return false
  // "The state ranks first", "a litre costs 3 euros", "the law states that": no noun goes on so.
  return (
    /^(?:DET|NUM|PRON|ADV|SCONJ)$/.test(after.pos) ||
    /^(?:how|that|when|between|from|more|less|up|down|off|out|away|into|only|several|many|some|most|few)$/i.test(
      after.text,
    ) ||
    (many && /^(?:NOUN|ADJ|PROPN)$/.test(after.pos) && isPlural(before.text)) ||
    // "Most central banks aim at 2 per cent", "borrowers gain,": after a plural of things one cannot go on.
    (many &&
      isPlural(before.text) &&
      !OF_SEVERAL.test(before.text) &&
      (/^(?:,|at|for|with|by)$/.test(after.text) || after.pos === 'PUNCT')) ||
    // "A cache stores responses": no two plurals stand together.
    (!many && after.pos === 'NOUN' && isPlural(after.text)) ||
    // "The heron lives in reeds": no other verb comes, as in "the winter storms at sea are fierce".
    (GOES.has(baseOf(word.text)) &&
      (!many || (isPlural(before.text) && !OF_SEVERAL.test(before.text))) &&
      /^(?:ADP|ADJ)$/.test(after.pos) &&
      !hasVerbSoon(read, at + 1))
  )
}

/** A subject without what is put between two commas after it: "the kiln, an oven found in Ely, burns coal". */
function withoutAside(subject: readonly Token[]): readonly Token[] {
  const from = subject.findIndex(({ text }) => text === ',')
  if (subject.at(-1)?.text !== ',' || from < 1 || from === subject.length - 1) return subject
  return subject.slice(0, from)
}

/** Whether a verb follows in the same clause. */
function hasVerbSoon(read: readonly Token[], from: number): boolean {
  const end = read.findIndex(({ text }, i) => i >= from && CLOSES.test(text))
  return read
    .slice(from, end < 0 ? undefined : end)
    .some(({ pos, text }) => pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed)$/.test(text)))
}

const CLOSES =
  /^(?:[,;:]|and|but|or|that|which|who|where|when|while|because|since|as|than|if|until|before|after|so)$/i

/** Verbs that go on with where, whither or of what. */
const GOES: ReadonlySet<string> = new Set(
  'live travel move act flow rest grow burn advance break rise fall turn spread feed sleep end start run stand hang swim breed nest guess vote depend belong carry sail sink drift float melt boil leak branch cling date'.split(
    ' ',
  ),
)

/** "Sports drink", "sales force": a plural that goes before another noun. */
const OF_SEVERAL =
  /^(?:sports|sales|goods|arms|savings|customs|news|systems|operations|communications|rights|parts|jobs|drugs|careers|weapons)$/iu

const baseOf = (word: string): string => word.replace(/(?<=[^s])s$/, '')

const HIDDEN: ReadonlySet<string> = new Set(
  'measure move feed supply form slope need cost state range block use cause rank limit change increase decrease control claim offer report mark work run end start stop last play face hold process cover lock store host return release support trade transport travel turn value vote taste weigh rise fall drop link shape power mix contact target signal balance benefit cross cycle divide double drive filter flow guard hunt join lead load map match mirror order pass peak permit pump question rate record rely require sense shift sound split spread step stretch supplement surround switch test touch trap vary view harm help heat cool guide grow aim gain live burn guess act advance break swim breed nest fight sleep rest wait hunt love plan talk race scald crack smell sail sink bend curve drift float flood freeze melt boil leak drain drip soak coat seal branch sting make give keep lay notice separate matter date top cling stick'.split(
    ' ',
  ),
)

const REPORTS = /^(?:think|say|believe|know|claim|hope|feel|fear|find)s?$/

const commas = (read: readonly Token[], end: number): number =>
  read.slice(0, end).filter(({ text }) => text === ',').length

/** "The first offshore wind farm": one thing has no verb without an ending, but for those that never have one. */
const isBareOfOne = (read: readonly Token[], at: number): boolean => {
  const word = read[at]
  if (word?.pos !== 'VERB' || word.text !== word.lemma || UNCHANGED.test(word.text)) return false
  if (!/^(?:the|an?)$/i.test(read[0]?.text ?? '') || !/^(?:NOUN|ADJ|PROPN)$/.test(read[at + 1]?.pos ?? ''))
    return false
  return !read
    .slice(1, at)
    .some(({ text, pos }) => isPlural(text) || /^(?:and|people)$/i.test(text) || pos === 'AUX')
}

const UNCHANGED =
  /^(?:put|set|cut|hit|let|cost|shut|spread|read|burst|hurt|split|quit|cast|beat|bet|shed|thrust|lit|found|bound|wound|ground|fell|lay|saw|felt)$/

/** "Grizzly bears steal kills": of two verbs side by side the first is the plural that the second goes with. */
const isNounTakenForVerb = (read: readonly Token[], at: number): boolean => {
  const [word, after] = [read[at], read[at + 1]]
  return (
    word?.pos === 'VERB' &&
    /[^s]s$/.test(word.text) &&
    after?.pos === 'VERB' &&
    after.text === after.lemma &&
    /^(?:NOUN|PROPN|ADJ)$/.test(read[at - 1]?.pos ?? '')
  )
}

/** "Tickets issued at the gate are", "the dates used are": the verb of the clause is still to come. */
const isParticipleOfSubject = (read: readonly Token[], at: number): boolean => {
  const [before, word, after] = [read[at - 1], read[at], read[at + 1]]
  if (word?.pos !== 'VERB' || !before || !after || !/(?:ed|built|made|grown|held|sold|kept)$/.test(word.text))
    return false
  if (!/^(?:NOUN|PROPN)$/.test(before.pos) || !/^(?:ADP|AUX)$/.test(after.pos) || PRESENT.test(word.text))
    return false
  const rest = read.slice(at + 1)
  const end = rest.findIndex(({ text }) => CLOSES.test(text))
  return rest.slice(0, end < 0 ? undefined : end).some(({ pos, text }) => pos === 'AUX' && PRESENT.test(text))
}

const PRESENT = /^(?:is|are|has|have|can|cannot|may|must|need|shall|do|does)$/i

/** "Voters decided by a margin of": a participle before "by", unless it is the only verb. */
const isMadeBySomething = (read: readonly Token[], at: number): boolean =>
  read[at]?.pos === 'VERB' &&
  /ed$/.test(read[at].text) &&
  read[at + 1]?.text === 'by' &&
  /^(?:NOUN|PROPN)$/.test(read[at - 1]?.pos ?? '') &&
  (/^an?$/.test(read[at + 2]?.text ?? '') || read[at + 2]?.pos === 'NOUN')

/**
 * "Penicillin blocks the enzymes": no noun stands between a noun and an article, so this is a verb in the number of
 * its subject.
 */
function isVerbTakenForNoun(read: readonly Token[], at: number): boolean {
  const [before, word, after] = [read[at - 1], read[at], read[at + 1]]
  if (word?.pos !== 'NOUN' || !/^\p{Ll}{3,}$/u.test(word.text) || !after || !before) return false
  if (
    !/^(?:the|an?|its|their|his|her|all|each|every|any|no)$/.test(after.text) ||
    // "Git guesses the name": a name that the model takes for a verb.
    !(/^(?:NOUN|PROPN)$/.test(before.pos) || (at === 1 && before.pos === 'VERB' && word.text.endsWith('s')))
  )
    return false
  return /[^s]s$/.test(word.text) !== isPlural(before.text)
}

/** Pasts that the model takes for nouns or adjectives after a name, with their verbs. */
const PAST_OF_NAME: ReadonlyMap<string, string> = new Map([
  ['lit', 'light'],
  ['led', 'lead'],
  ['bred', 'breed'],
  ['fed', 'feed'],
  ['lent', 'lend'],
  ['dug', 'dig'],
  ['swam', 'swim'],
  ['sank', 'sink'],
  ['spun', 'spin'],
  ['retired', 'retire'],
  ['married', 'marry'],
  ['divorced', 'divorce'],
])

function isFinite(token: Token, before: Token, after: Token | undefined): boolean {
  // "The Imo’s holds had": what is owned is no verb.
  if (/^\p{Lu}/u.test(token.text) || /(?:^|\p{L})[’']s$|s[’']$/u.test(before.text)) return false
  if (token.pos === 'AUX') return !/^(?:be|been|being|having)$/i.test(token.text)
  if (before.pos === 'PROPN' && (PAST_OF_NAME.has(token.text) || token.text === 'left')) return true
  if (token.pos !== 'VERB' || /ing$/i.test(token.text)) return false
  // "The north end of the town": a side of it.
  if (/^(?:north|south|east|west)$/i.test(before.text) && after?.text === 'of') return false
  if (/^(?:to|not|and|or|by|of|in|with|the|an?)$/i.test(before.text) || before.pos === 'ADJ') return false
  // "A gladiator named Spartacus", "the party called Greens": a participle, no verb.
  if (/^(?:named|called|nicknamed|known|born|made|held|kept|left|seen)$/i.test(token.text))
    return (
      after !== undefined &&
      !/^\p{Lu}/u.test(after.text) &&
      !/^(?:as|by|in|for|from|behind)$/.test(after.text) &&
      // "The first settler known to have reached the lake".
      !(token.text === 'known' && after.text === 'to')
    )
  return !(/(?:ed|en)$/i.test(token.text) && after?.text === 'by')
}
