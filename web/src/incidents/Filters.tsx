import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { INCIDENT_TYPES } from '../../../src/domain/vocabulary.js'
import { type Param, withParams } from '../state/url.js'
import { useDesk } from '../ui/desk.js'
import { Icon } from '../ui/icons.js'
import { MomentField } from '../ui/MomentField.js'

const NAMES = ['from', 'to', 'type', 'party', 'place', 'q'] as const satisfies readonly Param[]

const TEXTS = ['party', 'place', 'q'] as const
type TextName = (typeof TEXTS)[number]

export function Filters() {
  const { where, go, speech } = useDesk()
  const { m, v } = speech
  const params = where.params
  const active = NAMES.filter((name) => params[name] !== undefined)
  const [open, setOpen] = useState(active.length > 0)
  const set = (name: (typeof NAMES)[number], value: string) =>
    go(withParams(where, { [name]: value === '' ? undefined : value }))
  /** A party is typed by its name and asked for by its id. */
  const meant = (name: TextName, typed: string) =>
    name === 'party' && typed.trim() !== '' ? speech.actorId(typed) : typed.trim()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const typed = TEXTS.map((name) => [name, meant(name, String(fields.get(name) ?? '')) || undefined])
    go(withParams(where, Object.fromEntries(typed)))
  }
  const clear = () => go(withParams(where, Object.fromEntries(NAMES.map((name) => [name, undefined]))))
  const text = (name: TextName, label: string) => {
    const value = params[name] ?? ''
    return (
      <label className="field">
        <span className="field-label">{label}</span>
        <input
          key={value}
          name={name}
          type={name === 'q' ? 'search' : 'text'}
          dir="auto"
          defaultValue={name === 'party' && value !== '' ? speech.actor(value).name : value}
          onBlur={(event) => {
            const next = meant(name, event.target.value)
            if (next !== value) set(name, next)
          }}
        />
      </label>
    )
  }
  return (
    <section className={open ? 'filters open' : 'filters'} aria-label={m.incidents.filters}>
      <Button className="button filters-toggle" aria-expanded={open} onPress={() => setOpen(!open)}>
        <Icon name="filter" /> {m.incidents.showFilters}
        {active.length > 0 && <span className="badge">{speech.f.number(active.length)}</span>}
      </Button>
      <form className="filter-fields" onSubmit={onSubmit}>
        {text('q', m.incidents.words)}
        <label className="field">
          <span className="field-label">{m.incidents.type}</span>
          <select value={params.type ?? ''} onChange={(event) => set('type', event.target.value)}>
            <option value="">{m.incidents.anyType}</option>
            {INCIDENT_TYPES.map((type) => (
              <option key={type} value={type}>
                {v.types[type]}
              </option>
            ))}
          </select>
        </label>
        {text('place', m.incidents.place)}
        {text('party', m.incidents.party)}
        <DayField name="from" label={m.incidents.from} set={set} />
        <DayField name="to" label={m.incidents.to} set={set} />
        <button type="submit" className="sr-only">
          {m.incidents.filters}
        </button>
        <Button className="button small" isDisabled={active.length === 0} onPress={clear}>
          {m.incidents.clear}
        </Button>
      </form>
    </section>
  )
}

function DayField({
  name,
  label,
  set,
}: {
  name: 'from' | 'to'
  label: string
  set: (name: 'from' | 'to', value: string) => void
}) {
  const { where, speech } = useDesk()
  return (
    <MomentField
      label={label}
      value={where.params[name] ?? ''}
      zone={speech.f.zone}
      precision="day"
      onCommit={(day) => set(name, day)}
    />
  )
}
