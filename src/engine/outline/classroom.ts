import { blockText } from './sections.ts'
import type { Block } from '../types.ts'

/** Why a block belongs to a lesson and not to its subject, by the block's index: what to bring, and what is reckoned through. */
export function classroom(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  let works = false
  blocks.forEach((block, i) => {
    const text = blockText(block).trim()
    const opens = block.kind === 'paragraph' && WORKED.test(text)
    works = opens || (works && isStep(block, text))
    if (works) found.set(i, 'worked example')
    else if (isKit(text) && (block.kind === 'paragraph' || block.kind === 'item'))
      found.set(i, 'for the class')
  })
  return found
}

const WORKED = /^worked (?:example|solution)\b/iu

/** The items below a worked example, its formulas, "Step 2: …", "So 18/24 = 3/4". */
const isStep = ({ kind }: Block, text: string): boolean =>
  kind === 'item' ||
  kind === 'code' ||
  (kind === 'paragraph' &&
    /^(?:step \d|solution\b|answer:|(?:so|then|therefore|hence)\b[^.]*=|[^\p{L}]+$)/iu.test(text))

/** "You will need: scissors, paper" */
const isKit = (text: string): boolean =>
  /^(?:you(?:['’]ll|[ ]will)? need|what you(?:['’]ll|[ ]will)? need|materials|equipment|resources|bring)\s?:/iu.test(
    text,
  ) && STATIONERY.test(text)

const STATIONERY =
  /\b(?:exercise books?|scissors|(?:squared |graph |tracing |coloured |plain )?paper|pencils?|pens?|rulers?|glue|crayons?|worksheets?|calculators?|mini whiteboards?|textbooks?|protractors?)\b/iu
