/** What every component may need: where we are, how to get elsewhere, and the words and formats of the language. */
import { type AnchorHTMLAttributes, createContext, type MouseEvent, type ReactNode, useContext } from 'react'
import type { DeskAnswer } from '../../../src/domain/answer.js'
import type { Speech } from '../i18n/index.js'
import { goTo, type Params, showUrl, type View, type Where } from '../state/url.js'

export interface DeskContext {
  readonly where: Where
  readonly go: (where: Where, how?: 'replace') => void
  readonly speech: Speech
  readonly desk: DeskAnswer | undefined
  /** Says something to people who do not see the screen. */
  readonly announce: (text: string) => void
}

const Context = createContext<DeskContext | null>(null)
export const DeskProvider = Context.Provider

export function useDesk(): DeskContext {
  const desk = useContext(Context)
  if (desk === null) throw new Error('a component of the desk stands inside DeskProvider')
  return desk
}

export const useSpeech = (): Speech => useDesk().speech

/** A link inside the app: a real address, so that it can be copied, opened in a tab and read aloud as a link. */
export function Go({
  to,
  replace,
  children,
  ...rest
}: { to: Where; replace?: boolean; children: ReactNode } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const { go } = useDesk()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    rest.onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go(to, replace ? 'replace' : undefined)
  }
  return (
    <a {...rest} href={showUrl(to)} onClick={follow}>
      {children}
    </a>
  )
}

/** A link to another view, with both clocks and the language kept. */
export function GoView({
  view,
  params,
  children,
  ...rest
}: { view: View; params?: Params; children: ReactNode } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const { where } = useDesk()
  return (
    <Go to={goTo(where, view, params)} {...rest}>
      {children}
    </Go>
  )
}
