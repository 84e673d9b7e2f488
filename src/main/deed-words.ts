type Decided = { readonly fact: string | null; readonly what: string }

/** What was decided, in a sentence without its full stop: "Suspended 3 facts and 1 question". */
export function saidOfDeed(entries: readonly Decided[]): string {
  const [first] = entries
  if (!first) return 'Nothing decided'
  const facts = entries.filter(({ fact }) => fact !== null).length
  const counted = [count(facts, 'fact'), count(entries.length - facts, 'question')].filter(
    (part) => part !== '',
  )
  return saying(first.what, counted.join(' and '))
}

const count = (n: number, noun: string): string => (n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`)

function saying(what: string, counted: string): string {
  switch (what) {
    case 'suspended':
      return `Suspended ${counted}`
    case 'resumed':
      return `Resumed ${counted}`
    case 'buried':
      return `Put ${counted} off until tomorrow`
    case 'due moved':
      return `Moved the due day of ${counted}`
    case 'disputed':
      return `Disputed ${counted}`
    case 'settled':
      return `Took back the dispute of ${counted}`
    case 'edited':
      return `Edited ${counted}`
    default:
      return `Decided on ${counted}`
  }
}
