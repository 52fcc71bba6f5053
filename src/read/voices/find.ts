/**
 * Attributions in one sentence: each verb of saying outside quotation marks, with its speaker and the stretches that are
 * theirs. Six shapes carry nearly all of reporting: "X said that …", "…, X said", "…, said X", "…, X said, …",
 * "according to X", and "X was quoted as saying"; a seventh, "were reported", has no speaker.
 */
import type { Span } from '../../base/span.js'
import { type Cue, type CueWords, cueWords } from '../lexicon/cues.js'
import type { ActorMention } from '../model/context.js'
import { afterCue, contentEnd, pieceBefore, pieceOf } from './content.js'
import { type Subject, subjectAfter, subjectBefore } from './subject.js'
import { isMark, lowerAt, type View } from './view.js'

export interface FoundVoice {
  readonly span: Span
  readonly subject: Subject | undefined
  readonly cue: Span
  readonly pieces: readonly Span[]
  readonly declined?: boolean
  readonly passive?: boolean
  readonly claims?: boolean
  readonly addressee?: Span | undefined
  readonly venue?: Span | undefined
}

interface Place {
  /** Token range of the cue. */
  readonly from: number
  readonly to: number
  /** What has been given to speakers before in this sentence ends here. */
  readonly floor: number
  /** Where the next attribution of the sentence begins. */
  readonly limit: number
}

export function voicesIn(view: View): FoundVoice[] {
  const words = cueWords(view.draft.lexicon)
  const found: FoundVoice[] = []
  let floor = 0
  for (let i = 0; i < view.tokens.length; i++) {
    if (view.quoteAt[i] || view.tokens[i]!.kind !== 'word') continue
    const one = voiceAt(view, words, i, floor)
    if (!one) continue
    found.push(one)
    if (!one.nests) floor = Math.max(floor, nextClause(view, i + 1))
    i = Math.max(i, one.skip)
  }
  return found
}

type Maybe = (FoundVoice & { readonly skip: number; readonly nests: boolean }) | undefined

function voiceAt(view: View, words: CueWords, i: number, floor: number): Maybe {
  const lower = lowerAt(view, i)
  if (lower === 'according' && lowerAt(view, i + 1) === 'to') return according(view, i, floor)
  const phrase = responsibility(view, i) ?? declining(view, words, i)
  if (phrase) return phrase
  const cue = words.byForm.get(lower)
  if (!cue) return undefined
  const to = cue.base === 'point' || cue.base === 'make' ? i + 1 : i
  const passive = passiveAt(view, cue, i, floor)
  if (passive !== 'no') return passive
  if (cue.form === 'ing') return participle(view, words, cue, i, floor)
  if (
    lowerAt(view, i - 1) === 'to' ||
    (cue.form === 'base' &&
      !/^(?:they|we|i|you|did|does|do|not|to|will|would|who|officials|[a-z]+s)$/.test(lowerAt(view, i - 1)))
  )
    return undefined
  return active(view, words, cue, { from: i, to, floor, limit: limitAfter(view, words, i + 1) })
}

function active(view: View, words: CueWords, cue: Cue, place: Place): Maybe {
  const { from, to, floor } = place
  const inverted = isInverted(view, from) ? subjectAfter(view, to) : undefined
  const subject = inverted ?? subjectBefore(view, words, from)
  if (!subject || (!inverted && subject.mentions.length === 0 && !mayBeUnnamed(view, subject, cue))) return undefined
  const head = inverted ? from : subject.from
  const tail = inverted ? inverted.to + 1 : to + 1
  const after = afterCue(view, words, tail, cue.classes.has('tell') && cue.base !== 'warn')
  const before = pieceBefore(view, subject, inverted ? from : subject.from, floor)
  const rest = restOf(view, cue, after.start, place.limit, {
    that: after.that,
    before: before !== undefined,
    inverted: inverted !== undefined,
  })
  const pieces = [before, rest].filter((piece) => piece !== undefined)
  if (pieces.length === 0) return undefined
  const start = Math.min(view.tokens[head]!.span[0], pieces[0]![0], venueBefore(view, head, floor))
  const end = Math.max(view.tokens[Math.max(to, inverted?.to ?? 0)]!.span[1], pieces.at(-1)![1])
  return {
    span: [start, end],
    subject,
    cue: [view.tokens[from]!.span[0], view.tokens[to]!.span[1]],
    pieces,
    addressee: after.addressee,
    venue: after.venue ?? venueSpan(view, head, floor),
    skip: tail - 1,
    nests: after.that && before === undefined,
  }
}

