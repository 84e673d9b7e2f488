import type { Labelled } from '../outline/label.ts'
import { uncapitalised } from '../terms/naming.ts'
import { cleanPassage, type Outline } from '../outline/outline.ts'
import { tokens } from '../language/words.ts'
import type { Block } from '../types.ts'
import { castOf } from './cast.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { firstSentence, withoutSecondLabel } from './item-words.ts'
import { membersOf } from './members.ts'
import { asSentence, unstopped } from './owner.ts'

/** "**Talleyrand** (France): an envoy who …": who somebody was, is told of a name and defines no word; else null. */
export function somebodyFact(labelled: Labelled, block: Block, outline: Outline): FactDraft | null {
  const { label, body } = labelled
  const said = firstSentence(withoutSecondLabel(body))
  if (!TELLS_WHO.test(said.text) || !isSomebody(labelled, outline)) return null
  const value = unstopped(said.text)
  const statement = asSentence(`${label}: ${uncapitalised(said.text, outline.lexicon.usage)}`)
  return draftFact(outline, block, {
    kind: 'property',
    subject: label,
    slot: label,
    label,
    value,
    members: membersOf(value),
    group: outline.article.sections[block.section]?.title ?? outline.article.title,
    statement,
    confidence: 0.95,
    attributed: isAttributed(statement),
    passage: cleanPassage(outline, block),
    decisive: [said.source],
  })
}

const TELLS_WHO = /^(?:an?|the) \p{L}/iu

/** A name with "von" in it, one that the text gives to a person, or one whose brackets name a place or the years of a life. */
function isSomebody({ label, note }: Labelled, outline: Outline): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(label) || / (?:the|of|and|for|in) /u.test(label)) return false
  if (
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)* (?:von|van|de|da|di|del|du|ibn|bin) (?:der |la )?\p{Lu}/u.test(label)
  )
    return true
  const [named, ...more] = castOf(outline).namedIn(label)
  if (named && more.length === 0 && /\s/u.test(label)) return true
  if (note === null) return false
  return /^(?:b\. )?1\d{3}\s?[–-]\s?(?:1|2)\d{3}$/u.test(note) || isPlace(note)
}

/** "(France)": one word that is a name. */
const isPlace = (note: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}$/u.test(note) &&
  tokens(`She lives in ${note}.`)[3]?.pos === 'PROPN' &&
  COUNTRY.test(note)

const COUNTRY =
  /(?:land|stan|nia|ria|sia|ssia|ania|aly|pain|ance|any|ina|apan|India|Egypt|Greece|Turkey|Britain|England|Brazil|Mexico|Canada|Chile|Peru|Cuba|Denmark|Norway|Sweden|Belgium|Portugal|Hungary|Israel|Iran|Iraq|Kenya|Ghana|Venice|Florence|Genoa|Rome|Athens|Sparta|Persia|Castile|Aragon|Savoy|Saxony|Burgundy|Netherlands|States)$/u
