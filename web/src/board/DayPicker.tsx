/** The day asked about: typed, or picked from a month. */
import type { DateValue } from '@internationalized/date'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { DatePicker } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Heading } from 'react-aria-components/Heading'
import { Label } from 'react-aria-components/Label'
import { Popover } from 'react-aria-components/Popover'
import { calendarDate } from '../state/clock.js'
import { useSpeech } from '../ui/desk.js'
import { Icon } from '../ui/icons.js'

interface Props {
  readonly label: string
  readonly value: string
  readonly onCommit: (day: string) => void
}

export function DayPicker(props: Props) {
  return <Draft key={props.value} {...props} />
}

function Draft({ label, value, onCommit }: Props) {
  const { m } = useSpeech()
  const [draft, setDraft] = useState<DateValue | null>(() => calendarDate(value))
  const [open, setOpen] = useState(false)

  const commit = (day: DateValue | null) => {
    if (day !== null && day.toString() !== value && day.year >= 1900) onCommit(day.toString())
  }
  const onChange = (day: DateValue | null) => {
    setDraft(day)
    if (open) commit(day)
  }
  const onLeave = (event: FocusEvent<HTMLElement>) => {
    if (!open && !event.currentTarget.contains(event.relatedTarget as Node | null)) commit(draft)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !open) commit(draft)
  }
  return (
    <DatePicker
      className="day-picker"
      value={draft}
      onChange={onChange}
      isOpen={open}
      onOpenChange={setOpen}
      shouldForceLeadingZeros
    >
      <Label className="field-label">{label}</Label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the field inside it */}
      <div onBlur={onLeave} onKeyDownCapture={onKey}>
        <Group className="date-input">
          <DateInput className="date-input-parts">
            {(segment) => <DateSegment segment={segment} className="segment" />}
          </DateInput>
          <Button className="date-button" aria-label={m.clocks.openCalendar}>
            <Icon name="calendar" />
          </Button>
        </Group>
      </div>
      <Popover className="popover" placement="bottom end">
        <Dialog className="month-dialog">
          <Calendar className="month">
            <header>
              <Button slot="previous" className="step" aria-label={m.clocks.monthBack}>
                <Icon name="back" />
              </Button>
              <Heading />
              <Button slot="next" className="step" aria-label={m.clocks.monthOn}>
                <Icon name="on" />
              </Button>
            </header>
            <CalendarGrid>{(day) => <CalendarCell date={day} className="month-day" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
