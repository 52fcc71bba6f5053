/**
 * A monitor's own report: when one observer heard, saw or counted at least two of the events, what the document tells in its
 * own voice is that observer's word too.
 */
import type { ClaimDraft, ReadContext, Refiner, SlotValue } from '../../model/context.js'
import { voiceAt } from '../syntax/scope.js'
import { within } from '../syntax/view.js'
import { firstValue, incidentsOf, rebuild, sentenceOf, withValues } from './rebuild.js'

const FEWEST = 2

export const ownReports: Refiner = {
  name: 'own reports',
  refine(drafts, context) {
    const placed = incidentsOf(drafts, context)
    const observer = observerOf(placed.map(({ draft }) => draft))
    if (observer === undefined) return drafts
    const changes = new Map<ClaimDraft, ClaimDraft>()
    for (const { draft } of placed) {
      if (draft.slots['reportedBy'] || draft.modality !== 'asserted' || voiceAt(context, draft.voicedAt ?? draft.span))
        continue
      changes.set(draft, withValues(draft, { reportedBy: [observerIn(draft, observer, context)] }))
    }
    return rebuild(drafts, changes)
  },
}

/** Whoever reports most of the events that say who reports them, by name. */
function observerOf(drafts: readonly ClaimDraft[]): string | undefined {
  const counts = new Map<string, number>()
  for (const draft of drafts) {
    const id = firstValue(draft, 'reportedBy')
    if (typeof id === 'string' && !id.startsWith('unnamed-')) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[1] >= FEWEST && (!next || next[1] < most[1]) ? most[0] : undefined
}

/** The observer by the words of the sentence, where it is named there and nothing was done to it. */
function observerIn(draft: ClaimDraft, observer: string, context: ReadContext): SlotValue {
  const named = within(context.actors, sentenceOf(context, draft).span).find(({ ids }) => ids.includes(observer))
  const isHarmed = ['victim', 'target'].some((name) => draft.slots[name]?.some(({ value }) => value === observer))
  return named && !isHarmed
    ? { value: observer, text: context.text.slice(...named.span), at: named.span, how: 'implied' }
    : { value: observer, how: 'implied' }
}
