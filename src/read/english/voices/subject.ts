/** Who does the saying: the subject before the verb, or the name after it. */
import { slugOf } from '../../../base/fold.js'
import type { Span } from '../../../base/span.js'
import type { ActorMention } from '../../model/context.js'
import type { CueWords } from '../lexicon/cues.js'
import { BOUNDARY, headBefore, LONGEST, PREPOSITIONS, pastSetting, relativeBefore } from './described.js'
import { headOf } from './speaker.js'
import { isMark, lowerAt, type View } from './view.js'

export interface Subject {
  /** Token range of the subject, its apposition included. */
  readonly from: number
  readonly to: number
  readonly span: Span
  readonly mentions: readonly ActorMention[]
  /** What of the one named speaks: "lead negotiator" of "Moscow's lead negotiator". */
  readonly what?: string | undefined
  /** The words when nobody is named: "the statement", "it", "local media". */
  readonly words: string
}

/** The subject that ends just before token `cue`, auxiliaries, adverbs and a date skipped. */
export function subjectBefore(view: View, words: CueWords, cue: number): Subject | undefined {
  let end = cue - 1
  for (;;) {
    const time = view.times.find(({ span }) => span[1] === view.tokens[end]?.span[1])
    if (time) {
      while (end >= 0 && view.tokens[end]!.span[0] >= time.span[0]) end--
      while (/^(?:on|in|late|early|at|since)$/.test(lowerAt(view, end))) end--
    } else if (
      words.aux.has(lowerAt(view, end)) ||
      words.adverbs.has(lowerAt(view, end)) ||
      /ly$/.test(lowerAt(view, end))
    )
      end--
    else break
  }
  end = outOfBrackets(view, end)
  if (end < 0) return undefined
  const token = lowerAt(view, end)
  if (token === ',' || token === ')' || token === '—' || token === '–') return appositive(view, words, end)
  if (token === 'who' || token === 'which') return relative(view, end)
  if (isMark(view, end)) return undefined
  const head = headBefore(view, words, end) ?? end
  const described = inRegion(view, boundaryBefore(view, head) + 1, head)
  // "In a statement faxed to newspapers on Wednesday the party said": the participle describes the setting.
  const isSetting = head < end && described !== undefined && /^(?:in|on|at|from|during|by)\s/i.test(described.words)
  const region = isSetting ? inRegion(view, boundaryBefore(view, end) + 1, end) : described
  return region && { ...region, to: end }
}

/** "COLONEL [NAME ILLEGIBLE] said": an editor's note is no part of who speaks. */
function outOfBrackets(view: View, end: number): number {
  if (lowerAt(view, end) !== ']') return end
  for (let i = end - 1; i >= Math.max(0, end - 12); i--) if (lowerAt(view, i) === '[') return i - 1
  return end
}