/** What follows the verb, when the verb is one that may be followed by it. */
function restOf(
  view: View,
  cue: Cue,
  start: number,
  limit: number,
  has: { that: boolean; before: boolean; inverted: boolean },
): Span | undefined {
  if (start >= limit) return undefined
  let from = start
  const lower = lowerAt(view, from)
  if (lower === ',') {
    const quoted = view.quoteAt[from + 1]
    if (
      !has.before ||
      (!quoted &&
        (has.inverted ||
          /^(?:who|which|adding|but|and|while|citing|referring|in|on|as|after|with|according|a|the|where|when|though|although|speaking|noting|saying)$/.test(
            lowerAt(view, from + 1),
          )))
    )
      return undefined
    from++
  } else if (isMark(view, from) && !view.quoteAt[from] && !/^[—–(]$/.test(lower)) return undefined
  const quoted = view.quoteAt[from]
  const clause =
    has.that ||
    quoted !== undefined ||
    lowerAt(view, start - 1) === ':' ||
    /^(?:whether|how|what|why)$/.test(lowerAt(view, from))
  if (has.inverted && !quoted && !has.that) return undefined
  if (has.before && !quoted && lower !== ',')
    return has.that ? pieceOf(view, from, contentEnd(view, from, limit)) : undefined
  const any =
    cue.classes.has('strong') ||
    cue.classes.has('object') ||
    (cue.classes.has('weak') && looksLikeClause(view, from, limit))
  if (!clause && !any && !(cue.classes.has('tell') && looksLikeClause(view, from, limit))) return undefined
  if (!clause && cue.classes.has('object') && /^(?:to|by|in|on|as|at|that)$/.test(lowerAt(view, from))) return undefined
  const skip = /^(?:of|about|for|by)$/.test(lowerAt(view, from)) ? from + 1 : from
  return pieceOf(view, skip, contentEnd(view, skip, limit))
}

/** "he indicated the talks had failed": a finite verb within reach makes a clause of what follows. */
function looksLikeClause(view: View, from: number, limit: number): boolean {
  if (/^(?:to|by|in|on|as|with|for|from|into|at|and|or)$/.test(lowerAt(view, from))) return false
  for (let i = from + 1; i < Math.min(limit, from + 12); i++) {
    const lower = lowerAt(view, i)
    if (
      /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do)$/.test(lower) ||
      /n't$/.test(lower)
    )
      return true
    if (isMark(view, i) && lower !== "'" && lower !== '’') return false
  }
  return false
}

const isInverted = (view: View, cue: number): boolean => {
  const before = cue - 1
  return before < 0 || view.quoteAt[before] !== undefined || /^(?:,|—|–|\?|!)$/.test(lowerAt(view, before))
}

/** A subject nobody named counts when a strong verb or a clause follows: "The statement said …", "Local media reported …". */
function mayBeUnnamed(view: View, { words, from, to }: Subject, cue: Cue): boolean {
  if (!cue.classes.has('strong') && !/^(?:stat|confirm|warn|indicat|show|suggest|find)/.test(cue.base)) return false
  if (
    /^(?:claim|report|add)s?$/.test(view.tokens[to + 1]?.lower ?? '') &&
    /^(?:a|an|the|no|this|that|such|his|her|its|their|first|latest|new)\b/i.test(words) === false &&
    to - from > 2
  )
    return false
  return !/\b(?:this|that|there|what|which|nothing|something|everything|i|you|we)$/i.test(words) && words.length > 1
}

