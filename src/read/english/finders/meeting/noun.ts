/** A meeting told by a noun: whose it is, who is named behind it, who opens or ends it, or its day and how it went. */
import type { ClaimDraft, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { isVerb } from '../../syntax/clause.js'
import { datesOf } from '../../syntax/draft.js'
import { listFrom, newName } from '../../syntax/listed.js'
import { modalityOf } from '../../syntax/modality.js'
import { phraseBefore } from '../../syntax/nounPhrase.js'
import { type Party, partiesOf, partyFrom, subjectBefore } from '../../syntax/parties.js'
import { voiceAt } from '../../syntax/scope.js'
import { sidesMeant } from '../../syntax/sides.js'
import { clauseAt, hitsOf, spanOfWords, type View } from '../../syntax/view.js'
import { durationOf, meetingOf } from './draft.js'
import { hasDayOrPlace, isTimetabled } from './status.js'

export function byNoun(view: View, hit: Hit): ClaimDraft | undefined {
  if (/^visit/i.test(wordsOf(view, hit)) && !isVisitTo(view, hit)) return undefined
  if (isVerbHere(view, hit) || isOtherRound(view, hit)) return undefined
  const clause = clauseAt(view, hit.from)
  const off = hitsOf(view, 'meeting-off').find(({ from, to }) => from >= clause.from && to <= clause.to)
  const own = ownerOf(view, hit)
  const named = namedBehind(view, hit)
  const participants = sidesMeant(view, [...own, ...named])
  const met = { participants, form: hit.meaning, from: phraseBefore(view, hit.to, 6)?.from }
  if (off && isOfTalks(view, hit, off)) return undefined
  if (off) return meetingOf(view, hit, { ...met, off })
  if (isOnlyWanted(view, hit)) return undefined
  const none = noneOf(view, hit)
  if (none) return meetingOf(view, hit, { ...met, off: none })
  if (new Set(participants.map(({ value }) => value)).size > 1) return meetingOf(view, hit, met)
  const chaired = sidesMeant(view, chairOf(view, hit))
  if (chaired.length > 0 || (participants.length > 0 && isUnderWay(view, hit)))
    return meetingOf(view, hit, { ...met, participants: [...chaired, ...participants] })
  if (durationOf(view, hit).length > 0 || isTimetabled(view, hit) || isWithSomebody(view, hit, named))
    return meetingOf(view, hit, met)
  return undefined
}

/** "No talks will be held on Friday": its "no" calls it off. */
function noneOf(view: View, hit: Hit): Hit | undefined {
  const at = hit.from - 1
  if (view.words[at]?.lower !== 'no' || datesOf(view, hit).length === 0 || !isAboutConflict(view.context))
    return undefined
  return { ...hit, from: at, to: at + 1, span: spanOfWords(view, at, at + 1) }
}

const wordsOf = (view: View, hit: Hit): string => view.text.slice(...hit.span).toLowerCase()

/** "He talks of 4,000 families". */
const isVerbHere = (view: View, hit: Hit): boolean => /^talks? of/.test(view.text.slice(hit.span[0], hit.span[1] + 3))

/** "round the clock", "a round of shelling", "fired 40 rounds": no round of talks. */
const isOtherRound = (view: View, hit: Hit): boolean =>
  /^rounds?$/.test(wordsOf(view, hit)) &&
  (!/^(?:a|an|the|this|that|next|last|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|new|fresh|further|another|latest|previous|present|current|opening|earlier|more|more|several|many|\d+(?:st|nd|rd|th)|.*-.*)$/.test(
    view.words[hit.from - 1]?.lower ?? '',
  ) ||
    /^(?:of (?:the )?(?!(?:\w+ ){0,3}(?:talks|negotiations|consultations|dialogue|discussions|meetings|conversations|contacts|diplomacy|mediation))|the clock|robin|after)/.test(
      view.text.slice(hit.span[1] + 1, hit.span[1] + 60).toLowerCase(),
    ))

/** "between the two men", "with the Misseriya", "of the co-chairs". */
function namedBehind(view: View, hit: Hit): readonly Party[] {
  const at = betweenAt(view, hit)
  if (!/^(?:between|among|with|of)$/.test(view.words[at]?.lower ?? '')) return []
  const listed = view.words[at]!.lower === 'of' ? [] : listFrom(view, at + 1)
  const known = listed.length > 0 ? listed : partyFrom(view, at + 1, 4)
  return known.length > 0 || view.words[at]!.lower === 'of' ? known : newName(view, at + 1)
}

/** "insisted on direct talks between the two": what somebody wants is a stance until it has a day. */
const isOnlyWanted = (view: View, hit: Hit): boolean =>
  view.words
    .slice(Math.max(0, hit.from - 6), hit.from)
    .some(({ lower }) =>
      /^(?:insist(?:s|ed|ing)?|favou?rs?|favou?red|opposed?|opposes|rejects?|rejected|against|rules?|ruled|demands?|demanded)$/.test(
        lower,
      ),
    ) && datesOf(view, hit).length === 0

/** "a conversation over the hotline between the two": up to there no verb and no mark. */
function betweenAt(view: View, hit: Hit): number {
  if (view.words[hit.to]?.lower === ',') return hit.to + 1
  for (let at = hit.to; at < Math.min(view.words.length, hit.to + 8); at++) {
    if (/^(?:between|among|with)$/.test(view.words[at]!.lower)) return at
    if (view.words[at]!.isMark || isVerb(view.words, at)) break
  }
  return hit.to
}

/** "talks with the Misseriya at Diffra": who tells it or stands behind it talks with them; not what somebody asks for. */
const isWithSomebody = (view: View, hit: Hit, named: readonly Party[]): boolean =>
  named.some(({ values, adjective }) => values.length > 0 && !adjective) &&
  /^(?:with|between)$/.test(view.words[hit.to]?.lower ?? '') &&
  isAboutConflict(view.context) &&
  modalityOf(view, hit.from, hit.to) === 'asserted' &&
  hasDayOrPlace(view, hit)

/** "a visit to Cairo by its deputy leader", in a text about a conflict. */
const isVisitTo = (view: View, hit: Hit): boolean =>
  /^(?:to|by|of)$/.test(view.words[hit.to]?.lower ?? '') && isAboutConflict(view.context)

/** "broke off the talks": the state of a negotiation, no meeting that was called off. */
const isOfTalks = (view: View, hit: Hit, off: Hit): boolean =>
  /^(?:suspend|brea?ok?|broke|adjourn|walk|storm)/i.test(view.text.slice(...off.span)) &&
  /(?:talks|dialogue|negotiations|consultations|discussions|contacts)$/.test(wordsOf(view, hit))

/** "ended the meeting after eight minutes", "chaired the talks": who opens or closes a meeting is at it. */
function chairOf(view: View, hit: Hit): readonly Party[] {
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - 4); at--) {
    if (
      /^(?:ended|opened|closed|chaired|hosted|hosts?|attended|adjourned|convened?|left|joined|led|chairs?|co-chaired)$/.test(
        view.words[at]!.lower,
      )
    )
      return subjectBefore(view, at)
    if (
      !/^(?:the|a|an|this|that|their|his|her|its|emergency|first|second|another|new|follow|up|\w+ing)$/.test(
        view.words[at]!.lower,
      )
    )
      return []
  }
  return []
}

