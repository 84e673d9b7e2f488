import { mount } from 'svelte'
import App from './App.svelte'
import { enterByLaunchCode } from './lib/client.ts'
import { loadSettings } from './lib/settings.svelte.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/control.css'
import './styles/list.css'
import './styles/state.css'
import './styles/chart.css'

await enterByLaunchCode()
// The theme is known before the first paint, so that nothing flashes.
await loadSettings()
mount(App, { target: document.body })
