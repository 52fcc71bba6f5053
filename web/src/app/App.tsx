import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { DeskAnswer } from '../../../src/domain/answer.js'
import type { AnswerOf, LiveEvent } from '../../../src/http/contract.js'
import { pathOf } from '../api/client.js'
import { refreshAnswers, useAnswer } from '../api/useAnswer.js'
import { useLive } from '../api/useLive.js'
import { speechOf } from '../i18n/index.js'
import { languageOf, parseUrl, showUrl, type Where } from '../state/url.js'
import { Boundary } from '../ui/Boundary.js'
import { type DeskContext, DeskProvider } from '../ui/desk.js'
import { FailureNote } from '../ui/states.js'
import { Header } from './Header.js'
import { PastBanner } from './KnownAt.js'
import { Page } from './Page.js'

type SourcesAnswer = AnswerOf<'sources'>

const MOVED = 'truceline:moved'

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('popstate', listener)
  window.addEventListener(MOVED, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(MOVED, listener)
  }
}
const addressNow = () => window.location.pathname + window.location.search

function go(where: Where, how?: 'replace'): void {
  const url = showUrl(where)
  if (url === addressNow()) return
  window.history[how === 'replace' ? 'replaceState' : 'pushState'](null, '', url)
  window.dispatchEvent(new Event(MOVED))
}

export function App() {
  const address = useSyncExternalStore(subscribe, addressNow)
  const where = useMemo(() => parseUrl(address), [address])
  const asking = useAnswer<DeskAnswer>(pathOf(''))
  const [said, setSaid] = useState('')
  const language = languageOf(where)
  const zone = asking.answer?.zone ?? 'UTC'
  const sources = useAnswer<SourcesAnswer>(pathOf('/sources')).answer?.sources
  const names = useMemo(() => new Map(sources?.flatMap(({ id, name }) => (name ? [[id, name]] : []))), [sources])
  const speech = useMemo(() => speechOf(language, zone, names), [language, zone, names])
  const announce = useCallback((text: string) => setSaid((before) => (before === text ? `${text} ` : text)), [])

  const isLatest = where.params.knownAt === undefined
  const onEntries = useCallback(
    (event: LiveEvent) => {
      refreshAnswers()
      if (!isLatest) return
      announce(event.documents.length > 0 ? speech.m.live.filed(event.documents.length) : speech.m.live.entered)
    },
    [announce, isLatest, speech],
  )
  const live = useLive(onEntries)

  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = speech.dir
  }, [language, speech])
  useFocusOnNewView(where)

  const context: DeskContext = { where, go, speech, desk: asking.answer, announce }
  return (
    <I18nProvider locale={speech.f.locale}>
      <DeskProvider value={context}>
        <a className="skip" href="#content">
          {speech.m.app.skip}
        </a>
        <Header live={live} />
        <PastBanner />
        <main id="content" tabIndex={-1}>
          <Boundary about={address} instead={(retry) => <FailureNote failure={{ kind: 'unreadable' }} retry={retry} />}>
            {asking.failure ? <FailureNote failure={asking.failure} retry={asking.retry} /> : <Page />}
          </Boundary>
        </main>
        <div className="sr-only" aria-live="polite" role="status" id="announcer">
          {said}
        </div>
      </DeskProvider>
    </I18nProvider>
  )
}

/** A new view is read from its heading; a change inside a view leaves the focus where it is. */
function useFocusOnNewView(where: Where): void {
  const name = where.at.view + ('id' in where.at ? where.at.id : '')
  const first = useRef(name)
  useEffect(() => {
    if (first.current === name) return
    first.current = name
    window.scrollTo(0, 0)
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [name])
}