/** "A meeting of the Council broke up": the meeting is what the sentence is about. */
const isUnderWay = (view: View, hit: Hit): boolean =>
  view.words
    .slice(hit.to, hit.to + 14)
    .some(
      ({ lower }, i, all) =>
        !all.slice(0, i).some((word) => /^(?:that|who|which|[.;])$/.test(word.lower)) &&
        (/^(?:broke|ended|began|opened|adjourned|lasted|concluded|closed|resumed)$/.test(lower) ||
          (/^(?:held|convened)$/.test(lower) && /^(?:was|were)$/.test(all[i - 1]?.lower ?? '')) ||
          (lower === 'took' && all[i + 1]?.lower === 'place')),
    )

/** "his negotiations here with Lavrov", "Kerry's meeting", "Russian-Turkish talks". */
function ownerOf(view: View, hit: Hit): readonly Pick<Party, 'values'>[] {
  const near = partiesOf(view)
    .filter(({ to }) => to <= hit.from && to >= hit.from - 2)
    .at(-1)
  return near ? [near] : theirsOf(view, hit)
}

/** "his negotiations with Lavrov", "their last meeting": of the subject named before, or of who says so. */
function theirsOf(view: View, hit: Hit): readonly Pick<Party, 'values'>[] {
  const at = [1, 2, 3]
    .map((n) => hit.from - n)
    .find((n) => /^(?:his|her|their|our|my)$/.test(view.words[n]?.lower ?? ''))
  if (at === undefined) return []
  const speaker = voiceAt(view.context, hit.span)?.statement.slots.speaker as readonly SlotValue[] | undefined
  const before = partiesOf(view).filter(({ to, adjective, nameless }) => to <= at && !adjective && !nameless)
  const many = view.words[at]!.lower === 'their'
  const own = before.filter(({ values }) => many || values.length === 1).at(0)
  const word = view.words[at]!
  const values = own?.values ?? speaker ?? []
  return values.length > 0
    ? [
        {
          values: values.map(({ value }) => ({
            value,
            text: view.text.slice(word.start, word.end),
            at: [word.start, word.end],
            how: 'implied' as const,
          })),
        },
      ]
    : []
}
