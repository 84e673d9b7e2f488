import type { ArticleRow } from '../../../shared/models.ts'
import { announce } from '../../lib/announce.svelte.ts'
import { call } from '../../lib/client.ts'
import { deeds } from '../../lib/deeds.svelte.ts'
import type { IconName } from '../../lib/icons.ts'
import { capOfCtrl } from '../../lib/keys.ts'
import { overlays } from '../../lib/overlays.svelte.ts'
import { goTo, place } from '../../lib/place.svelte.ts'
import type { Route } from '../../lib/route.ts'
import { changeSettings, preferences } from '../../lib/settings.svelte.ts'
import type { Starting } from '../../lib/starting.svelte.ts'
import type { Choice, Group } from './hits.ts'

/** Everything the palette offers before anything is looked up in the library. */
export const choicesOf = (starting: Starting, articles: readonly ArticleRow[]): readonly Group[] => [
  { name: 'Go to', choices: screens },
  { name: 'Do', choices: commands(starting) },
  { name: 'Articles', choices: articles.map(openArticle) },
]

type Screen = Extract<
  Route['screen'],
  'today' | 'library' | 'import' | 'questions' | 'scores' | 'insights' | 'settings'
>

const opens = (screen: Screen, label: string, key: string, also: string): Choice => ({
  id: `screen-${screen}`,
  icon: screen satisfies IconName,
  label,
  also,
  keys: capOfCtrl(key),
  run: () => goTo({ screen }),
})

const screens: readonly Choice[] = [
  opens('today', 'Today', '1', 'due review home'),
  opens('library', 'Library', '2', 'articles'),
  opens('questions', 'Questions', '3', 'cards browse search leeches suspended own'),
  opens('scores', 'Scores', '4', 'attempts results history'),
  {
    id: 'screen-exams',
    icon: 'scores',
    label: 'Exams',
    also: 'plan test date readiness forecast',
    run: () => goTo({ screen: 'exams', exam: null }),
  },
  opens('insights', 'Insights', '5', 'charts statistics calendar forecast retention heatmap'),
  opens('settings', 'Settings', '6', 'preferences options data folder about licences'),
]

const commands = (starting: Starting): readonly Choice[] => [
  {
    id: 'review',
    icon: 'today',
    label: 'Review what is due',
    also: 'study start session',
    run: () => void starting.start({ kind: 'review' }),
  },
  { ...opens('import', 'Import an article', 'O', 'open add file paste drop'), id: 'import' },
  {
    id: 'cards',
    icon: 'import',
    label: 'Bring in cards of another program',
    also: 'import deck anki apkg csv quizlet moodle gift obsidian',
    run: () => goTo({ screen: 'cards' }),
  },
  {
    id: 'export',
    icon: 'export',
    label: 'Export facts and questions',
    also: 'save file deck anki apkg csv moodle gift qti json markdown',
    run: () => goTo({ screen: 'export', article: null }),
  },
  {
    id: 'share',
    icon: 'export',
    label: 'Share articles as a file',
    also: 'afterread give send export friend',
    run: () =>
      goTo({ screen: 'share', article: place.route.screen === 'article' ? place.route.article : null }),
  },
  {
    id: 'shared',
    icon: 'import',
    label: 'Bring in a shared article',
    also: 'afterread open import file',
    run: () => goTo({ screen: 'shared' }),
  },
  ...(['system', 'light', 'dark'] as const)
    .filter((theme) => theme !== preferences.now.theme)
    .map((theme) => ({
      id: `theme-${theme}`,
      icon: 'settings' as const,
      label: `Theme: ${theme}`,
      also: 'appearance colours light dark',
      run: () => void changeSettings({ theme }).then(() => announce(`Theme: ${theme}`)),
    })),
  {
    id: 'print',
    icon: 'print',
    label: 'Print a paper with its key',
    also: 'exam sheet pdf questions',
    run: () => goTo({ screen: 'print', article: null }),
  },
  {
    id: 'undo',
    icon: 'undo',
    label: 'Undo what was decided last',
    also: 'take back suspend dispute',
    keys: capOfCtrl('Z'),
    run: () => void deeds.undo(),
  },
  {
    id: 'redo',
    icon: 'undo',
    label: 'Redo what was undone last',
    keys: capOfCtrl('Shift Z'),
    run: () => void deeds.redo(),
  },
  {
    id: 'single-keys',
    icon: 'settings',
    label: preferences.now.singleKeys ? 'Switch single-letter keys off' : 'Switch single-letter keys on',
    also: 'shortcuts digits keyboard',
    run: () => void switchSingleKeys(!preferences.now.singleKeys),
  },
  {
    id: 'folder',
    icon: 'folder',
    label: 'Open the data folder',
    also: 'library file backup',
    run: () => void openFolder(),
  },
  {
    id: 'keys',
    icon: 'unknown',
    label: 'Show all keys',
    also: 'shortcuts help keyboard',
    keys: '?',
    run: () => overlays.show('keys'),
  },
]

async function switchSingleKeys(singleKeys: boolean): Promise<void> {
  await changeSettings({ singleKeys })
  announce(`Single-letter keys ${preferences.now.singleKeys ? 'on' : 'off'}`)
}

async function openFolder(): Promise<void> {
  const reply = await call('openFolder', {})
  if (reply.ok && reply.value.opened) announce('The folder is open in your file manager.')
  else goTo({ screen: 'settings' })
}

const openArticle = ({ id, title, due }: ArticleRow): Choice => ({
  id: `article-${id}`,
  icon: 'text',
  label: title,
  reading: true,
  ...(due > 0 ? { note: `${due} due` } : {}),
  run: () => goTo({ screen: 'article', article: id, block: null }),
})
