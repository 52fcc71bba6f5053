/** One party's act tied to another's: offers, threats, requirements, demands. */
import { spansOverlap } from '../../../../base/span.js'
import type { Modality } from '../../../../domain/vocabulary.js'
import type { ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { draftOf } from '../../syntax/draft.js'
import { subjectBefore, valuesOf } from '../../syntax/parties.js'
import { datesIn, implied, wordsValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, spanOfWords, type View, viewOf } from '../../syntax/view.js'
import { demandOf, mustDo } from './demand.js'
import { formOf } from './form.js'
import { partiesIn, saidBySomebody, speakerOf } from './sides.js'
import { type Tied, tiedOtherwise } from './tied.js'
import { deedOf, inVoice, type Parts, partsOf } from './when.js'

export const conditions: Finder = {
  name: 'condition',
  kind: 'condition',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (view.sentence.role === 'question') return []
    const tied = hitsOf(view, 'conditions').flatMap((hit) => conditionOf(view, hit) ?? [])
    const apart = (drafts: readonly ClaimDraft[], from: readonly ClaimDraft[]) =>
      drafts.filter(({ span }) => !from.some((one) => spansOverlap(one.span, span)))
    const others = apart(
      tiedOtherwise(view).map((one) => drafted(view, one)),
      tied,
    )
    const asked = hitsOf(view, 'demand-verbs').flatMap((hit) => demandOf(view, hit) ?? [])
    const known = [...tied, ...others]
    return [...known, ...apart([...asked, ...apart(mustDo(view), asked)], known)]
  },
}

const FORM_MODALITY: Readonly<Record<string, Modality>> = {
  offer: 'proposed',
  demand: 'demanded',
  requirement: 'demanded',
  threat: 'hypothetical',
}

/** "provided that", "until", "offered", "warned": words that say of themselves what the condition is; "if" says nothing. */
function formValue(view: View, hit: Hit, form: string): readonly SlotValue[] {
  const word = (pattern: RegExp) => {
    const at = view.words.findIndex(({ lower }) => pattern.test(lower))
    return at < 0 ? undefined : spanOfWords(view, at, at + 1)
  }
  const opening = view.text.slice(...hit.span).toLowerCase()
  const span =
    form === 'offer'
      ? word(/^(?:offer(?:s|ed|ing)?)$/)
      : form === 'threat'
        ? word(/^(?:warn(?:s|ed|ing)?|threat(?:ens|ened|ening))$/)
        : /^(?:until|provided|providing|so long as|only (?:once|after|when)|on the (?:understanding|condition|proviso)|not until)/.test(
              opening,
            )
          ? hit.span
          : undefined
  return span ? [{ value: form, text: view.text.slice(...span), at: span, how: 'stated' }] : implied(form)
}

function conditionOf(view: View, hit: Hit): ClaimDraft | undefined {
  const parts = partsOf(view, hit)
  const form = parts && formOf(view, parts, hit)
  if (!parts || form === undefined) return undefined
  const { by, to } = sidesOf(view, hit, parts)
  if (by.length === 0 && to.length === 0 && !saidBySomebody(view, hit)) return undefined
  const when = inVoice(view, hit, parts.when)
  const said = inVoice(view, hit, parts.follows)
  // "B if A" leads in with who would do it; behind "If A," stands a sentence of its own.
  const follows = said[0] < when[0] ? deedOf(view, said) : said
  return drafted(view, { hit, form, by: atPronoun(view, by, follows[0]), to, when: [when], follows: [follows] })
}

function sidesOf(view: View, hit: Hit, { when, follows }: Parts): Pick<Tied, 'by' | 'to'> {
  const asking = hit.meaning === 'before' ? askerBefore(view, when[0]) : []
  const acting = asking.length > 0 ? asking : partiesIn(view, follows)
  const by = acting.length > 0 ? acting : speakerOf(view, hit)
  return { by, to: partiesIn(view, when).filter(({ value }) => !by.some((mine) => mine.value === value)) }
}

/** "said it would withdraw if …": the speaker's own act stands at the pronoun. */
function atPronoun(view: View, by: readonly SlotValue[], from: number): readonly SlotValue[] {
  const [own] = by
  const at = [from, from - 2, from - 1].find((i) =>
    /^(?:it|they|he|she|we|i|he'll|it'll|we'll|they'll)$/.test(view.words[i]?.lower ?? ''),
  )
  const isIn = own?.at !== undefined && at !== undefined && own.at[0] >= view.words[at]!.start
  if (!own || at === undefined || isIn) return by
  const span = spanOfWords(view, at, at + 1)
  return [{ value: own.value, text: view.text.slice(...span), at: span, how: 'implied' }]
}

/** "wants the crossings opened before …": whose wish it is. */
function askerBefore(view: View, at: number): readonly SlotValue[] {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--)
    if (/^(?:demand|insist|want)/.test(view.words[i]!.lower)) return valuesOf(subjectBefore(view, i).slice(0, 1))
  return []
}

function drafted(view: View, { hit, form, by, to, when, follows }: Tied): ClaimDraft {
  const clause = clauseAt(view, hit.from)
  return draftOf({
    view,
    kind: 'condition',
    hit,
    slots: {
      by: by.slice(0, 1),
      to: to.slice(0, 2),
      if: when.flatMap((words) => wordsValue(view.text, spanOfWords(view, ...words))),
      // biome-ignore lint/suspicious/noThenProperty: the slot's name in the contract; never awaited
      then: follows.flatMap((words) => wordsValue(view.text, spanOfWords(view, ...words))),
      form: formValue(view, hit, form),
      date: datesIn(view, spanOfWords(view, clause.from, clause.to), 'only there'),
    },
    modality: FORM_MODALITY[form] ?? 'proposed',
  })
}
