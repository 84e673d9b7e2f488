type Attributes = Readonly<Record<string, string>>

/** Whether an element shows no reader anything: it is no text, or it is hidden. */
export function isUnseen(name: string, attributes: Attributes, parent: string): boolean {
  // A heading that folds its section is a button.
  if (name === 'button' && /^(?:h[1-6]|dt|summary)$/.test(parent)) return false
  const folded = attributes.hidden === 'until-found'
  if (UNSEEN.has(name) || ('hidden' in attributes && !folded) || attributes['aria-hidden'] === 'true')
    return true
  if (/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? ''))
    return name !== 'math' && !isFormula(attributes)
  return /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|d-none)(?:\s|$)/i.test(
    attributes.class ?? '',
  )
}

const UNSEEN = new Set(
  'title,script,style,template,noscript,iframe,object,embed,applet,audio,video,canvas,svg,map,img,picture,source,track,select,option,datalist,input,textarea,button,meta,link,base,rp,rt,del,s,strike,annotation,annotation-xml,dialog'.split(
    ',',
  ),
)

/** A formula is hidden where a picture of it is shown: its text is what can be read. */
const isFormula = (attributes: Attributes): boolean => /mathml/i.test(attributes.class ?? '')
