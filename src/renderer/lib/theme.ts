import type { Settings } from '../../shared/models.ts'

type Look = Pick<Settings, 'theme' | 'contrast' | 'textSize'>

const wantsContrast = matchMedia('(prefers-contrast: more)')
let look: Look = { theme: 'system', contrast: 'system', textSize: 100 }

wantsContrast.addEventListener('change', () => applyLook(look))

/** Puts theme, contrast and text size on the root element, where the tokens read them. */
export function applyLook(settings: Look): void {
  look = settings
  const root = document.documentElement
  if (settings.theme === 'system') delete root.dataset.theme
  else root.dataset.theme = settings.theme
  const more = settings.contrast === 'more' || (settings.contrast === 'system' && wantsContrast.matches)
  root.dataset.contrast = more ? 'more' : 'normal'
  root.style.fontSize = `${settings.textSize}%`
}
