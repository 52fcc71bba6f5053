/** What a desk knew as event lines, in the order it came to know it: the only thing `judge` sees of a desk. */
import type { Claim, ClaimOf } from '../../domain/claim.js'
import type { Citation, ClaimLine, EventLine, Voice } from '../../domain/eventLine.js'
import { type Withdrawn, withSlots } from '../../reconcile/index.js'
import type { ClaimRow } from '../../store/api.js'
import type { Selected } from './selected.js'

export interface EvidenceTools {
  voiceOf(row: ClaimRow): { readonly voice: Voice; readonly origin: string }
  citationOf(row: ClaimRow): Citation | undefined
  /** The incident or convoy of a claim. */
  readonly eventOf: ReadonlyMap<string, string>
  /** Claims with their actors settled. */
  readonly settled: ReadonlyMap<string, Claim>
  readonly withdrawn: Withdrawn
}

interface Numbered {
  readonly seq: number
  readonly line: EventLine
}

export function eventLines(selected: Selected, tools: EvidenceTools): readonly EventLine[] {
  const numbered: Numbered[] = [
    ...toldOf(selected, tools).map((row) => ({ seq: row.seq, line: claimLine(row, tools) })),
    ...retractLines(selected, tools),
    ...correctLines(selected, tools),
    ...selected.designations.map(({ seq, recordedAt, by, ...row }) => ({
      seq,
      line: { recordedAt, voice: { id: by }, claim: designationClaim(seq, by, row) },
    })),
    ...selected.coverage.map(({ seq, recordedAt, by, place, period }) => ({
      seq,
      line: { recordedAt, coverage: { by, place, period } },
    })),
    ...selected.attestations.map(({ seq, recordedAt, enteredBy, agreement, term, instance, answer, because }) => ({
      seq,
      line: { recordedAt, attest: { agreement, term, instance, answer, because, by: enteredBy } },
    })),
    ...selected.sourceHistory.map(({ seq, recordedAt, id, reliability, alignment }) => ({
      seq,
      line: {
        recordedAt,
        source: { id, ...(reliability ? { reliability } : {}), ...(alignment ? { alignment } : {}) },
      },
    })),
    ...selected.findings.map(({ seq, recordedAt, enteredBy, claims, occurrence, attribution, because }) => ({
      seq,
      line: {
        recordedAt,
        finding: {
          claims,
          occurrence,
          by: enteredBy,
          ...(attribution ? { attribution } : {}),
          ...(because ? { because } : {}),
        },
      },
    })),
  ]
  // A stable sort keeps the claims of one reading in the order of the text.
  return numbered.sort((a, b) => a.seq - b.seq).map(({ line }) => line)
}

function claimLine(row: ClaimRow, { voiceOf, citationOf, eventOf, settled }: EvidenceTools): ClaimLine {
  const { voice, origin } = voiceOf(row)
  const event = eventOf.get(row.id)
  const citation = citationOf(row)
  return {
    recordedAt: row.recordedAt,
    ...(row.publishedAt === null ? {} : { reportedAt: row.publishedAt }),
    voice,
    origin,
    ...(event ? { event } : {}),
    claim: settled.get(row.id) ?? row.claim,
    ...(citation ? { citation } : {}),
  }
}

/** What nobody says happened is no event to judge, whoever denies it. */
function toldOf({ claims }: Selected, { eventOf }: EvidenceTools): readonly ClaimRow[] {
  const isDenial = ({ claim }: ClaimRow): boolean => claim.kind === 'incident' && claim.modality === 'denied'
  const told = new Set(claims.flatMap((row) => (isDenial(row) ? [] : (eventOf.get(row.id) ?? []))))
  return claims.filter((row) => !isDenial(row) || told.has(eventOf.get(row.id) ?? ''))
}

/** A document taken back takes each of its claims with it, and a statement what was said in it. */
const retractLines = ({ claims }: Selected, { withdrawn }: EvidenceTools): readonly Numbered[] =>
  claims.flatMap((row) => {
    const retraction = withdrawn.by(row)
    if (!retraction) return []
    const { seq = row.seq, recordedAt = row.recordedAt, because } = retraction
    return [{ seq, line: { recordedAt, retracts: row.id, because } }]
  })

function correctLines({ corrections, claims }: Selected, tools: EvidenceTools): readonly Numbered[] {
  const rows = new Map(claims.map((row) => [row.id, row]))
  const current = new Map<string, Claim>()
  const last = new Map(corrections.map(({ seq, claim }) => [claim, seq]))
  return corrections.flatMap(({ seq, recordedAt, claim: corrects, slots, because }) => {
    const row = rows.get(corrects)
    const corrected = row && withSlots(current.get(corrects) ?? row.claim, slots)
    if (!row || !corrected) return []
    current.set(corrects, corrected)
    const claim = (last.get(corrects) === seq ? tools.settled.get(corrects) : undefined) ?? corrected
    return [{ seq, line: { recordedAt, voice: tools.voiceOf({ ...row, claim }).voice, corrects, claim, because } }]
  })
}

function designationClaim(
  seq: number,
  by: string,
  { group, called, from, to }: { group: string; called: string; from?: string | undefined; to?: string | undefined },
): ClaimOf<'designation'> {
  const implied = <T>(value: T) => [{ value, how: 'implied' as const }]
  return {
    id: `designation-${seq}`,
    kind: 'designation',
    span: [0, 0],
    modality: 'asserted',
    slots: {
      group: implied(group),
      called: implied(called as 'terrorist'),
      calledBy: implied(by),
      ...(from || to ? { date: implied(to ? `${from ?? '..'}/${to}` : `${from}/..`) } : {}),
    },
  }
}
