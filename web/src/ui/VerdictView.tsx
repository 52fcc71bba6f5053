/** One verdict: what it is about, its marks, its evidence and its reasons. */
import type { Grade, Verdict } from '../../../src/domain/verdict.js'
import { GoView, useSpeech } from './desk.js'
import { Reasons } from './Reasons.js'
import { GradeMark, Status } from './status.js'
import { Foreign, Window } from './words.js'

/** `event:e7`, `day:2016-09-15/Aleppo` … in words. */
export function Instance({ verdict }: { verdict: Verdict }) {
  const { m, f } = useSpeech()
  const [kind = '', rest = ''] = splitOnce(verdict.instance, ':')
  const words = m.verdict.instances
  if (kind === 'day') {
    const [day = '', area] = splitOnce(rest, '/')
    return area ? words.dayIn(f.day(day), area) : words.day(f.day(day))
  }
  if (kind === 'event' || kind === 'convoy') {
    const name = words[kind]
    return verdict.event?.startsWith('i-') ? (
      <GoView view={{ view: 'incident', id: verdict.event }}>{name}</GoView>
    ) : (
      name
    )
  }
  if (kind === 'milestone') return words.milestone
  return <Foreign>{verdict.instance}</Foreign>
}

const splitOnce = (text: string, at: string): [string, string?] => {
  const i = text.indexOf(at)
  return i < 0 ? [text] : [text.slice(0, i), text.slice(i + 1)]
}

export function VerdictView({ verdict }: { verdict: Verdict }) {
  const { m } = useSpeech()
  return (
    <div className="verdict-view">
      <dl className="facts">
        <dt>{m.verdict.instance}</dt>
        <dd>
          <Instance verdict={verdict} />
        </dd>
        <dt>{m.verdict.window}</dt>
        <dd>
          <Window {...verdict.window} />
        </dd>
        <Evidence verdict={verdict} />
        <Flags verdict={verdict} />
      </dl>
      {/* The clause stands above already. */}
      <Reasons reasons={verdict.reasons.filter(({ code }) => code !== 'clause')} />
    </div>
  )
}

function Flags({ verdict }: { verdict: Verdict }) {
  const { m, v } = useSpeech()
  if (verdict.flags.length === 0) return null
  return (
    <>
      <dt>{m.verdict.flags}</dt>
      <dd>
        <ul className="inline-list">
          {verdict.flags.map((flag) => (
            <li key={flag}>{v.flags[flag]}</li>
          ))}
        </ul>
      </dd>
    </>
  )
}

function Evidence({ verdict: { grades } }: { verdict: Verdict }) {
  const { m } = useSpeech()
  const { breach, exemption, done, occurrence, attribution, coverage } = grades
  return (
    <>
      {breach && <Line name={m.verdict.breach} grade={breach.for} against={breach.against} />}
      {occurrence !== undefined && <Line name={m.verdict.occurrence} grade={occurrence} />}
      {attribution !== undefined && <Line name={m.verdict.attribution} grade={attribution} />}
      {exemption && <Line name={m.verdict.exemption} grade={exemption.for} against={exemption.against} />}
      {done && <Line name={m.verdict.done} grade={done.for} against={done.against} />}
      {coverage !== undefined && <Line name={m.verdict.coverage} grade={coverage} />}
    </>
  )
}

function Line({ name, grade, against = 0 }: { name: string; grade: Grade; against?: Grade }) {
  const { m, v } = useSpeech()
  const grades = ['none', 'claimed', 'reported', 'corroborated', 'verified'] as const
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <GradeMark grade={grade} />
        {against > 0 && <span className="quiet"> {m.verdict.against(v.grades[grades[against]])}</span>}
      </dd>
    </>
  )
}

/** A line that opens to the whole verdict. */
export function VerdictDetails({ verdict, open }: { verdict: Verdict; open: boolean }) {
  const { m } = useSpeech()
  return (
    <details className="verdict" open={open}>
      <summary>
        <Status status={verdict.status} />
        <span className="verdict-about">
          <InstancePlain verdict={verdict} />
        </span>
      </summary>
      <VerdictView verdict={verdict} />
      <p className="verdict-link">
        <GoView view={{ view: 'verdict', id: verdict.id }}>{m.verdict.open}</GoView>
      </p>
    </details>
  )
}

/** Inside a summary no link may stand, so the incident's own words stand there: its first sentence. */
function InstancePlain({ verdict }: { verdict: Verdict }) {
  const { m } = useSpeech()
  const words = verdict.instance.startsWith('event:') ? firstWords(verdict.reasons) : undefined
  if (words) return <bdi className="clip">{words}</bdi>
  if (verdict.instance.startsWith('event:')) return <>{m.verdict.instances.event}</>
  return <Instance verdict={verdict} />
}

function firstWords(reasons: Verdict['reasons']): string | undefined {
  for (const reason of reasons) {
    const words = reason.citations?.[0]?.text ?? firstWords(reason.because ?? [])
    if (words) return words
  }
  return undefined
}
