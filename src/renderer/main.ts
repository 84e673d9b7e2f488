import { mount } from 'svelte'
import App from './App.svelte'
import { enterByLaunchCode } from './lib/client.ts'
import { loadFaces } from './lib/faces.ts'
import { loadSettings } from './lib/settings.svelte.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/control.css'
import './styles/list.css'
import './styles/state.css'
import './styles/chart.css'

await enterByLaunchCode()
// Theme and faces are there before the first paint, so that nothing flashes and nothing jumps.
await Promise.all([loadSettings(), loadFaces()])
// Only the development build has the page of parts.
const parts = import.meta.env.DEV && (await import('./views/dev/show.ts')).showParts()
if (!parts) mount(App, { target: document.body })
