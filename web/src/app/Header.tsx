import { useState } from 'react'
import type { View } from '../state/url.js'
import { withParams } from '../state/url.js'
import { Go, GoView, useDesk } from '../ui/desk.js'
import { KnownAt } from './KnownAt.js'
import { setTheme, THEMES, type Theme, themeNow } from './theme.js'

export function Header({ live }: { live: boolean }) {
  const { where, speech, desk } = useDesk()
  const { m } = speech
  const views: readonly { view: View; name: string; here: readonly View['view'][] }[] = [
    { view: { view: 'board' }, name: m.app.board, here: ['board', 'verdict'] },
    { view: { view: 'incidents' }, name: m.app.incidents, here: ['incidents', 'incident'] },
    { view: { view: 'documents' }, name: m.app.documents, here: ['documents', 'document'] },
  ]
  return (
    <header className="app-header">
      <div className="brand">
        <img src="/mark.svg" width="26" height="26" alt="" />
        <span className="brand-name" lang="en" dir="ltr">
          {m.app.name}
        </span>
      </div>
      <nav aria-label={m.app.views}>
        <ul>
          {views.map(({ view, name, here }) => (
            <li key={view.view}>
              <GoView view={view} {...(here.includes(where.at.view) && { 'aria-current': 'page' })}>
                {name}
              </GoView>
            </li>
          ))}
        </ul>
      </nav>
      <KnownAt />
      <div className="switches">
        {desk && (
          <span className={live ? 'live-mark is-on' : 'live-mark'} title={live ? m.live.on : m.live.off}>
            <span className="live-dot" aria-hidden="true" />
            <span className="live-word">{live ? m.live.on : m.live.off}</span>
          </span>
        )}
        <ThemeSwitch />
        <Go
          className="language"
          replace
          to={withParams(where, { lang: speech.language === 'en' ? 'ar' : undefined })}
          lang={speech.language === 'en' ? 'ar' : 'en'}
          hrefLang={speech.language === 'en' ? 'ar' : 'en'}
        >
          {speech.language === 'en' ? 'العربية' : 'English'}
        </Go>
      </div>
    </header>
  )
}

function ThemeSwitch() {
  const { m } = useDesk().speech
  const [theme, choose] = useState(themeNow)
  const change = (value: string) => {
    const next = THEMES.find((each) => each === value) ?? 'system'
    setTheme(next)
    choose(next)
  }
  return (
    <select className="theme" aria-label={m.app.theme} value={theme} onChange={(event) => change(event.target.value)}>
      {THEMES.map((each: Theme) => (
        <option key={each} value={each}>
          {m.app.themes[each]}
        </option>
      ))}
    </select>
  )
}
