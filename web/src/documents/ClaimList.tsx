/** The claims of a text as a list: every value with the words it was read from. */
import type { DocumentAnswer } from '../../../src/domain/answer.js'
import type { Sourced } from '../../../src/domain/values.js'
import type { ClaimKind } from '../../../src/domain/vocabulary.js'
import type { SlotName } from '../i18n/vocabulary.en.js'
import { GoView, useSpeech } from '../ui/desk.js'
import { Empty } from '../ui/states.js'
import { SlotValue } from './SlotValue.js'

type Shown = DocumentAnswer['claims'][number]

interface Props {
  readonly claims: readonly Shown[]
  readonly text: string | null
  readonly chosen: string | undefined
  readonly lit: string | undefined
  readonly hidden: ReadonlySet<ClaimKind>
  readonly onHidden: (hidden: ReadonlySet<ClaimKind>) => void
  readonly onHover: (claim: string | undefined) => void
  readonly onChoose: (claim: string) => void
}

export function ClaimList(props: Props) {
  const { m } = useSpeech()
  const { claims, hidden } = props
  const shown = claims.filter((claim) => !hidden.has(claim.kind)).sort((a, b) => a.span[0] - b.span[0])
  return (
    <section className="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">{m.documents.claimList}</h2>
      {claims.length === 0 ? <Empty title={m.documents.claimsNone} /> : <Kinds {...props} />}
      <ol className="claim-list">
        {shown.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} {...props} />
        ))}
      </ol>
    </section>
  )
}

function Kinds({ claims, hidden, onHidden }: Props) {
  const { m, v, f } = useSpeech()
  const kinds = [...new Set(claims.map(({ kind }) => kind))]
  const toggle = (kind: ClaimKind) => {
    const next = new Set(hidden)
    if (!next.delete(kind)) next.add(kind)
    onHidden(next)
  }
  return (
    <ul className="kinds">
      {kinds.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            className={`kind-toggle kind-${kind}`}
            aria-pressed={!hidden.has(kind)}
            onClick={() => toggle(kind)}
          >
            <span className="kind-line" aria-hidden="true" />
            {v.kinds[kind]}{' '}
            <span className="quiet">{f.number(claims.filter((each) => each.kind === kind).length)}</span>
          </button>
        </li>
      ))}
      {hidden.size > 0 && (
        <li>
          <button type="button" className="link" onClick={() => onHidden(new Set())}>
            {m.documents.showAll}
          </button>
        </li>
      )}
    </ul>
  )
}

function ClaimItem({ claim, text, chosen, lit, onHover, onChoose }: { claim: Shown } & Props) {
  const { m, v } = useSpeech()
  const open = chosen === claim.id
  const words = text?.slice(claim.span[0], claim.span[1]).replaceAll(/\s+/g, ' ')
  const look = [
    'claim-item',
    `kind-${claim.kind}`,
    open && 'chosen',
    lit === claim.id && 'lit',
    claim.retracted && 'retracted',
  ]
  return (
    <li
      className={look.filter(Boolean).join(' ')}
      onMouseEnter={() => onHover(claim.id)}
      onMouseLeave={() => onHover(undefined)}
    >
      <button type="button" className="claim-head" aria-expanded={open} onClick={() => onChoose(claim.id)}>
        <span className="claim-kind">
          {v.kinds[claim.kind]}
          {claim.modality !== 'asserted' && <span className="tag">{v.modalities[claim.modality]}</span>}
          {claim.retracted && <span className="tag">{m.incidents.isRetracted}</span>}
        </span>
        {words && (
          <span className="claim-words" dir="auto">
            {words}
          </span>
        )}
      </button>
      {open && <Slots claim={claim} />}
    </li>
  )
}

function Slots({ claim }: { claim: Shown }) {
  const { m, v } = useSpeech()
  const slots = Object.entries(claim.slots) as [SlotName, readonly Sourced<unknown>[]][]
  return (
    <div className="claim-body">
      <dl className="slots">
        {slots.map(([name, values]) => (
          <div key={name}>
            <dt>{v.slots[name] ?? name}</dt>
            <dd>
              {values.map((value, i) => (
                // The values of one claim never change
                <SlotValue key={i} slot={name} value={value} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {claim.incident && (
        <p className="verdict-link">
          <GoView view={{ view: 'incident', id: claim.incident }}>{m.documents.incident}</GoView>
        </p>
      )}
    </div>
  )
}
