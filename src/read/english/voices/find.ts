/**
 * Attributions in one sentence: each verb of saying outside quotation marks, with its speaker and the stretches that are
 * theirs. Six shapes carry nearly all of reporting: "X said that …", "…, X said", "…, said X", "…, X said, …",
 * "according to X", and "X was quoted as saying"; a seventh, "were reported", has no speaker.
 */
import { coverOf, type Span } from '../../../base/span.js'
import { type Cue, type CueWords, cueWords } from '../lexicon/cues.js'
import { afterCue } from './after.js'
import { anonymityIn } from './anonymity.js'
import { maySayBare, saysBare } from './bare.js'
import { chargeBefore, isBesideQuote } from './beside.js'
import { declining } from './declining.js'
import { type FoundVoice, isAnotherAt, limitAfter, type Maybe } from './found.js'
import { clauseFrom, commaAfter, lastClause, mustGoOn, pieceBefore, verbFollows, wordsFrom } from './lead.js'
import { hasItsObject, isDoneBy, isNounHere, mayBeUnnamed, mayTell } from './lookalikes.js'
import { citing, quotingAs } from './quoting.js'
import { goesOnWithin, restOf } from './rest.js'
import { enabled, mainSubject, participle, passiveAt, responsibility } from './shapes.js'
import { type Subject, somebodyAfter, subjectAfter, subjectBefore } from './subject.js'
import { toldBy } from './toldBy.js'
import { venueBefore, venueSpan } from './venue.js'
import { isMark, lowerAt, type View } from './view.js'

interface Place {
  /** Token range of the cue. */
  readonly from: number
  readonly to: number
  /** What has been given to speakers before in this sentence ends here. */
  readonly floor: number
  /** Where the next attribution of the sentence begins. */
  readonly limit: number
}

/** `elided`: who speaks where a sentence begins with its verb. */
export function voicesIn(view: View, elided?: Subject): FoundVoice[] {
  const words = cueWords(view.draft.lexicon)
  const found: FoundVoice[] = []
  let floor = wordsFrom(view)
  const hidden = anonymityIn(view.draft.text, view.sentence.span)
  for (let i = 0; i < view.tokens.length; i++) {
    const { span } = view.tokens[i]!
    // "who asked not to be named" says nothing of the world.
    if (hidden && hidden[0] <= span[0] && span[1] <= hidden[1]) continue
    if (view.quoteAt[i] || view.tokens[i]!.kind !== 'word' || isPartOfName(view, i)) continue
    const handed = quotingAs(view, words, i)
    const cited = handed ? undefined : citing(view, i, found.at(-1))
    if (handed || cited) {
      found.splice(cited ? found.length - 1 : found.length, cited ? 1 : 0, ...(handed ?? cited)!.voices)
      i = Math.max(i, (handed ?? cited)!.skip)
      floor = Math.max(floor, nextClause(view, i + 1))
      continue
    }
    const one = voiceAt(view, words, i, floor, found.at(-1), elided)
    if (!one) continue
    const whole = joined(view, found.at(-1), one)
    if (whole) found[found.length - 1] = whole
    else found.push(one)
    const next = nextClause(view, i + 1)
    if (!one.nests || endsBefore(view, one, next)) floor = Math.max(floor, next)
    i = Math.max(i, one.skip)
  }
  return found
}

/** "found that both had fired and recommended that …": the clause behind "that" ends where the next verb of saying stands. */
const endsBefore = (view: View, { pieces }: FoundVoice, next: number): boolean =>
  next > 0 && pieces.length > 0 && pieces.at(-1)![1] <= view.tokens[next - 1]!.span[0]