function according(view: View, i: number, floor: number): Maybe {
  const subject = subjectAfter(view, i + 1) ?? phraseAfter(view, i + 2)
  if (!subject) return undefined
  const cue: Span = [view.tokens[i]!.span[0], view.tokens[i + 1]!.span[1]]
  const initial = i - floor <= 1
  let end = subject.to + 1
  if (initial) {
    while (end < view.tokens.length && lowerAt(view, end) !== ',') end++
    const from = end + 1
    const piece = pieceOf(view, from, contentEnd(view, from, view.tokens.length))
    return piece && { span: [cue[0], piece[1]], subject, cue, pieces: [piece], skip: end, nests: false }
  }
  const last = /^[,—–(]$/.test(lowerAt(view, i - 1)) ? i - 1 : i
  const piece = pieceOf(view, floor, last)
  return (
    piece && {
      span: [piece[0], view.tokens[subject.to]!.span[1]],
      subject,
      cue,
      pieces: [piece],
      skip: subject.to,
      nests: false,
    }
  )
}

/** "according to local media": the words up to the next mark. */
function phraseAfter(view: View, from: number): Subject | undefined {
  let to = from
  while (
    to < view.tokens.length &&
    to - from < 6 &&
    !isMark(view, to) &&
    !/^(?:who|which|that|in|on)$/.test(lowerAt(view, to))
  )
    to++
  if (to === from) return undefined
  const span: Span = [view.tokens[from]!.span[0], view.tokens[to - 1]!.span[1]]
  return { from, to: to - 1, span, mentions: [], words: view.draft.text.slice(span[0], span[1]) }
}

/** "claimed responsibility for …". */
function responsibility(view: View, i: number): Maybe {
  if (
    !/^(?:claim(?:ed|s|ing)?|assert(?:ed|s)?|took|takes|taken|taking|accept(?:ed)?|den(?:y|ied|ies))$/.test(
      lowerAt(view, i),
    )
  )
    return undefined
  const noun = [1, 2, 3].find((n) => /^(?:responsibility|credit)$/.test(lowerAt(view, i + n)))
  if (noun === undefined || !/^(?:full|sole|any|joint)$/.test(lowerAt(view, i + 1)) === noun > 1) return undefined
  const subject = subjectBefore(view, cueWords(view.draft.lexicon), i)
  if (!subject) return undefined
  const from = lowerAt(view, i + noun + 1) === 'for' ? i + noun + 2 : i + noun + 1
  const limit = limitAfter(view, cueWords(view.draft.lexicon), from)
  const piece = pieceOf(view, from, contentEnd(view, from, limit))
  const cue: Span = [view.tokens[i]!.span[0], view.tokens[i + noun]!.span[1]]
  return {
    span: [subject.span[0], piece?.[1] ?? cue[1]],
    subject,
    cue,
    pieces: piece ? [piece] : [],
    claims: true,
    skip: i + noun,
    nests: false,
  }
}

/** "declined to comment", "refused to say whether …", "did not respond to a request for comment". */
function declining(view: View, words: CueWords, i: number): Maybe {
  if (!/^(?:declin(?:ed|es|ing)|refus(?:ed|es)|respond(?:ed)?|comment(?:ed)?)$/.test(lowerAt(view, i))) return undefined
  const stretch = view.draft.text.slice(
    view.tokens[i]!.span[0],
    view.tokens[Math.min(view.tokens.length - 1, i + 12)]!.span[1],
  )
  const denied = /^(?:respond|comment)/i.test(stretch)
  if (denied && !(/^(?:not|n't)$/.test(lowerAt(view, i - 1)) || /n't$/.test(lowerAt(view, i - 1)))) return undefined
  if (
    denied &&
    !/^(?:respond(?:ed)?\s+(?:immediately\s+)?to\s+(?:\p{L}+\s+){0,3}(?:requests?|questions?|calls)|comment)/iu.test(
      stretch,
    )
  )
    return undefined
  if (
    !denied &&
    !/^\S+\s+to\s+(?:\p{L}+ly\s+|immediately\s+|further\s+)?(?:comment|say|answer|discuss|elaborate|disclose|confirm|specify|give|provide|name|identify|speculate|be\s+(?:named|identified|drawn))/iu.test(
      stretch,
    )
  )
    return undefined
  const subject = subjectBefore(view, words, i)
  if (!subject) return undefined
  const from = i + (denied ? 1 : 3)
  const end = contentEnd(view, from, limitAfter(view, words, from))
  const piece = pieceOf(view, Math.min(from, end), end)
  const cue: Span = [view.tokens[i]!.span[0], view.tokens[i]!.span[1]]
  return {
    span: [subject.span[0], piece?.[1] ?? cue[1]],
    subject,
    cue,
    pieces: piece ? [piece] : [],
    declined: true,
    skip: i + 2,
    nests: false,
  }
}

/** "were reported killed", "was described by both sides as …", "was quoted as saying". 'no' when the verb is active. */
function passiveAt(view: View, cue: Cue, i: number, floor: number): Maybe | 'no' {
  if (cue.form !== 'ed' && cue.form !== 'part' && cue.form !== 'past') return 'no'
  let before = i - 1
  while (
    /^(?:also|widely|reportedly|officially|previously|initially|not|n't|later|since|being|been)$/.test(
      lowerAt(view, before),
    )
  )
    before--
  if (
    !/^(?:is|are|was|were|be|been|being)$/.test(lowerAt(view, before)) &&
    !/^(?:being|been)$/.test(lowerAt(view, i - 1))
  )
    return 'no'
  if (lowerAt(view, i + 1) === 'as' && /^(?:saying|telling)$/.test(lowerAt(view, i + 2))) return 'no'
  const cueSpan: Span = [view.tokens[i]!.span[0], view.tokens[i]!.span[1]]
  const by = [1, 2, 3, 4].find((n) => lowerAt(view, i + n) === 'by')
  const subject = by === undefined ? undefined : subjectAfter(view, i + by)
  if (subject) {
    const from = lowerAt(view, subject.to + 1) === 'as' ? subject.to + 2 : subject.to + 1
    const rest =
      from < view.tokens.length && !isMark(view, from)
        ? pieceOf(view, from, contentEnd(view, from, view.tokens.length))
        : undefined
    const whole = rest ?? pieceOf(view, floor, i)
    if (!whole || (cue.classes.size === 1 && cue.classes.has('object') && !rest)) return undefined
    return {
      span: [Math.min(cueSpan[0], whole[0]), Math.max(view.tokens[subject.to]!.span[1], whole[1])],
      subject,
      cue: cueSpan,
      pieces: [whole],
      skip: subject.to,
      nests: false,
    }
  }
  if (!/^(?:report|say|allege)$/.test(cue.base) || by !== undefined) return undefined
  const piece = pieceOf(view, floor, contentEnd(view, floor, view.tokens.length))
  return (
    piece && { span: piece, subject: undefined, cue: cueSpan, pieces: [piece], passive: true, skip: i, nests: false }
  )
}

/** ", adding that …" and "was quoted as saying …": the speaker is the one before. */
function participle(view: View, words: CueWords, cue: Cue, i: number, floor: number): Maybe {
  const quoted = lowerAt(view, i - 1) === 'as' && /^(?:quoted|cited|reported)$/.test(lowerAt(view, i - 2))
  const trailing = lowerAt(view, i - 1) === ',' && (cue.classes.has('strong') || lowerAt(view, i + 1) === 'that')
  const led = lowerAt(view, i - 1) === 'statement' || /^(?:by|in)$/.test(lowerAt(view, i - 1))
  if (!quoted && !trailing && !(led && lowerAt(view, i + 1) === 'that')) return undefined
  const subject = quoted ? subjectBefore(view, words, i - 2) : mainSubject(view, i)
  if (!subject) return undefined
  const after = afterCue(view, words, i + 1, cue.classes.has('tell'))
  const piece = pieceOf(view, after.start, contentEnd(view, after.start, limitAfter(view, words, i + 1)))
  if (!piece) return undefined
  void floor
  const cueSpan: Span = [view.tokens[quoted ? i - 2 : i]!.span[0], view.tokens[i]!.span[1]]
  return {
    span: [quoted ? subject.span[0] : cueSpan[0], piece[1]],
    subject,
    cue: cueSpan,
    pieces: [piece],
    skip: i,
    nests: after.that,
  }
}

function mainSubject(view: View, i: number): Subject | undefined {
  const before = view.actors.filter(({ span, kind }) => kind !== 'adjective' && span[1] <= view.tokens[i]!.span[0])
  const head: ActorMention | undefined =
    before.find(
      ({ span }) =>
        !/\b(?:with|of|for|to|from|by|in|at|on|against)\s+(?:the\s+)?$/i.test(
          view.draft.text.slice(Math.max(view.sentence.span[0], span[0] - 14), span[0]),
        ),
    ) ?? before[0]
  return head && { from: 0, to: 0, span: head.span, mentions: [head], words: '' }
}

/** Where the speaker's words may end because somebody else begins: ", but he acknowledged", ", adding that". */
function limitAfter(view: View, words: CueWords, from: number): number {
  for (let i = from + 1; i < view.tokens.length; i++) {
    if (view.quoteAt[i]) continue
    const lower = lowerAt(view, i)
    const cue = words.byForm.get(lower)
    if (cue?.form === 'ing' && lowerAt(view, i - 1) === ',' && cue.classes.has('strong')) return i - 1
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

/** The start of the next clause, for a second attribution in one sentence. */
function nextClause(view: View, from: number): number {
  for (let i = from; i < view.tokens.length; i++) {
    if (lowerAt(view, i) === ',' && /^(?:and|but|while|whereas|though|although)$/.test(lowerAt(view, i + 1)))
      return i + 2
    if (lowerAt(view, i) === ';') return i + 1
  }
  return 0
}

const VENUE =
  /\b(?:news conference|press conference|briefing|interview|statement|speech|summit|conference|address|remarks|comments|letter|meeting)\b/i

function venueSpan(view: View, head: number, floor: number): Span | undefined {
  if (lowerAt(view, head - 1) !== ',' || head - floor > 14 || !/^(?:at|in|during|on)$/.test(lowerAt(view, floor)))
    return undefined
  const span: Span = [
    view.tokens[floor + 1]!.span[0],
    view.tokens[head - 2]?.span[1] ?? view.tokens[floor + 1]!.span[1],
  ]
  return VENUE.test(view.draft.text.slice(span[0], span[1])) ? span : undefined
}

const venueBefore = (view: View, head: number, floor: number): number => {
  const span = venueSpan(view, head, floor)
  return span ? view.tokens[floor]!.span[0] : Number.POSITIVE_INFINITY
}
