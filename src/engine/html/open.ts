/** An element whose end has not been read, and what it stands in. */
export type Open<Element> = {
  readonly name: string
  readonly depth: number
  readonly outer: Open<Element> | null
  readonly element: Element
  /** Ended by what follows it, as an item is by the next item. */
  ended: boolean
}

/**
 * What a new element stands in: items, cells and paragraphs that were never closed end before the next one, with
 * all that is open in them. Without this a long list of an old page nests as deep as it is long.
 */
export function impliedEnd<Element>(name: string, open: Open<Element> | null): Open<Element> | null {
  const rule = RULES.find(({ before }) => before.has(name))
  let last: Open<Element> | null = null
  for (let at = open; rule && at && !rule.within.has(at.name); at = at.outer)
    if (rule.ends.has(at.name)) last = at
  if (!last) return open
  for (let at = open; at && at !== last.outer; at = at.outer) at.ended = true
  return last.outer
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(','))

/** `before` ends the outermost of `ends` that is open within the nearest of `within`. */
const RULES = [
  { before: names('li'), ends: names('li'), within: names('ul,ol,menu,table,td,th') },
  { before: names('dt,dd'), ends: names('dt,dd'), within: names('dl,table,td,th') },
  { before: names('td,th'), ends: names('td,th'), within: names('table,tr') },
  { before: names('tr'), ends: names('tr'), within: names('table,tbody,thead,tfoot') },
  { before: names('tbody,thead,tfoot'), ends: names('tbody,thead,tfoot,caption'), within: names('table') },
  {
    before: names(
      'address,article,aside,blockquote,center,details,div,dl,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,main,menu,nav,ol,p,pre,section,table,ul',
    ),
    ends: names('p'),
    within: names('table,td,th,caption,button,object,template,svg,math'),
  },
]
