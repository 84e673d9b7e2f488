/** "VLAN: short for virtual LAN" tells by its letters what it belongs to. */
export function spellsOut(label: string, said: string): boolean {
  if (/^short for\b/iu.test(said)) return true
  const letters = /^\p{Lu}[\p{L}\p{N}]{1,5}$/u.test(label) && /\p{Lu}.*\p{Lu}/u.test(label) ? label : null
  if (letters === null) return false
  const initials = said
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0))
    .join('')
  const [lead = ''] = said.split(/[,;:(.]/u)
  if (lead.length < said.length && areLetters(lead, letters)) return true
  // "Service Set Identifier" is SSID, "Quality of Service" QoS: most of the letters are those of its words.
  return initials.includes(letters) || (initials.length >= letters.length - 1 && isWithin(initials, letters))
}

/** "Transmission control, the way …": the letters of TC before its comma. */
function areLetters(lead: string, letters: string): boolean {
  const parts = lead.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
  const initials = parts.map((part) => part.charAt(0).toUpperCase()).join('')
  const isLong = initials.length >= letters.length - 1 && parts.length > 1
  return isLong && parts.length <= MOST_PARTS && isWithin(initials, letters.toUpperCase())
}

const MOST_PARTS = 5

/** Whether all the letters of one stand in the other in their order, beginning with the same. */
function isWithin(few: string, many: string): boolean {
  let at = -1
  return few[0] === many[0] && [...few].every((letter) => (at = many.indexOf(letter, at + 1)) >= 0)
}
