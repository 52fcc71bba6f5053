/** Drafts are never edited: a refiner says what becomes of some of them, and those that point at them follow. */
import { firstIndex } from '../../../base/search.js'
import type { ClaimDraft, ReadContext, Sentence, SlotValue } from '../../model/context.js'

/** `undefined` drops a draft; what pointed at it points at nothing. */
export type Changes = ReadonlyMap<ClaimDraft, ClaimDraft | undefined>

export function rebuild(drafts: readonly ClaimDraft[], changes: Changes): readonly ClaimDraft[] {
  if (changes.size === 0) return drafts
  const done = new Map<ClaimDraft, ClaimDraft | undefined>()
  const become = (draft: ClaimDraft): ClaimDraft | undefined => {
    if (done.has(draft)) return done.get(draft)
    const own = changes.has(draft) ? changes.get(draft) : draft
    const before = own?.partOf
    const parent = before && become(before)
    const now = !own || parent === before ? own : withParent(own, parent)
    done.set(draft, now)
    return now
  }
  return drafts.flatMap((draft) => become(draft) ?? [])
}

function withParent({ partOf: _, ...rest }: ClaimDraft, parent: ClaimDraft | undefined): ClaimDraft {
  return parent ? { ...rest, partOf: parent } : rest
}

/** The draft with values added to slots; values at words the slot has already are left out. */
export function withValues(
  draft: ClaimDraft,
  more: Readonly<Record<string, readonly SlotValue[] | undefined>>,
): ClaimDraft {
  const slots: Record<string, readonly SlotValue[]> = { ...draft.slots }
  for (const [name, values] of Object.entries(more)) {
    const own = slots[name] ?? []
    const fresh = (values ?? []).filter((value) => !own.some((mine) => isSame(mine, value)))
    if (fresh.length > 0) slots[name] = [...own, ...fresh]
  }
  return { ...draft, slots }
}

const isSame = (a: SlotValue, b: SlotValue): boolean =>
  a.at && b.at ? a.at[0] < b.at[1] && b.at[0] < a.at[1] : JSON.stringify(a.value) === JSON.stringify(b.value)

export function sentenceOf({ sentences }: ReadContext, draft: ClaimDraft): Sentence {
  const behind = firstIndex(sentences, ({ span }) => span[0] > draft.span[0])
  return sentences[Math.max(0, behind - 1)]!
}

/** Incidents in the order of the text, each with its sentence. */
export const incidentsOf = (drafts: readonly ClaimDraft[], context: ReadContext) =>
  drafts
    .filter(({ kind }) => kind === 'incident')
    .map((draft) => ({ draft, sentence: sentenceOf(context, draft) }))
    .sort((a, b) => a.draft.span[0] - b.draft.span[0])

export type Placed = ReturnType<typeof incidentsOf>[number]

export const firstValue = (draft: ClaimDraft, slot: string): unknown => draft.slots[slot]?.[0]?.value
export const nameOfPlace = (draft: ClaimDraft): string | undefined =>
  (firstValue(draft, 'place') as { name?: string } | undefined)?.name
