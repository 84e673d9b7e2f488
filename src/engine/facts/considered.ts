import type { Outline } from '../outline/outline.ts'
import { cut, wordsAt, type Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { asSentence, unstopped } from './owner.ts'
import { standAlone } from './standing.ts'

/** "Newer kinds such as A and B are considered …" says it of A and of B, in brackets as a note or not. */
export function consideredFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const note = /^\(?(?:note:\s*)?/iu.exec(sentence.text)?.[0].length ?? 0
  const close = sentence.text.startsWith('(') ? /\)[.\s]*$/u.exec(sentence.text)?.index : undefined
  const said = cut(sentence, note, close ?? sentence.text.length)
  const { names, value } = CONSIDERED.exec(said.text)?.groups ?? {}
  const alone = standAlone(said.text, null, null)
  if (names === undefined || value === undefined || alone === null) return []
  return names.split(/,\s*(?:and\s+|or\s+)?|(?<!\s)\s+(?:and|or|&)\s+/u).flatMap((name) => {
    if (!/^\p{Lu}/u.test(name)) return []
    return [
      draftFact(outline, block, {
        kind: 'property',
        subject: name,
        slot: 'considered',
        value: unstopped(value),
        statement: asSentence(alone),
        confidence: 0.85,
        attributed: true,
        passage: said,
        decisive: [wordsAt(said, name), wordsAt(said, unstopped(value))],
      }),
    ]
  })
}

const CONSIDERED =
  /^(?:\p{L}+ ){0,4}(?:like|such as) (?<names>\p{Lu}(?:[^.;:()]|\.\d){1,80}?),? (?:is|are) (?:generally |usually |now )?(?:considered|classed as|classified as|regarded as|counted as|called) (?<value>.{8,})$/u
