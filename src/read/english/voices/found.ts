/** What the finders of attributions give, and where one speaker's words end because somebody else begins. */
import type { Span } from '../../../base/span.js'
import type { CueWords } from '../lexicon/cues.js'
import { type Subject, subjectBefore } from './subject.js'
import { lowerAt, type View } from './view.js'

export interface FoundVoice {
  readonly span: Span
  readonly subject: Subject | undefined
  readonly cue: Span
  readonly pieces: readonly Span[]
  /** The stretch in which others' statements are this one's reports, when that is more than the pieces. */
  readonly reach?: Span
  /** The words are the speaker's own though no verb says so: a turn of a transcript, a paragraph that is all quote. */
  readonly unled?: boolean
  /** Further verbs of the same voice: ", adding that". */
  readonly alsoCues?: readonly Span[]
  /** Written down by somebody else in their own words, as a register of calls is. */
  readonly told?: boolean
  /** No word names the speaker: "Denies launch." */
  readonly elided?: boolean
  readonly declined?: boolean
  readonly passive?: boolean
  readonly claims?: boolean
  readonly addressee?: Span | undefined
  readonly venue?: Span | undefined
}

/** `skip`: the last token used up. `nests`: further verbs of saying inside are the speaker's own reports. */
export type Maybe = (FoundVoice & { readonly skip: number; readonly nests: boolean }) | undefined

const SAYING =
  /^(?:accus|deni|add|warn|blam|condemn|denounc|call|urg|vow|insist|stress|acknowledg|admit|admitt|declin|reject|dismiss|attribut|welcom|prais|critici[sz]|thank|threaten|promis|pledg|alleg|argu|appeal|reiterat|refus|conced|deplor|describ|demand|claim|reckon|caution|announc|recommend|propos|conclud|estimat|reveal|confirm|suggest|contend|complain|remark|predict|repeat|stat|ask|grumbl|protest|hint|signall|boast|doubt|disput|affirm|express|voic)ed$|^(?:said|says|put|puts|told|tells|ruled|rules|denies|accuses|adds|warns|blames|condemns|denounces|urges|insists|stresses|acknowledges|admits|declines|rejects|dismisses|attributes|welcomes|praises|accepts|concedes|describes|deplores|calls|called|notes|noted|reaffirms|reiterates|recalls|encourages|commends|underlines|underscores|emphasi[sz]es|requests|requested|expresses|voices|challenges|challenged)$/

/** "… and accused the army": a verb of saying straight behind "and", of the same speaker. */
export const isAnotherAt = (view: View, i: number): boolean =>
  SAYING.test(lowerAt(view, i)) &&
  !/^(?:of|by|from|in)$/.test(lowerAt(view, i + 1)) &&
  (!/^puts?$/.test(lowerAt(view, i)) || /^(?:down|the|its|their|his|her)$/.test(lowerAt(view, i + 1))) &&
  (lowerAt(view, i) !== 'calls' || /^(?:on|upon|it|that|this|them)$/.test(lowerAt(view, i + 1))) &&
  (!/^rules?d?$/.test(lowerAt(view, i)) || lowerAt(view, i + 1) === 'out') &&
  (!/^(?:expressed|voiced|expresses|voices)$/.test(lowerAt(view, i)) ||
    /^(?:its|their|his|her|deep|grave|serious|great|strong|regret|concern|hope|support|outrage|alarm|dismay|doubts?|fears?|optimism|disappointment|gratitude|satisfaction|readiness)$/.test(
      lowerAt(view, i + 1),
    ))

/** "and on Monday night announced": behind the day. */
function pastTime(view: View, i: number): number {
  const time = view.times.find(({ span }) => [i, i + 1].some((n) => view.tokens[n]?.span[0] === span[0]))
  if (!time || (view.tokens[i]!.span[0] < time.span[0] && !/^(?:on|in|by|at|late|early)$/.test(lowerAt(view, i))))
    return i
  let at = i
  while (at < view.tokens.length && view.tokens[at]!.span[0] < time.span[1]) at++
  return at
}

/** Where the speaker's words may end because somebody else begins: ", but he acknowledged", ", adding that". */
export function limitAfter(view: View, words: CueWords, from: number): number {
  // "The rebels deny it and blame a plane": of several, the second verb is as bare as the first.
  const isBare = words.byForm.get(lowerAt(view, from - 1))?.form === 'base'
  for (let i = from + 1; i < view.tokens.length; i++) {
    if (view.quoteAt[i]) continue
    const lower = lowerAt(view, i)
    const cue = words.byForm.get(lower)
    if (cue?.form === 'ing' && lowerAt(view, i - 1) === ',' && cue.classes.has('strong')) return i - 1
    // "denied the claim and accused the army": a new verb of saying of the same speaker.
    const bare = lower === 'and' && isBare && words.byForm.get(lowerAt(view, i + 1))
    if (bare && bare.form === 'base' && bare.classes.has('object')) return i
    if (/^(?:and|but)$/.test(lower) && isAnotherAt(view, pastTime(view, i + 1)))
      return lowerAt(view, i - 1) === ',' ? i - 1 : i
    if (!/^(?:and|but|while|whereas|though|although|or)$/.test(lower) || lowerAt(view, i - 1) !== ',') continue
    for (let n = i + 1; n < Math.min(view.tokens.length, i + 9); n++) {
      if (lowerAt(view, n) === ',' && n > i + 1) break
      const next = words.byForm.get(lowerAt(view, n))
      if (
        next &&
        next.form !== 'ing' &&
        next.form !== 'base' &&
        n > i + 1 &&
        subjectBefore(view, words, n)?.mentions.length
      )
        return i - 1
    }
  }
  return view.tokens.length
}
