/** A date, or a date and time, typed part by part in the order and digits of the language; taken over on Enter or on leaving. */
import { type CalendarDate, type DateValue, toZoned, type ZonedDateTime } from '@internationalized/date'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { Label } from 'react-aria-components/Label'
import { calendarDate, isDay, showMoment, zoned } from '../state/clock.js'

interface Props {
  readonly label: string
  readonly value: string
  readonly zone: string
  /** `day` gives `2016-09-18`, `minute` an instant with its offset. */
  readonly precision: 'day' | 'minute'
  readonly onCommit: (value: string) => void
  readonly hideLabel?: boolean
}

export function MomentField(props: Props) {
  // A new value from outside starts a new draft: the key throws the old one away.
  return <Draft key={`${props.value} ${props.zone}`} {...props} />
}

function Draft({ label, value, zone, precision, onCommit, hideLabel }: Props) {
  const [start] = useState<CalendarDate | ZonedDateTime | null>(() => momentOf(value, zone, precision))
  const [draft, setDraft] = useState<DateValue | null>(start)

  const commit = () => {
    if (draft === null || (start !== null && draft.compare(start) === 0) || draft.year < 1900) return
    onCommit(precision === 'day' ? draft.toString().slice(0, 10) : showMoment(toZoned(draft, zone)))
  }
  const onLeave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) commit()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the field inside it
    <div className="moment-field" onBlur={onLeave} onKeyDownCapture={onKey}>
      <DateField
        value={draft}
        onChange={setDraft}
        granularity={precision}
        hideTimeZone
        hourCycle={24}
        shouldForceLeadingZeros
      >
        <Label className={hideLabel ? 'sr-only' : 'field-label'}>{label}</Label>
        <DateInput className="date-input">
          {(segment) => <DateSegment segment={segment} className="segment" />}
        </DateInput>
      </DateField>
    </div>
  )
}

function momentOf(value: string, zone: string, precision: 'day' | 'minute'): CalendarDate | ZonedDateTime | null {
  if (value === '') return null
  if (precision === 'minute') return zoned(value, zone)
  return isDay(value) ? calendarDate(value) : null
}
