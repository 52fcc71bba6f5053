/**
 * Leave to pass: a permit, a clearance, a go-ahead that somebody gives, keeps back or is asked for. The convoy it is for may go
 * without its name: "a request to move medicines into Mekelle has been pending since April".
 */
import { coverOf } from '../../../../base/span.js'
import type { ClaimDraft, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { draftOf, placeAfter } from '../../syntax/draft.js'
import { agentAfter, partyFrom, possessorOf, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { datesIn, implied } from '../../syntax/slots.js'
import { isPassive, type Stage, stagesOf } from '../../syntax/stages.js'
import { clauseAt, hitsOf, spanOfWords, type View } from '../../syntax/view.js'
import { trucksIn } from './trucks.js'

export function permissions(view: View): readonly ClaimDraft[] {
  const nouns = hitsOf(view, 'permission-nouns').filter((noun) => isToPass(view, noun))
  if (nouns.length === 0) return []
  const stages = stagesOf(view, {
    nouns,
    states: hitsOf(view, 'permission-states').filter(
      ({ form, from, to }) => !isAim(view, from, form) && !nouns.some((noun) => noun.from < to && from < noun.to),
    ),
    isDoneTo: ({ form }) => form !== 'word',
    isSaidOf: () => false,
  })
  const told = stages.length > 0 ? stages : nouns.flatMap((noun) => withoutVerb(view, noun))
  return told.filter((stage, i) => told.findIndex(({ state }) => state.from === stage.state.from) === i).map(draft)

  function draft({ thing, state, asSubject }: Stage): ClaimDraft {
    const value = stateOf(view, thing, state)
    const clause = clauseAt(view, state.from)
    const destination = placeAfter(view, Math.max(thing.to, 1), 14)
    return draftOf({
      view,
      kind: 'access',
      hit: { ...state, span: coverOf([state.span, thing.span]) },
      slots: {
        form: implied('convoy'),
        state: [
          {
            value,
            text: view.text.slice(...state.span),
            at: state.span,
            how: value === 'refused' ? 'implied' : 'stated',
          },
        ],
        by: byOf(view, thing, state, asSubject),
        place: destination.length > 0 ? destination : placeAfter(view, state.to, 8),
        trucks: trucksIn(view),
        date: datesIn(view, spanOfWords(view, clause.from, clause.to)),
      },
      ...(/refused|requested/.test(value) && { modality: 'asserted' as const }),
    })
  }
}

/** "No clearance has come", "has not issued permits": leave that is not given is refused. */
function stateOf(view: View, thing: Hit, state: Hit): string {
  const near = view.words.slice(Math.max(0, state.from - 4), state.from)
  const none = view.words.slice(Math.max(0, thing.from - 3), thing.from)
  const isDenied =
    near.some(({ lower }) => /^(?:not|never|fail(?:ed|s)?|unable|refus\w+)$/.test(lower) || /n['’]t$/.test(lower)) ||
    none.some(({ lower }) => /^(?:no|without|neither)$/.test(lower))
  return isDenied && state.meaning === 'approved' ? 'refused' : state.meaning
}

/** Who gives it or keeps it back; whom it is asked of is none of them. */
function byOf(view: View, thing: Hit, state: Hit, asSubject: boolean): readonly SlotValue[] {
  const agent = agentAfter(view, state.to, 8)
  if (agent.length > 0) return valuesOf(agent)
  const from = view.words.slice(thing.to, thing.to + 4).findIndex(({ lower }) => /^(?:from|of)$/.test(lower))
  const giver = from >= 0 ? partyFrom(view, thing.to + from + 1, 2) : []
  if (giver.length > 0) return valuesOf(giver)
  if (GETS.test(view.words[state.from]!.lower) || state.meaning === 'requested') return []
  const owner = possessorOf(view, thing.from, 2)
  return valuesOf(asSubject || isPassive(view, state) ? owner : subjectBefore(view, state.from))
}

const GETS = /^(?:get|got|getting|obtain|receiv|secur|w[io]n|gain|await|wait|need|lack|fail)/

/** "without clearance from the army", "no permission to move": the words of the want are all there is. */
function withoutVerb(view: View, thing: Hit): readonly Stage[] {
  const at = thing.from - 1
  const word = view.words[at]
  if (!word || !/^(?:no|without)$/.test(word.lower)) return []
  const state: Hit = { meaning: 'refused', from: at, to: thing.to, span: spanOfWords(view, at, thing.to), form: 'word' }
  return [{ thing, state, asSubject: false }]
}

const isAim = (view: View, from: number, form: Hit['form']): boolean =>
  form === 'base' &&
  view.words[from - 1]?.lower === 'to' &&
  !/^(?:fail(?:ed|s)?|unable|refus(?:ed|es|ing)|declin(?:ed|es|ing)|agreed|continues?d?)$/.test(
    view.words[from - 2]?.lower ?? '',
  )

/** A permit to build is none: goods, people or vehicles must pass by it, or the word itself is one of passing. */
function isToPass(view: View, noun: Hit): boolean {
  if (noun.meaning === 'passage') return true
  return hitsOf(view, 'permission-uses').some(({ from }) => Math.abs(from - noun.from) <= 14)
}
