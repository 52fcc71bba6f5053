/** Conditions without "if": what depends on what, ultimatums, "whoever …", "no A, no B". */
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { partiesOf, partyFrom, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View } from '../../syntax/view.js'
import { partiesIn, speakerOf } from './sides.js'
import { deedOf, inVoice, STOP, until, type Words } from './when.js'

export interface Tied {
  readonly hit: Hit
  readonly form: string
  readonly by: readonly SlotValue[]
  readonly to: readonly SlotValue[]
  readonly when: readonly Words[]
  readonly follows: readonly Words[]
}

export function tiedOtherwise(view: View): readonly Tied[] {
  const hits = hitsOf(view, 'condition-ties')
  if (hits.length === 0 || !isAboutConflict(view.context)) return []
  return hits.flatMap((hit) => {
    switch (hit.meaning) {
      case 'depends':
        return dependsOn(view, hit) ?? []
      case 'ultimatum':
        return ultimatum(view, hit) ?? []
      case 'whoever':
        return whoever(view, hit) ?? []
      case 'offer':
        return offered(view, hit) ?? []
      case 'price':
        return priceOf(view, hit) ?? []
      case 'first':
        return firstThen(view, hit) ?? []
      default:
        return noWithoutNo(view, hit) ?? []
    }
  })
}

/** "a truce depends on a withdrawal", "has made talks conditional on …", "wants the ban tied to …". */
function dependsOn(view: View, hit: Hit): Tied | undefined {
  const end = until(view, hit.to, STOP)
  const clause = clauseAt(view, hit.from)
  let from = clause.from
  while (from < hit.from && (view.words[from]!.isMark || /^(?:that|and|but)$/.test(view.words[from]!.lower))) from++
  const maker = view.words.findIndex(
    ({ lower }, at) => at >= from && at < hit.from && /^(?:made|makes|making|make|want|wants|wanted)$/.test(lower),
  )
  const start = maker >= 0 ? maker + 1 : from
  if (/^(?:whether|if|how|what|when)$/.test(view.words[start]?.lower ?? '')) return undefined
  if (end <= hit.to || hit.from - start < 1 || (maker < 0 && !namesDealIn(view, start, end))) return undefined
  const made = maker >= 0 ? valuesOf(subjectBefore(view, maker).slice(0, 1)) : []
  const by = made.length > 0 ? made : speakerOf(view, hit)
  const to = partiesIn(view, [hit.to, end]).filter(({ value }) => !by.some((mine) => mine.value === value))
  return {
    hit,
    form: maker >= 0 && /^want/.test(view.words[maker]!.lower) ? 'demand' : 'requirement',
    by,
    to,
    when: [inVoice(view, hit, [hit.to, end])],
    follows: [inVoice(view, hit, [start, hit.from])],
  }
}

/** "Tehran's price for a truce is A", "A is the price of a truce", "has made A a condition for a truce". */
function priceOf(view: View, hit: Hit): Tied | undefined {
  const word = (at: number) => view.words[at]?.lower ?? ''
  const end = until(view, hit.to, STOP)
  const owner = partiesOf(view).findLast(
    ({ to }) => to === hit.from || (to === hit.from - 1 && /^['’]s?$/.test(word(hit.from - 1))),
  )
  const by = owner ? valuesOf([owner]) : speakerOf(view, hit)
  const tied = (when: Words, follows: Words, maker: readonly SlotValue[] = by): Tied | undefined => {
    const to = partiesIn(view, when).filter(({ value }) => !maker.some((mine) => mine.value === value))
    if (when[1] - when[0] < 1 || follows[1] - follows[0] < 1) return undefined
    if (!namesDealIn(view, Math.min(when[0], follows[0]), Math.max(when[1], follows[1]))) return undefined
    return { hit, form: 'requirement', by: maker, to, when: [when], follows: [follows] }
  }
  const be = view.words.findIndex(
    ({ lower }, at) => at > hit.to && at < end && /^(?:is|are|was|were|remains?)$/.test(lower),
  )
  if (be > 0) return tied([be + 1, end], [hit.to, be])
  let start = hit.from
  while (start > 0 && /^(?:the|a|an|its|their|his|main|first|only|one|as)$/.test(word(start - 1))) start--
  const clause = clauseAt(view, hit.from)
  if (/^(?:is|are|was|were|remains?|be)$/.test(word(start - 1))) return tied([clause.from, start - 1], [hit.to, end])
  const made = view.words.findIndex(
    ({ lower }, at) => at >= clause.from && at < start && /^(?:made|makes?|set|laid)$/.test(lower),
  )
  const maker = made > 0 ? valuesOf(subjectBefore(view, made).slice(0, 1)) : []
  return made > 0 && maker.length > 0 && start - made > 1 ? tied([made + 1, start], [hit.to, end], maker) : undefined
}

/** "First the prisoners, then the truce." */
function firstThen(view: View, hit: Hit): Tied | undefined {
  const before = view.words[hit.from - 1]
  if (before && !before.isMark && before.lower !== 'that') return undefined
  const comma = view.words.findIndex(({ lower }, at) => at > hit.to && at < hit.to + 10 && lower === ',')
  const then = view.words[comma + 1]?.lower === 'and' ? comma + 2 : comma + 1
  if (comma < 0 || view.words[then]?.lower !== 'then') return undefined
  const end = until(view, then, STOP)
  if (end - then < 2 || !namesDealIn(view, hit.to, end)) return undefined
  const span = spanOfWords(view, hit.from, end)
  const tied = { ...hit, to: end, span }
  return {
    hit: tied,
    form: 'requirement',
    by: speakerOf(view, hit),
    to: [],
    when: [[hit.to, comma]],
    follows: [[then + 1, end]],
  }
}

const namesDealIn = (view: View, from: number, to: number): boolean =>
  hitsOf(view, 'deal-nouns').some((deal) => deal.from >= from && deal.to <= to) ||
  hitsOf(view, 'term-forms').some((form) => form.from >= from && form.to <= to) ||
  view.words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:peace|talks|withdrawal|prisoners|hostages|elections|disarmament|security|aid|sanctions|weapons)$/.test(
        lower,
      ),
    )