/** "…, he said, adding that …": one voice goes on, in one statement. */
function joined(view: View, last: FoundVoice | undefined, one: FoundVoice): FoundVoice | undefined {
  const goesOn =
    last !== undefined &&
    !(last.passive || last.declined || last.claims) &&
    /^(?:adding|saying|noting|stressing|insisting|warning)$/i.test(view.draft.text.slice(...one.cue))
  if (!goesOn) return undefined
  return {
    ...last,
    span: coverOf([last.span, one.span]),
    alsoCues: [...(last.alsoCues ?? []), one.cue],
    pieces: [...last.pieces, ...one.pieces],
  }
}

/** "United States" has no verb in it. */
const isPartOfName = (view: View, i: number): boolean => {
  const { text, lower, span } = view.tokens[i]!
  // In capitals "THE KREMLIN SAID PUTIN …" looks like somebody called Said.
  if (/^SA(?:ID|YS)$/.test(text)) return false
  return (
    text[0] !== lower[0] &&
    view.actors.some(
      (mention) => mention.kind !== 'pronoun' && mention.span[0] <= span[0] && span[1] <= mention.span[1],
    )
  )
}

function voiceAt(view: View, words: CueWords, i: number, floor: number, last?: FoundVoice, elided?: Subject): Maybe {
  const lower = lowerAt(view, i)
  const told = toldBy(view, i, floor)
  if (told) return told
  const phrase = responsibility(view, i) ?? declining(view, words, i)
  if (phrase) return phrase
  const cue = words.byForm.get(lower)
  if (!cue || isNounHere(view, i) || isDoneBy(view, cue, i) || !hasItsObject(view, cue, i)) return undefined
  const to = cue.particles || isSpokenOf(view, cue, i) ? i + 1 : i
  const passive = passiveAt(view, cue, i, floor)
  if (passive !== 'no') return passive
  if (cue.form === 'ing' && !/^(?:is|are|was|were)$/.test(lowerAt(view, i - 1))) return participle(view, words, cue, i)
  if (lowerAt(view, i - 1) === 'to' && cue.form === 'base') return enabled(view, words, cue, i)
  const opens = elided && isOpening(view, cue, i) ? elided : undefined
  if (!opens && cue.form === 'base' && !maySayBare(view, words, cue, i)) return undefined
  return active(view, words, cue, { from: i, to, floor, limit: limitAfter(view, words, i + 1) }, last, opens)
}

/** "told reporters"; "warned the companies that …", but "warned fighting would go on". */
const tellsSomebody = (view: View, { base, classes }: Cue, next: number): boolean =>
  classes.has('tell') &&
  (base !== 'warn' || [1, 2, 3, 4, 5, 6].some((n) => /^(?:that|against)$/.test(lowerAt(view, next + n))))

/** "called that a trap", "called it “a lie”": what is called so is named before. */
const namedAt = (view: View, { base }: Cue, i: number): number =>
  /^(?:call|label|brand|describe)$/.test(base) && /^(?:this|that|it|them|these|those)$/.test(lowerAt(view, i))
    ? lowerAt(view, i + 1) === 'as'
      ? i + 2
      : i + 1
    : i

/** "Denies launch.", "2. Demands that …": the verb opens its sentence, behind the number of a point. */
const isOpening = (view: View, { form }: Cue, i: number): boolean =>
  (form === 's' || form === 'base') &&
  (i === wordsFrom(view) || (i === wordsFrom(view) + 1 && /ly$/.test(lowerAt(view, i - 1)))) &&
  /^\p{Lu}/u.test(view.tokens[wordsFrom(view)]!.text) &&
  !/^(?:of|from|by|in|,|:)$/.test(lowerAt(view, i + 1))

/** "speaks of 40 dead": the link is part of the verb. */
const isSpokenOf = (view: View, { base }: Cue, i: number): boolean =>
  /^(?:speak|talk|call)$/.test(base) &&
  /^(?:of|for|on|upon)$/.test(lowerAt(view, i + 1)) &&
  !view.times.some(({ span }) => span[0] === view.tokens[i + 2]?.span[0])

