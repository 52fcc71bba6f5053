import { createRoot } from 'react-dom/client'
import { App } from './app/App.js'
import { showTheme, themeNow } from './app/theme.js'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shared.css'
import './styles/header.css'
import './styles/fields.css'
import './styles/status.css'
import './styles/reasons.css'
import './styles/board.css'
import './styles/calendar.css'
import './styles/incidents.css'
import './styles/documents.css'
import './styles/print.css'

showTheme(themeNow())
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