/** "gave the rebels 24 hours to surrender": what is to be done by then, and what comes else. */
function ultimatum(view: View, hit: Hit): Tied | undefined {
  const by = valuesOf(subjectBefore(view, hit.from).slice(0, 1))
  const to = partyFrom(view, hit.to, 3)
  const known = to.at(-1)?.to
  if (by.length === 0 || known === undefined || hit.form === 'ing') return undefined
  const at = view.words.findIndex(({ lower }, i) => i > known && i < known + 12 && lower === 'to')
  const isTimed =
    at > 0 && view.times.some(({ span }) => rangeOf(view, span)[0] >= known - 1 && rangeOf(view, span)[0] <= at)
  if (!isTimed) return undefined
  const end = until(view, at, STOP)
  const or = view.words.findIndex(({ lower }, i) => i > at && i < end && lower === 'or')
  const when: Words = [at, or > 0 ? or : end]
  // "…; otherwise it would burn the market".
  const other = view.words.findIndex(({ lower }, i) => i > end && i <= end + 2 && /^(?:otherwise|else)$/.test(lower))
  const threat = other > 0 ? deedOf(view, [other + 1, until(view, other + 1, STOP)]) : undefined
  return {
    hit,
    form: 'demand',
    by,
    to: valuesOf(to.slice(0, 2)),
    when: [when],
    follows: or > 0 && end - or > 1 ? [[or + 1, end]] : threat && threat[1] - threat[0] > 1 ? [threat] : [],
  }
}

const PUNISHED =
  /^(?:shot|killed|fire|target|targets|targeted|flames|punished|treated|arrested|destroyed|answer|pay|die|attacked|executed|face|risk|risks|consequences|bombed|sunk|hell|death|dealt|tried|stopped|seized|enemy|traitors?)$/
const SPARED = /^(?:safe|spared|pardoned|amnesty|unharmed|free|welcome|protected|freed|forgiven|guaranteed|safety)$/

/** "Whoever brings fuel will be shot", "those who lay down their arms will be spared". */
function whoever(view: View, hit: Hit): Tied | undefined {
  const modal = view.words.findIndex(
    ({ lower }, at) => at > hit.to && at < hit.to + 18 && /^(?:will|would|shall|is|are|can|must)$/.test(lower),
  )
  if (modal < 0) return undefined
  const end = until(view, modal, STOP)
  const words = view.words.slice(modal, end).map(({ lower }) => lower)
  const isGentle =
    words.some((word) => SPARED.test(word)) || (words.includes('not') && words.some((word) => PUNISHED.test(word)))
  if (!isGentle && !words.some((word) => PUNISHED.test(word))) return undefined
  if (/^(?:is|are)$/.test(view.words[modal]!.lower) && !isGentle) return undefined
  const by = speakerOf(view, hit)
  return { hit, form: isGentle ? 'offer' : 'threat', by, to: [], when: [[hit.to, modal]], follows: [[modal, end]] }
}

/** "offered the rebels talks without preconditions": what is offered for nothing. */
function offered(view: View, hit: Hit): Tied | undefined {
  const by = valuesOf(subjectBefore(view, hit.from).slice(0, 1))
  const to = partyFrom(view, hit.to, 2)
  const start = to.at(-1)?.to ?? hit.to
  const end = until(view, start, STOP)
  const next = view.words[start]?.lower ?? ''
  if (by.length === 0 || next === 'to' || end - start < 1 || !namesDealIn(view, start, end)) return undefined
  return { hit, form: 'offer', by, to: valuesOf(to.slice(0, 1)), when: [], follows: [[start, end]] }
}

/** "No prisoners, no talks." */
function noWithoutNo(view: View, hit: Hit): Tied | undefined {
  const comma = view.words.findIndex(({ lower }, at) => at > hit.from + 1 && at < hit.from + 6 && lower === ',')
  if (comma < 0 || view.words[comma + 1]?.lower !== 'no' || !namesDealIn(view, hit.from, comma + 5)) return undefined
  const end = until(view, comma + 1, STOP)
  if (end - comma > 6) return undefined
  const span = spanOfWords(view, hit.from, end)
  return {
    hit: { ...hit, to: end, span },
    form: 'requirement',
    by: speakerOf(view, hit),
    to: [],
    when: [[hit.from, comma]],
    follows: [[comma + 1, end]],
  }
}
