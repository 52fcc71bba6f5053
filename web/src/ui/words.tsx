/** Small pieces of text that know their language and their machine-readable form. */
import type { ReactNode } from 'react'
import { isDay } from '../state/clock.js'
import { useSpeech } from './desk.js'

/** English words on an Arabic page, or the other way round: read aloud in their own language, laid out in their own direction. */
export function Foreign({ children, lang = 'en' }: { children: ReactNode; lang?: 'en' | 'ar' }) {
  const { language } = useSpeech()
  if (language === lang) return children
  return (
    <bdi lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      {children}
    </bdi>
  )
}

export function Actor({ id }: { id: string }) {
  const { name, foreign } = useSpeech().actor(id)
  return foreign ? <Foreign>{name}</Foreign> : name
}

export function Actors({ ids }: { ids: readonly string[] }) {
  return (
    <ul className="inline-list">
      {ids.map((id) => (
        <li key={id}>
          <Actor id={id} />
        </li>
      ))}
    </ul>
  )
}

export function TermName({ id }: { id: string }) {
  const { name, foreign } = useSpeech().term(id)
  return foreign ? <Foreign>{name}</Foreign> : name
}

/** Words of a document: in whatever language they were written. */
export function Quoted({ children }: { children: ReactNode }) {
  return <bdi>{children}</bdi>
}

/** A sentence of the desk whose dates stay on one line. */
export function Sentence({ children }: { children: string }) {
  return children.split(/(\d{4}-\d\d-\d\d)/).map((part, i) =>
    i % 2 === 1 ? (
      // The parts of one sentence never change places
      <span key={i} className="unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  )
}

/** An instant or a bare day, shown in the zone of the agreement. */
export function Moment({ at }: { at: string }) {
  const { f } = useSpeech()
  return <time dateTime={at}>{isDay(at) ? f.day(at) : f.moment(at)}</time>
}

/** A half-open window; an end that nobody knows is left out. */
export function Window({ from, to }: { from: string; to: string | null }) {
  const { m } = useSpeech()
  const [start, end] = [from, to].map((text) => (text !== null && !Number.isNaN(Date.parse(text)) ? text : undefined))
  if (start === undefined && end === undefined) return m.incidents.undated
  return (
    <>
      {start === undefined ? '…' : <Moment at={start} />} –{' '}
      {end === undefined ? m.board.phaseOpen : <Moment at={end} />}
    </>
  )
}

export function Day({ day }: { day: string }) {
  const { f } = useSpeech()
  return <time dateTime={day}>{f.day(day)}</time>
}

/** EDTF as a person would write it: days and instants in the language, anything finer or rarer as it stands. */
export function Edtf({ text }: { text: string }) {
  if (isDay(text)) return <Day day={text} />
  const [from, to] = text.split('/')
  if (from && to && isDay(from) && isDay(to))
    return (
      <>
        <Day day={from} /> – <Day day={to} />
      </>
    )
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(text)) return <Moment at={text} />
  return <bdi dir="ltr">{text}</bdi>
}
