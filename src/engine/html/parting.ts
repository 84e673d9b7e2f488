import type { KeptNode } from './select.ts'

/** Whether a node parts the words before it from those after it. */
export function partsWords(node: KeptNode): boolean {
  if ('text' in node) return false
  if ('reason' in node) return true
  return BLOCKS.has(node.name) || node.children.some((child) => !('reason' in child) && partsWords(child))
}

const BLOCKS = new Set(
  'address,article,aside,blockquote,body,caption,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,legend,li,main,menu,nav,ol,p,pre,search,section,summary,table,tbody,td,tfoot,th,thead,tr,ul'.split(
    ',',
  ),
)
