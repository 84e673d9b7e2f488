/** A text that is cut, with an ellipsis, to about so many px in a letter of `em` px. */
export function cutToFit(text: string, width: number, em: number): string {
  const most = Math.max(4, Math.floor(width / (0.53 * em)))
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