function active(view: View, words: CueWords, cue: Cue, place: Place, last?: FoundVoice, elided?: Subject): Maybe {
  const { from, to, floor } = place
  if (cue.base !== 'deny' && isNegated(view, from)) return undefined
  const following =
    isInverted(view, from) && !TELLS.test(cue.base)
      ? (subjectAfter(view, to) ?? somebodyAfter(view, words, to))
      : undefined
  const inverted = following && endsThere(view, following.to + 1) ? following : undefined
  const shared =
    /^(?:and|but|then)$/.test(lowerAt(view, from - 1)) && floor > 0
      ? (last?.subject ?? mainSubject(view, from))
      : undefined
  const subject =
    inverted ?? subjectBefore(view, words, from) ?? shared ?? (elided && { ...elided, from, to: from - 1 })
  if (
    !subject ||
    (!inverted &&
      subject.mentions.length === 0 &&
      !mayBeUnnamed(view, subject, cue, words) &&
      !isBesideQuote(view, subject, to))
  )
    return undefined
  if (!mayTell(view, subject, cue)) return undefined
  const head = inverted ? from : subject.from
  const tail = inverted ? inverted.to + 1 : to + 1
  const after = afterCue(
    view,
    words,
    namedAt(view, cue, tail),
    tellsSomebody(view, cue, tail) || cue.classes.has('ask'),
  )
  const resumes = inverted ? commaAfter(view, inverted.to + 1) : after.start
  const clause = verbFollows(view, resumes) ? lastClause(view, floor, head) : floor
  const lead = pieceBefore(view, inverted ? from : subject.from, clause, verbFollows(view, resumes))
  const opens = clauseFrom(view, clause, head - 2)
  // "If the guns fell silent, he said, …", "The draft, he said, …": nothing is said yet, the clause must go on.
  const open =
    lead !== undefined && !leadIsQuote(view, lead) && lowerAt(view, resumes) === ',' && mustGoOn(view, opens, head)
  const ahead = restOf(view, cue, open ? resumes : after.start, place.limit, {
    that: after.that,
    before: lead !== undefined,
    inverted: inverted !== undefined && !open,
    open,
  })
  // "At a news conference, Obama said the talks …": what leads up to a full clause is its setting, not its content.
  const setting =
    lead !== undefined &&
    ahead === undefined &&
    !inverted &&
    !leadIsQuote(view, lead) &&
    !/^(?:to|in|on|at|by|with|from|through|via|after|during|as|for)$/.test(lowerAt(view, after.start))
      ? restOf(view, cue, after.start, place.limit, { that: after.that, before: false, inverted: false })
      : undefined
  const splits = open || lowerAt(view, after.start) === ','
  // "…, Obama emphasized the need for …": what follows the verb is its object, so what leads up to it is none.
  // "Nobody had been hurt, Lavrov said in Juba on Monday": behind the verb stands only where and when.
  const isRelative = [head - 1, head, head + 1].some((i) =>
    /^(?:which|who|whom|whose|where|that)$/.test(lowerAt(view, i)),
  )
  const isOnlyOccasion = !isRelative && WHERE.test(lowerAt(view, after.start)) && !opensWithPreposition(view, opens)
  const hasObject =
    !inverted && !splits && !isOnlyOccasion && !isMark(view, after.start) && after.start < view.tokens.length
  const before =
    setting !== undefined ||
    (hasObject && !leadIsQuote(view, lead)) ||
    (ahead !== undefined && (!splits || opensWithPreposition(view, opens)) && !leadIsQuote(view, lead))
      ? undefined
      : lead
  // "…, residents said, hours before a truce": after a whole clause and its voice the document goes on.
  const whole =
    before !== undefined &&
    splits &&
    !leadIsQuote(view, lead) &&
    !open &&
    !goesOnWithin(view, after.start + 1) &&
    !view.quoteAt[after.start + 1]
  const rest = whole ? undefined : (setting ?? ahead)
  const charge = rest ? [] : chargeBefore(view, cue, subject)
  const pieces = charge.length > 0 ? charge : [before, rest].filter((piece) => piece !== undefined)
  if (pieces.length === 0) return undefined
  const start = Math.min(view.tokens[head]!.span[0], pieces[0]![0], venueBefore(view, head, floor))
  const end = Math.max(view.tokens[Math.max(to, inverted?.to ?? 0)]!.span[1], pieces.at(-1)![1])
  return {
    span: [start, end],
    subject,
    cue: [view.tokens[from]!.span[0], view.tokens[to]!.span[1]],
    pieces,
    addressee: after.addressee,
    ...(elided && { elided: true }),
    venue: after.venue ?? venueSpan(view, head, floor),
    skip: tail - 1,
    nests: after.that && before === undefined,
  }
}

