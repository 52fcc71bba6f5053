/**
 * Drafts to claims: ids in the order of the text, the statement each belongs to, and the last check: a value whose words
 * are not the slice at its place, or that its schema does not know, is dropped with a note and never shown.
 */
import { type Span, spanContains, spanLength } from '../../base/span.js'
import { type Claim, ClaimSchema } from '../../domain/claim.js'
import type { Attribution, ClaimDraft, ReadContext, SlotValue } from '../model/context.js'

interface Placed {
  readonly draft: ClaimDraft | Attribution
  readonly span: Span
}

export function claimsOf(drafts: readonly ClaimDraft[], context: ReadContext): Claim[] {
  const placed: Placed[] = [
    ...context.attributions.map((draft) => ({ draft, span: draft.statement.span })),
    ...drafts.map((draft) => ({ draft, span: draft.span })),
  ].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const ids = new Map(placed.map(({ draft }, index) => [draft, `c${index + 1}`]))
  const speakers = speakersOf(placed, context)
  const claims: Claim[] = []
  for (const { draft } of placed) {
    const of = speakers.get(draft)
    const inStatement = of && ids.get(of)
    const claim = 'statement' in draft ? statementOf(draft, ids.get(draft)!, context) : claimOf(draft, ids, context)
    if (claim) claims.push(inStatement ? { ...claim, inStatement } : claim)
  }
  return withoutDangling(claims)
}

/** Whose words each claim is, by its own words or those that show it. */
function speakersOf(
  placed: readonly Placed[],
  { attributions }: ReadContext,
): ReadonlyMap<Placed['draft'], Attribution> {
  const scopes = scopesOf(attributions)
  const asked = placed.map(({ draft, span }) => ({ draft, span: ('voicedAt' in draft && draft.voicedAt) || span }))
  const speakers = new Map<Placed['draft'], Attribution>()
  for (const { draft, span } of asked.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    const of = scopes(span, draft)
    if (of) speakers.set(draft, of)
  }
  return speakers
}

function claimOf(
  draft: ClaimDraft,
  ids: ReadonlyMap<ClaimDraft | Attribution, string>,
  context: ReadContext,
): Claim | undefined {
  const partOf = draft.partOf && ids.get(draft.partOf)
  return checked(
    {
      id: ids.get(draft)!,
      kind: draft.kind,
      span: draft.span,
      modality: draft.modality,
      ...(partOf && { partOf }),
      ...(draft.aggregate && { aggregate: true }),
      ...(draft.habitual && { habitual: true }),
      slots: draft.slots,
    },
    context,
    draft.finder,
  )
}

const statementOf = ({ statement }: Attribution, id: string, context: ReadContext): Claim | undefined =>
  checked({ ...statement, id, slots: statement.slots as ClaimDraft['slots'] }, context, 'voices')

/** The claim without values that do not hold; nothing when the rest is no claim. */
export function checked(
  claim: {
    readonly id: string
    readonly span: Span
    readonly slots: Readonly<Record<string, readonly SlotValue[]>>
  } & Record<string, unknown>,
  context: ReadContext,
  by: string,
): Claim | undefined {
  const slots: Record<string, SlotValue[]> = {}
  for (const [name, values] of Object.entries(claim.slots)) {
    const good = values.filter((value) => isTrue(value, context.text)).map(clean)
    if (good.length < values.length) dropped(context, claim.span, by, `a value of ${name} that is not in the text`)
    if (good.length > 0) slots[name] = good
  }
  const parsed = ClaimSchema.safeParse({ ...claim, slots })
  if (parsed.success) return parsed.data
  const bad = new Set(parsed.error.issues.map(({ path }) => (path[0] === 'slots' ? String(path[1]) : '')))
  for (const name of bad) delete slots[name]
  dropped(context, claim.span, by, `what does not fit its form: ${[...bad].join(', ')}`)
  const again = ClaimSchema.safeParse({ ...claim, slots })
  return again.success ? again.data : undefined
}

function dropped(context: ReadContext, span: Span, by: string, what: string): void {
  context.note({ code: 'value-dropped', span: [span[0], span[1]], say: `Left out ${what} (found by ${by}).` })
}

const isTrue = ({ text, at }: SlotValue, source: string): boolean =>
  at === undefined ? text === undefined : at[0] < at[1] && at[1] <= source.length && source.slice(at[0], at[1]) === text

function clean({ value, text, at, how }: SlotValue): SlotValue {
  return at ? { value, text, at: [at[0], at[1]], how } : { value, how: 'implied' }
}

/**
 * The attribution with the smallest scope around a span: the innermost voice. Its own statement is not inside itself.
 * Asked in the order of the text, so that only the scopes still open are looked at.
 */
function scopesOf(
  attributions: readonly Attribution[],
): (span: Span, self: ClaimDraft | Attribution) => Attribution | undefined {
  const stretches = attributions
    .flatMap((attribution) => attribution.scope.map((span) => ({ span, attribution })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  let next = 0
  let open: typeof stretches = []
  return (span, self) => {
    while (next < stretches.length && stretches[next]!.span[0] <= span[0]) open.push(stretches[next++]!)
    open = open.filter((one) => one.span[1] > span[0])
    let best: (typeof stretches)[number] | undefined
    for (const one of open) {
      if (one.attribution === self || !spanContains(one.span, span)) continue
      if (!best || spanLength(one.span) <= spanLength(best.span)) best = one
    }
    return best?.attribution
  }
}

/** A statement may have been dropped; nothing may point at it. */
function withoutDangling(claims: readonly Claim[]): Claim[] {
  const known = new Set(claims.map(({ id }) => id))
  return claims.map((claim) => {
    const { inStatement, partOf, ...rest } = claim
    return {
      ...rest,
      ...(inStatement && known.has(inStatement) && { inStatement }),
      ...(partOf && known.has(partOf) && { partOf }),
    } as Claim
  })
}
