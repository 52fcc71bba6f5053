/**
 * "Ruiz was shot": a person harmed or accused by surname alone is shown by the fullest name the document gives, so that
 * a reader of one claim knows who is meant. Such a value is `implied` and stands where the full name does.
 */
import { firstIndex } from '../../../base/search.js'
import type { Span } from '../../../base/span.js'
import type { ActorMention, ClaimDraft, ReadContext, Refiner, SlotValue } from '../../model/context.js'
import { nameWords } from '../actors/nameWords.js'
import { rebuild } from './rebuild.js'

const SLOTS = ['victim', 'perpetrator'] as const

export const fullNames: Refiner = {
  name: 'full names',
  refine(drafts, context) {
    const changes = new Map<ClaimDraft, ClaimDraft>()
    const fullest = fullestNames(context)
    for (const draft of drafts) {
      if (draft.kind !== 'incident') continue
      const slots = Object.fromEntries(
        SLOTS.flatMap((name) => {
          const values = draft.slots[name]
          return values ? [[name, distinct(values.map((value) => withFullName(value, fullest, context)))]] : []
        }),
      )
      const isSame = SLOTS.every((name) => (slots[name] ?? []).every((value, i) => value === draft.slots[name]?.[i]))
      if (!isSame) changes.set(draft, { ...draft, slots: { ...draft.slots, ...slots } })
    }
    return rebuild(drafts, changes)
  },
}

/** For each person the first mention with the most words of a name, when it has more than one. */
function fullestNames(context: ReadContext): ReadonlyMap<string, ActorMention> {
  const best = new Map<string, ActorMention>()
  for (const mention of context.actors) {
    const [id] = mention.ids
    if (mention.kind !== 'person' || id === undefined || mention.ids.length > 1) continue
    const known = best.get(id)
    if (!known || nameLength(mention, context) > nameLength(known, context)) best.set(id, mention)
  }
  return best
}

/** The words of the name itself: titles and offices before it do not count. */
function nameLength({ span }: ActorMention, context: ReadContext): number {
  const { common } = nameWords(context.lexicon)
  return context.text
    .slice(...span)
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word.length > 1 && !common.has(word.replace(/\.$/, ''))).length
}

function withFullName(value: SlotValue, fullest: ReadonlyMap<string, ActorMention>, context: ReadContext): SlotValue {
  const at = value.at
  const antecedent = at && antecedentOf(value, at, context)
  if (antecedent) return antecedent
  const full = fullest.get(String(value.value))
  if (!full || !at || (full.span[0] === at[0] && full.span[1] === at[1])) return value
  const own = context.actors.find(({ span, kind }) => kind === 'person' && span[0] === at[0] && span[1] === at[1])
  if (!own || nameLength(own, context) >= nameLength(full, context)) return value
  return { value: value.value, text: context.text.slice(...full.span), at: full.span, how: 'implied' }
}

/** "They shot him": the words that named them last. */
function antecedentOf({ value }: SlotValue, at: Span, { actors, text }: ReadContext): SlotValue | undefined {
  const own = firstIndex(actors, ({ span }) => span[0] >= at[0])
  if (actors[own]?.kind !== 'pronoun' || actors[own].span[0] !== at[0]) return undefined
  for (let i = own - 1; i >= Math.max(0, own - REACH); i--) {
    const { kind, ids, span } = actors[i]!
    if (kind !== 'pronoun' && ids.includes(String(value)))
      return { value, text: text.slice(...span), at: span, how: 'implied' }
  }
  return undefined
}

/** How many mentions back a pronoun is followed. */
const REACH = 60

const distinct = (values: readonly SlotValue[]): readonly SlotValue[] =>
  values.filter(
    (value, i) => values.findIndex(({ at, value: other }) => other === value.value && at?.[0] === value.at?.[0]) === i,
  )
