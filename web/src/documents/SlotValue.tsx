import type { CountRange } from '../../../src/base/count.js'
import type { PlaceValue, Sourced } from '../../../src/domain/values.js'
import type { IncidentType } from '../../../src/domain/vocabulary.js'
import { plainly } from '../i18n/actors.js'
import type { SlotName } from '../i18n/vocabulary.en.js'
import { useSpeech } from '../ui/desk.js'
import { Actor, Edtf, Foreign } from '../ui/words.js'

const ACTORS: readonly SlotName[] = [
  'perpetrator',
  'claimedBy',
  'reportedBy',
  'notReportedBy',
  'speaker',
  'participants',
  'by',
  'to',
  'party',
  'parties',
  'promisedBy',
  'actor',
  'against',
  'source',
  'accused',
  'group',
  'affiliation',
  'calledBy',
]
const DATES: readonly SlotName[] = ['date', 'baseline', 'deadline']
/** Slots that hold a word of a closed vocabulary, written with hyphens. */
const CODES: readonly SlotName[] = [
  'mode',
  'status',
  'outcome',
  'form',
  'state',
  'change',
  'stance',
  'called',
  'phase',
  'observation',
  'sourceKind',
]

/** What was read, and the words it was read from when they are others. */
export function SlotValue({ slot, value: { value, text } }: { slot: SlotName; value: Sourced<unknown> }) {
  const differs = text !== undefined && String(value) !== text
  return (
    <div className="slot-value">
      <Value slot={slot} value={value} />
      {differs && (
        <q className="quiet" dir="auto">
          {text}
        </q>
      )}
    </div>
  )
}

function Value({ slot, value }: { slot: SlotName; value: unknown }) {
  const { v, count } = useSpeech()
  if (typeof value === 'boolean') return <span>{value ? '✓' : '✗'}</span>
  if (typeof value === 'object' && value !== null) {
    if ('name' in value) return <Foreign>{(value as PlaceValue).name}</Foreign>
    return <span>{count(value as CountRange)}</span>
  }
  const text = String(value)
  if (slot === 'type') return <span>{v.types[text as IncidentType] ?? text}</span>
  if (DATES.includes(slot)) return <Edtf text={text} />
  if (ACTORS.includes(slot)) return <Actor id={text} />
  if (CODES.includes(slot)) return <Foreign>{plainly(text)}</Foreign>
  return <span dir="auto">{text}</span>
}