function boundaryBefore(view: View, end: number): number {
  for (let i = end; i >= Math.max(0, end - LONGEST); i--) {
    const lower = lowerAt(view, i)
    if (lower === 'and' && bothNamed(view, i)) continue
    if (BOUNDARY.has(lower) && !view.startsAt.has(i)) return i
    if (isMark(view, i) && (isDash(view, i) || !/^(?:['’]s?|-|\/|\.)$/.test(lower)) && lower !== '&') return i
  }
  return Math.max(-1, end - LONGEST - 1)
}

/** "CAIRO - Hamas said": a hyphen between blanks parts as a dash does. */
const isDash = (view: View, i: number): boolean =>
  lowerAt(view, i) === '-' && /\s/.test(view.draft.text[view.tokens[i]!.span[0] - 1] ?? '')

/** "Obama and Putin said": an "and" between two names does not begin a clause. */
const bothNamed = (view: View, i: number): boolean =>
  view.endsAt.has(i - 1) &&
  (view.startsAt.has(i + 1) ||
    /^(?:their|its|his|her)$/.test(lowerAt(view, i + 1)) ||
    (/^(?:the|a|other)$/.test(lowerAt(view, i + 1)) && view.startsAt.has(i + 2)))

function inRegion(view: View, opens: number, end: number): Subject | undefined {
  const from = pastSetting(view, opens, end)
  if (from > end) return undefined
  const inside = view.actors.filter(
    ({ span }) => span[0] >= view.tokens[from]!.span[0] && span[1] <= view.tokens[end]!.span[1],
  )
  const people = inside.filter(({ kind }) => kind !== 'adjective')
  const free = people.filter((mention) => !PREPOSITIONS.has(wordBefore(view, mention)))
  const counted = people.find((mention) => isOneOf(view, from, mention))
  const first = free.find(({ span }) => headsPhrase(view, span, from)) ?? free[0]
  const head =
    counted ?? (first && lastOfPhrase(view, first, free)) ?? (people.length === 1 ? undefined : people.at(-1))
  const mentions = head ? [head, ...free.filter((mention) => mention !== head && joined(view, head, mention))] : []
  const start = head ? Math.min(view.tokens[from]!.span[0], head.span[0]) : view.tokens[from]!.span[0]
  const phrase = view.draft.text.slice(start, view.tokens[end]!.span[1])
  if (!head && (end - from > 9 || phrase.length > 90)) return undefined
  const span: Span = head
    ? mentions.length > 1
      ? [head.span[0], mentions.at(-1)!.span[1]]
      : head.span
    : [start, view.tokens[end]!.span[1]]
  const what = head && OWNED.exec(view.draft.text.slice(span[1], view.tokens[end]!.span[1]))?.[1]
  return { from, to: end, span, mentions, words: head ? '' : phrase, what }
}

/** "Moscow's lead negotiator": what is Moscow's. */
const OWNED = /^['’]s?\s+([\p{L}-]+(?:\s+[\p{L}-]+){0,4})$/u

/** "the United Nations World Food Program", "the army's spokesman Nabil Abdallah": the last name of a phrase is its head. */
function lastOfPhrase(view: View, first: ActorMention, free: readonly ActorMention[]): ActorMention {
  let head = first
  for (const mention of free)
    if (
      mention.span[0] >= head.span[1] &&
      !(mention.anonymous && /^['’]s?\s/.test(view.draft.text.slice(head.span[1], mention.span[0]))) &&
      /^(?:['’]s)?\s+(?:(?!and\b|or\b|of\b|in\b|for\b|with\b|to\b|at\b|from\b|by\b|who\b|that\b)[\p{L}.-]+\s+){0,3}$/iu.test(
        view.draft.text.slice(head.span[1], mention.span[0]),
      )
    )
      head = mention
  return head
}

/** "one of the diplomats", "several of the commanders", "members of the group". */
const isOneOf = (view: View, from: number, { span }: ActorMention): boolean =>
  /^(?:one|some|several|many|most|two|three|both|(?:a\s+)?(?:senior\s+)?members?)\s+of\s+(?:(?:the|its|their|his|her)\s+)?$/i.test(
    view.draft.text.slice(view.tokens[from]!.span[0], span[0]),
  ) ||
  /^(?:one|some|several|many|most|two|three)\s+of\s*$/i.test(view.draft.text.slice(view.tokens[from]!.span[0], span[0]))

const headsPhrase = (view: View, span: Span, from: number): boolean => span[0] <= view.tokens[from]!.span[0] + 40
const joined = (view: View, a: ActorMention, b: ActorMention): boolean =>
  /^\s*(?:,\s*)?and\s+(?:the\s+|other\s+)?$/.test(view.draft.text.slice(a.span[1], b.span[0]))

function wordBefore(view: View, { span }: ActorMention): string {
  const before = view.draft.text
    .slice(Math.max(0, span[0] - 16), span[0])
    .trimEnd()
    .toLowerCase()
  return /([a-z]+)$/.exec(before.replace(/\s(?:the|a|an|his|her|their|its)$/, ''))?.[1] ?? ''
}

/** "Rami Abdulrahman, who heads the Observatory, said"; "the group's head, Rami Abdulrahman, said". */
function appositive(view: View, words: CueWords, close: number): Subject | undefined {
  const opening = lowerAt(view, close) === ')' ? '(' : lowerAt(view, close)
  const aside = relativeBefore(view, close)
  if (aside !== undefined) return before(view, aside, close)
  for (let open = close - 1; open >= Math.max(0, close - 40); open--) {
    if (lowerAt(view, open) !== opening || view.quoteAt[open]) continue
    const named = view.startsAt.get(open + 1)
    const wholly = named?.kind === 'person' && view.endsAt.get(close - 1) === named
    const outer = view.endsAt.get(open - 1)
    if (wholly)
      return {
        from: Math.max(0, boundaryBefore(view, open - 1) + 1),
        to: close,
        span: named.span,
        mentions: [named],
        words: '',
      }
    if (outer && outer.kind !== 'adjective') {
      return before(view, open, close)
    }
    // "A diplomat familiar with the talks, speaking on condition of anonymity, said": somebody heads what stands before.
    const longer = opening !== ',' || ASIDE.test(lowerAt(view, open + 1)) ? before(view, open, close) : undefined
    const inner = named && named.kind !== 'adjective' ? named : undefined
    if (inner && longer && longer.mentions.length === 0)
      return { ...longer, span: inner.span, mentions: [inner], words: '' }
    if (
      longer &&
      (longer.mentions.length > 0 ||
        opening === '(' ||
        !/^an?$|^the$/.test(lowerAt(view, open + 1)) ||
        isSpeaker(words, longer.words))
    )
      return longer
  }
  return undefined
}

/** "People in Kobo, a farming town, said": those who can speak are described by what stands behind them. */
const isSpeaker = ({ speakers }: CueWords, words: string): boolean =>
  speakers.has(headOf(words).toLowerCase().split(/\s+/).at(-1) ?? '')

const ASIDE =
  /^(?:speaking|who|whose|which|where|citing|quoting|briefing|a|an|the|one|himself|herself|[a-z]+(?:ing|ed)|seen|shown|made|written|sent|sworn|held|known|born|given|taken|drawn|read|heard|led|backed|put|kept|built|dated|leaked|for|on|in|by|at|with|too|though|however|meanwhile|again|moreover|nevertheless|contacted|reached)$/

function before(view: View, open: number, close: number): Subject | undefined {
  const last = outOfBrackets(view, open - 1)
  const region = inRegion(view, boundaryBefore(view, last) + 1, last)
  return region ? { ...region, to: close } : undefined
}

function relative(view: View, who: number): Subject | undefined {
  const end = lowerAt(view, who - 1) === ',' ? who - 2 : who - 1
  return end < 0 || isMark(view, end) ? undefined : inRegion(view, boundaryBefore(view, end) + 1, end)
}

/** "said a White House official": the name that follows the verb directly. */
export function subjectAfter(view: View, cue: number): Subject | undefined {
  for (let i = cue + 1; i <= cue + 4; i++) {
    const mention = view.startsAt.get(i)
    if (mention && mention.kind !== 'adjective') {
      const both = view.actors.filter((other) => other !== mention && joined(view, mention, other))
      const last = both.at(-1) ?? mention
      let to = i
      while (to + 1 < view.tokens.length && view.tokens[to + 1]!.span[0] < last.span[1]) to++
      return { from: cue + 1, to, span: [mention.span[0], last.span[1]], mentions: [mention, ...both], words: '' }
    }
    if (
      isMark(view, i) ||
      !/^(?:the|a|an|one|another|senior|top|his|her|its|their|some|several|many|two|three|other|official|local|state|independent)$/.test(
        lowerAt(view, i),
      )
    )
      break
  }
  return undefined
}

/** "said a woman whose husband had signed": somebody described behind the verb. */
export function somebodyAfter(view: View, words: CueWords, cue: number): Subject | undefined {
  const called = nameAfter(view, cue)
  if (called) return called
  const several = lowerAt(view, cue + 1)
  // "It is the army, say people in Kidal".
  if (/(?:s|people|men|women|police)$/.test(several) && words.speakers.has(several)) {
    const { span, text } = view.tokens[cue + 1]!
    return { from: cue + 1, to: cue + 1, span, mentions: [], words: text }
  }
  if (!/^(?:a|an|one|another|two|three|several|some|the)$/.test(lowerAt(view, cue + 1))) return undefined
  for (let i = cue + 2; i <= cue + 5; i++) {
    if (isMark(view, i)) return undefined
    if (!words.speakers.has(lowerAt(view, i)) && !words.people.has(lowerAt(view, i))) continue
    const span: Span = [view.tokens[cue + 1]!.span[0], view.tokens[i]!.span[1]]
    return { from: cue + 1, to: i, span, mentions: [], words: view.draft.text.slice(...span) }
  }
  return undefined
}

/** “…,” complained Oksana, 54: behind a quote and its verb a capital is who spoke. */
function nameAfter(view: View, cue: number): Subject | undefined {
  if (!view.quoteAt[cue - 1] && !view.quoteAt[cue - 2]) return undefined
  let to = cue
  while (to - cue < 4 && /^\p{Lu}\p{Ll}/u.test(view.tokens[to + 1]?.text ?? '') && !view.quoteAt[to + 1]) to++
  if (to === cue || /^(?:the|a|an|one)$/.test(lowerAt(view, cue + 1))) return undefined
  const span: Span = [view.tokens[cue + 1]!.span[0], view.tokens[to]!.span[1]]
  return { from: cue + 1, to, span, mentions: [], words: view.draft.text.slice(...span) }
}

/** What an unnamed subject is called when nothing it could mean has been named: `state-media`, `the-statement`. */
export const idOfWords = (words: string): string =>
  slugOf(
    words
      .replace(/^(?:the|a|an|one|some|its|his|her|their|this|that|these|those)\s+/i, '')
      .split(/\s+/)
      .slice(0, 4)
      .join(' '),
  )
