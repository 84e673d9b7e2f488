import { lowerCased } from '../terms/naming.ts'
import { tokens } from '../language/words.ts'

/** "Light and silent", "cheapest way to store it", "limited number of writes": how it is, or one thing without its article. */
export function isBareOne(said: string): boolean {
  const [first, next] = tokens(`It is ${lowerCased(said.charAt(0))}${said.slice(1)}.`).slice(2)
  if (first?.pos !== 'ADJ' || !/^\p{Ll}+$/u.test(first.text) || NUMBERS.test(first.text)) return false
  return /est$/u.test(first.text) || /^\p{Ll}+ (?:number|range|choice|amount|supply) of /iu.test(said)
    ? true
    : /^(?:ADP|PART|CCONJ)$/.test(next?.pos ?? '')
}

const NUMBERS = /^(?:many|more|most|few|fewer|less|much|several|such|all|both|no|other)$/u
