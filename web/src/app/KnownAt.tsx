/** When did we know? The control that turns the whole desk back to what it knew at a moment. */
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { DocumentsAnswer } from '../../../src/domain/answer.js'
import { ask, pathOf } from '../api/client.js'
import { addDays, dayOf, instantOf, isMoment, neighbours } from '../state/clock.js'
import { withParams } from '../state/url.js'
import { useDesk } from '../ui/desk.js'
import { Icon } from '../ui/icons.js'
import { MomentField } from '../ui/MomentField.js'

export function KnownAt() {
  const { where, go, desk, speech, announce } = useDesk()
  const { m, f } = speech
  const [busy, setBusy] = useState(false)
  const latest = desk?.lastRecordedAt ?? undefined
  const asked = where.params.knownAt
  const knownAt = asked !== undefined && isMoment(asked) ? asked : undefined
  const shown = knownAt ?? latest
  if (shown === undefined || desk === undefined) return null
  const zone = desk.zone

  const turnTo = (moment: string | undefined) => {
    const isLatest = moment !== undefined && latest !== undefined && instantOf(moment, zone) >= Date.parse(latest)
    go(withParams(where, { knownAt: isLatest ? undefined : moment }))
    announce(moment === undefined || isLatest ? m.clocks.latest : m.clocks.past(f.moment(endOf(moment, zone))))
  }
  const stepDay = (days: number) => turnTo(addDays(dayOf(shown, zone), days))
  const stepReport = async (way: 'before' | 'after') => {
    setBusy(true)
    const moments = await reportsAround(shown, zone).catch(() => [])
    setBusy(false)
    const next = neighbours(shown, moments, zone)[way]
    if (next !== undefined) turnTo(next)
  }
  return (
    <fieldset className="known-at">
      <legend className="sr-only">{m.clocks.knownAt}</legend>
      <MomentField
        label={m.clocks.knownAt}
        value={knownAt ?? latest ?? ''}
        zone={zone}
        precision="minute"
        onCommit={turnTo}
      />
      <div className="steps">
        <Step label={m.clocks.dayBack} icon="day-back" onPress={() => stepDay(-1)} />
        <Step label={m.clocks.reportBack} icon="back" isDisabled={busy} onPress={() => stepReport('before')} />
        <Step label={m.clocks.reportOn} icon="on" isDisabled={busy || !knownAt} onPress={() => stepReport('after')} />
        <Step label={m.clocks.dayOn} icon="day-on" isDisabled={!knownAt} onPress={() => stepDay(1)} />
      </div>
      <Button className="button small" isDisabled={!asked} onPress={() => turnTo(undefined)}>
        {m.clocks.latest}
      </Button>
    </fieldset>
  )
}

function Step({
  label,
  icon,
  ...rest
}: {
  label: string
  icon: 'day-back' | 'back' | 'on' | 'day-on'
  isDisabled?: boolean
  onPress: () => void
}) {
  return (
    <Button className="step" aria-label={label} {...rest}>
      <Icon name={icon} />
      <span className="tip" aria-hidden="true">
        {label}
      </span>
    </Button>
  )
}

const PAGES_MAX = 20

/** When the reports next to a moment became known: pages back from the newest until the moment lies behind. */
async function reportsAround(moment: string, zone: string): Promise<readonly string[]> {
  const moments: string[] = []
  let after: string | undefined
  for (let page = 0; page < PAGES_MAX; page++) {
    const answer: DocumentsAnswer = await ask(pathOf('/documents', { limit: 500, after }))
    moments.push(...answer.documents.map(({ recordedAt }) => recordedAt))
    const past = answer.documents.filter(({ recordedAt }) => Date.parse(recordedAt) < instantOf(moment, zone))
    if (answer.next === null || past.length > 1) return moments
    after = answer.next
  }
  return moments
}

const endOf = (moment: string, zone: string): string => new Date(instantOf(moment, zone)).toISOString()

/** Says in so many words that the page shows the past. */
export function PastBanner() {
  const { where, go, desk, speech } = useDesk()
  const { m, f } = speech
  const { knownAt } = where.params
  if (knownAt === undefined || desk === undefined || !isMoment(knownAt)) return null
  return (
    <section className="past-banner" aria-label={m.clocks.knownAt}>
      <Icon name="clock" />
      <p>
        <strong>{m.clocks.past(f.moment(endOf(knownAt, desk.zone)))}</strong> <span>{m.clocks.pastHelp}</span>
      </p>
      <Button className="button small" onPress={() => go(withParams(where, { knownAt: undefined }))}>
        {m.clocks.toLatest}
      </Button>
    </section>
  )
}
