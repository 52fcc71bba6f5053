/** The shapes of attribution that are no plain verb with a subject: "according to", responsibility, passives, ", adding". */
import type { Span } from '../../../base/span.js'
import type { ActorMention } from '../../model/context.js'
import { type Cue, type CueWords, cueWords } from '../lexicon/cues.js'
import { afterCue } from './after.js'
import { contentEnd, pieceOf } from './content.js'
import { limitAfter, type Maybe } from './found.js'
import { clauseFrom } from './lead.js'
import { restOf } from './rest.js'
import { type Subject, subjectAfter, subjectBefore } from './subject.js'
import { isMark, lowerAt, type View } from './view.js'

/** "claimed responsibility for …". */
export function responsibility(view: View, i: number): Maybe {
  if (
    !/^(?:claim(?:ed|s|ing)?|assert(?:ed|s)?|took|takes|taken|taking|accept(?:ed)?|den(?:y|ied|ies))$/.test(
      lowerAt(view, i),
    )
  )
    return undefined
  const noun = [1, 2, 3].find((n) => /^(?:responsibility|credit)$/.test(lowerAt(view, i + n)))
  if (noun === undefined || !/^(?:full|sole|any|joint)$/.test(lowerAt(view, i + 1)) === noun > 1) return undefined
  const subject = subjectBefore(view, cueWords(view.draft.lexicon), i)
  // "No group claimed responsibility": nobody did.
  if (!subject || /^(?:no|nobody|neither|none)\b/i.test(subject.words)) return undefined
  const from = lowerAt(view, i + noun + 1) === 'for' ? i + noun + 2 : i + noun + 1
  const limit = Math.min(limitAfter(view, cueWords(view.draft.lexicon), from), trailingVoice(view, from))
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

/** "…, the agency reported.": the sentence ends with the voice that reports it all. */
function trailingVoice(view: View, from: number): number {
  const { byForm } = cueWords(view.draft.lexicon)
  for (let i = view.tokens.length - 1; i > from; i--) {
    if (lowerAt(view, i) !== ',') continue
    const last = byForm.get(lowerAt(view, view.tokens.length - 2)) ?? byForm.get(lowerAt(view, i + 1))
    return view.tokens.length - i < 12 && last?.classes.has('strong') && last.form !== 'ing' ? i : view.tokens.length
  }
  return view.tokens.length
}

/** "were reported killed", "was described by both sides as …", "was quoted as saying". 'no' when the verb is active. */
export function passiveAt(view: View, cue: Cue, i: number, floor: number): Maybe | 'no' {
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
  if (/^(?:not|n't|never)$/.test(lowerAt(view, i - 1))) return undefined
  // "is being observed by the troops": kept, held, found by somebody, and said by nobody.
  if (/^(?:observe|hold|find|show|charge|learn|continue|post|maintain|register)$/.test(cue.base)) return undefined
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
    const whole = rest ?? pieceOf(view, clauseFrom(view, floor, i - 1), before)
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
  const from = clauseFrom(view, floor, i - 1)
  const span = pieceOf(view, from, contentEnd(view, from, view.tokens.length))
  // "were reported killed" is told whole; of "fighting was reported in the north" the verb tells nothing.
  const isAround = cue.base === 'report' && isBare(view, i + 1)
  const told = isAround
    ? [pieceOf(view, from, before), pieceOf(view, i + 1, contentEnd(view, i + 1, view.tokens.length))]
    : [span]
  const pieces = told.filter((piece) => piece !== undefined)
  const cues: Span = isAround ? [view.tokens[before]!.span[0], cueSpan[1]] : cueSpan
  return span && { span, subject: undefined, cue: cues, pieces, passive: true, skip: i, nests: false }
}

/** Behind the verb stands no part of what was said of the subject: a mark, a day, a place. */
const isBare = (view: View, i: number): boolean =>
  isMark(view, i) ||
  /^(?:in|at|on|near|from|around|across|over|within|late|early|yesterday|today|last|this|between|along|among)$/.test(
    lowerAt(view, i),
  ) ||
  view.times.some(({ span }) => span[0] === view.tokens[i]?.span[0])

/** ", adding that …" and "was reported as saying …": the speaker is the one before. */
export function participle(view: View, words: CueWords, cue: Cue, i: number): Maybe {
  const quoted = lowerAt(view, i - 1) === 'as' && lowerAt(view, i - 2) === 'reported'
  const trailing = isTrailing(view, cue, i)
  const beside = trailing || quoted ? undefined : besideWith(view, i)
  const led = lowerAt(view, i - 1) === 'statement' || /^(?:by|in)$/.test(lowerAt(view, i - 1))
  if (!quoted && !trailing && !beside && !(led && lowerAt(view, i + 1) === 'that')) return undefined
  const subject = beside ?? (quoted ? subjectBefore(view, words, i - 2) : mainSubject(view, i))
  if (!subject) return undefined
  const after = afterCue(view, words, i + 1, cue.classes.has('tell'))
  const limit = limitAfter(view, words, i + 1)
  const piece = trailing
    ? restOf(view, cue, after.start, limit, { that: after.that, before: false, inverted: false })
    : pieceOf(view, after.start, contentEnd(view, after.start, limit))
  if (!piece) return undefined
  const cueSpan: Span = [view.tokens[quoted ? i - 2 : i]!.span[0], view.tokens[i]!.span[1]]
  return {
    span: [quoted || beside ? subject.span[0] : cueSpan[0], piece[1]],
    subject,
    cue: cueSpan,
    pieces: [piece],
    skip: i,
    nests: after.that,
  }
}

/** ", adding that …", ", accusing the group of …", ", … and insisting that …". */
function isTrailing(view: View, { classes, base }: Cue, i: number): boolean {
  const before = lowerAt(view, i - 1)
  const says = classes.has('strong') || lowerAt(view, i + 1) === 'that'
  if (before === 'and') return lowerAt(view, i + 1) === 'that' && /,\s+\p{L}+ing\b/u.test(leadOf(view, i))
  if (before !== ',') return false
  return says || (COMMITS.test(base) && (lowerAt(view, i + 1) === 'to' || classes.has('object') || classes.has('urge')))
}

const leadOf = ({ draft, sentence, tokens }: View, i: number): string =>
  draft.text.slice(Math.max(sentence.span[0], tokens[i]!.span[0] - 200), tokens[i]!.span[0])

/** What somebody does by saying it, whatever else they did in the sentence. */
const COMMITS =
  /^(?:accuse|blame|deny|vow|pledge|promise|threaten|demand|urge|describe|call|denounce|condemn|dismiss|reject|rule|welcome|acknowledge|admit)$/

/** ", with the Foreign Office saying …". */
function besideWith(view: View, i: number): Subject | undefined {
  const mention = view.endsAt.get(i - 1)
  if (!mention || mention.kind === 'adjective') return undefined
  if (!/[,;–—]\s+with\s+(?:the\s+)?$/i.test(view.draft.text.slice(view.sentence.span[0], mention.span[0])))
    return undefined
  return { from: i - 1, to: i - 1, span: mention.span, mentions: [mention], words: '' }
}

/** The first actor named before a verb that is no part of another phrase. */
export function mainSubject(view: View, i: number): Subject | undefined {
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

/** "has allowed the Russians to claim they are …": the one who is let speak, speaks. */
export function enabled(view: View, words: CueWords, cue: Cue, i: number): Maybe {
  const mention = view.endsAt.get(i - 2)
  if (!mention || !cue.classes.has('strong')) return undefined
  const lead = view.draft.text.slice(Math.max(view.sentence.span[0], mention.span[0] - 24), mention.span[0])
  if (!/\b(?:allow|enabl|led|lead|prompt|caus|forc|let|push)\w*\s+(?:the\s+|\w+\s+)?$/i.test(lead)) return undefined
  const after = afterCue(view, words, i + 1, false)
  const piece = restOf(view, cue, after.start, limitAfter(view, words, i + 1), {
    that: after.that,
    before: false,
    inverted: false,
  })
  if (!piece) return undefined
  const subject: Subject = { from: i - 2, to: i - 2, span: mention.span, mentions: [mention], words: '' }
  return {
    span: [mention.span[0], piece[1]],
    subject,
    cue: view.tokens[i]!.span,
    pieces: [piece],
    skip: i,
    nests: true,
  }
}
