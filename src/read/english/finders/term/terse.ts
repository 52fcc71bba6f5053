/** Provisions as flashes tell them, one short sentence each behind the news of the deal: "Both sides to withdraw. No flights." */
import { isVerb } from '../../syntax/clause.js'
import { hitsOf, type View } from '../../syntax/view.js'
import { tellingOn } from './going.js'
import { type Laid, laidBetween, OF_TALKS } from './laid.js'
import { partyBefore } from './party.js'

const LONGEST = 22
/** "No one", "No sign of", "No word from": news, and no ban. */
const NO_BAN =
  /^(?:one|sign|signs|word|news|comment|answer|reply|response|details?|casualties|dead|deaths|injuries|reports?|violations?|shots?|fighting|incidents?|date|agreement|deal|truce|progress|talks|side|longer|doubt|wonder|matter|\W+)$/

/** "I'm not going to", "due to", "according to": who is to do it stands right before "to". */
const NO_SUBJECT = /^(?:not|due|able|ready|likely|unlikely|set|need|needs|\w+ing)$/

const OF_SPEAKER = /^(?:i|i'm|i'd|we|we're|you|he|she|it's|there)$/

/** "600 lorries a day, 50 of them with fuel": no verb at all, and what texts lay down. */
const namesProvision = (view: View): boolean =>
  hitsOf(view, 'term-forms').length > 0 || (hitsOf(view, 'term-topics').length > 0 && view.words.length > 4)

export function laidTersely(view: View): readonly Laid[] {
  const { words } = view
  if (view.sentence.role !== 'prose' || words.length < 4 || words.length > LONGEST) return []
  const telling = tellingOn(view)
  if (!telling || OF_SPEAKER.test(words[0]!.lower)) return []
  const { status } = telling
  let end = words.length
  while (end > 0 && words[end - 1]!.isMark) end--
  const first = words[0]!.lower
  if (/^(?:under|by|per)$/.test(first) && /^(?:it|this|that|them|these)$/.test(words[1]!.lower))
    return laidBetween(view, words[2]!.isMark ? 3 : 2, end, status)
  if (/^(?:both|each|neither|all)$/.test(first) && !words.some(({ lower }) => lower === 'to'))
    return laidBetween(view, 0, end, status)
  if (first === 'no' && !NO_BAN.test(words[1]!.lower))
    return [{ from: 0, to: end, contents: [[0, end]], party: [], status }]
  const at = words.findIndex(({ lower }, i) => lower === 'to' || isVerb(words, i))
  const deed = words[at + 1]
  if (at < 0 && telling.isClose && words.at(-1)!.lower !== ':' && namesProvision(view))
    return [{ from: 0, to: end, contents: [[0, end]], party: [], status }]
  const isBare = at > 0 && words[at]!.lower === 'to' && deed !== undefined && !deed.isMark && !deed.isNumber
  if (!isBare || NO_SUBJECT.test(words[at - 1]!.lower)) return []
  if (/^(?:the|a|an|his|her|its|their|this)$/.test(deed.lower) || OF_TALKS.test(deed.lower)) return []
  const party = partyBefore(view, at)
  return [{ from: 0, to: end, contents: [party.length > 0 ? [at + 1, end] : [0, end]], party, status }]
}