/** '"…," the colonel, a veteran, told The Times': who stands behind these verbs is told and tells nothing. */
const TELLS = /^(?:tell|inform|brief|remind|assure|notify)$/

const opensWithPreposition = (view: View, floor: number): boolean =>
  view.times.some(({ span }) => span[0] === view.tokens[floor]?.span[0]) ||
  /^(?:at|in|on|of|for|after|before|during|since|with|from|by|over|under|amid|despite|according|speaking|meanwhile|earlier|later|as|asked|elsewhere)$/.test(
    lowerAt(view, floor),
  )

const WHERE =
  /^(?:in|at|on|near|from|after|before|during|outside|inside|aboard|upon|following|through|via|as|when|shortly|late)$/

const leadIsQuote = (view: View, lead: Span | undefined): boolean =>
  lead !== undefined && view.quotes.some(({ outer }) => outer[0] <= lead[0] + 1 && outer[1] >= lead[1] - 1)

/** "…, said an official who …" and no "…, said the United States has been …". */
const endsThere = (view: View, i: number): boolean =>
  isMark(view, i) ||
  // "pleads a banner hung from the tower".
  (/(?:ed|ung|een|ent|eld|itten|iven|aken)$/.test(lowerAt(view, i)) &&
    /^(?:by|in|on|from|at|to|near|outside|inside|across)$/.test(lowerAt(view, i + 1))) ||
  /^(?:who|whose|which|on|in|at|to|after|as|during|when|from|by|for|of|and|late|early|last|this|speaking|adding|citing|told|while|but|with|under|outside|near|inside|involved|familiar|close|based|briefed|declining|asking|requesting|quoted|reached|contacted|posted|present|responsible|working|living|there|here|today|yesterday)$/.test(
    lowerAt(view, i),
  ) ||
  view.times.some(({ span }) => span[0] === view.tokens[i]?.span[0])

/** "The statement does not say who …" reports nothing. */
const isNegated = (view: View, cue: number): boolean =>
  [1, 2].some((n) => /^(?:not|never|cannot)$|n't$/.test(lowerAt(view, cue - n)) && !isMark(view, cue - 1))

const isInverted = (view: View, cue: number): boolean => {
  const before = cue - 1
  return before < 0 || view.quoteAt[before] !== undefined || /^(?:,|—|–|\?|!)$/.test(lowerAt(view, before))
}

/** The start of the next clause, for a second attribution in one sentence. */
function nextClause(view: View, from: number): number {
  for (let i = from; i < view.tokens.length; i++) {
    if (lowerAt(view, i) === ',' && /^(?:and|but|while|whereas|though|although)$/.test(lowerAt(view, i + 1)))
      return i + 2
    if (lowerAt(view, i) === ';') return i + 1
    if (/^(?:and|but)$/.test(lowerAt(view, i)) && (isAnotherAt(view, i + 1) || isBareNext(view, i + 1))) return i + 1
  }
  return 0
}

/** "deny it and blame a plane". */
const isBareNext = (view: View, i: number): boolean => {
  const words = cueWords(view.draft.lexicon)
  return words.byForm.get(lowerAt(view, i))?.form === 'base' && saysBare(view, words, i)
}
