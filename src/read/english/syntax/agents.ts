/**
 * People who act with force and are only described: "a group of six urban guerrillas", "heavily armed men", "members of
 * the armed forces". A description grows to the left from its last word. Beside the name of an organisation
 * it is a party of its own with the organisation's id.
 */
import type { Span } from '../../../base/span.js'
import type { ActorMention, SlotValue } from '../../model/context.js'
import { matchTable } from '../../patterns/match.js'
import { isVerb } from './clause.js'
import { idOf, stated } from './slots.js'
import { rangeOf, spanOfWords, type View } from './view.js'

export interface AgentPhrase {
  readonly from: number
  readonly to: number
  readonly span: Span
  /** The organisation's id, when it belongs to one: its people are it. */
  readonly value: SlotValue
  /** The organisation it belongs to, named beside it. */
  readonly of?: ActorMention | undefined
}

export function agentPhrases(view: View): readonly AgentPhrase[] {
  const heads = view.context.lexicon.list('agent-heads')
  const found: AgentPhrase[] = []
  for (let at = 0; at < view.words.length; at++) {
    const kind = heads.get(view.words[at]!.lower)
    if (kind === undefined || isModifier(view, at)) continue
    const phrase = phraseOf(view, at, kind)
    if (phrase && phrase.from >= (found.at(-1)?.to ?? 0)) found.push(phrase)
  }
  return found
}

/** "guerrilla commandos", "rebel attack": the word describes the next one. */
function isModifier(view: View, at: number): boolean {
  const next = view.words[at + 1]
  if (!next || next.isMark) return false
  if (view.context.lexicon.list('agent-heads').has(next.lower)) return !/s$|men$/.test(view.words[at]!.lower)
  return !/s$|men$|people$|personnel$|body$|one$/.test(view.words[at]!.lower) && !endsHere(view, at + 1)
}

const AFTER =
  /^(?:who|whom|whose|that|which|and|or|but|in|on|at|of|by|from|with|to|near|as|when|while|after|before|during|wearing|armed|dressed|yesterday|today|tonight|also|later|then|allegedly|reportedly|apparently|presumably|'s|has|have|had|is|was|were|are|will|would|opened?|then|this|last)$/

const endsHere = (view: View, at: number): boolean => AFTER.test(view.words[at]!.lower) || isVerb(view.words, at)

function phraseOf(view: View, head: number, kind: string): AgentPhrase | undefined {
  const grown = grow(view, head)
  const of = grown.org ?? (kind === 'band' ? undefined : orgAfter(view, head + 1))
  const from = withBand(view, grown.from)
  const body = kind === 'part' && !of ? bodyAfter(view, head + 1) : undefined
  if (body !== undefined) return phraseFrom(view, from, body)
  if (!saysWhoActs(view, head, kind, grown, of)) return undefined
  if (kind === 'part' && of) return partOf(view, grown.org ? rangeOf(view, of.span)[0] : from, head, of)
  return phraseFrom(view, from, head + 1, of)
}

function phraseFrom(view: View, from: number, to: number, of?: ActorMention): AgentPhrase | undefined {
  const span = spanOfWords(view, from, to)
  const id = of?.ids[0] ?? idOf(view.text.slice(...span))
  return id === undefined ? undefined : { from, to, span, value: stated(view.text, span, id), of }
}

/** "members of the armed forces", "Liberation Front members": the organisation is a part of the words. */
function partOf(view: View, from: number, head: number, of: ActorMention): AgentPhrase {
  const to = Math.max(head + 1, rangeOf(view, of.span)[1])
  const span = spanOfWords(view, from, to)
  return { from, to, span, value: stated(view.text, span, `${of.ids[0]}-members`), of }
}

interface Grown {
  readonly from: number
  readonly marked: boolean
  readonly counted: boolean
  readonly org?: ActorMention | undefined
}

/** To the left: modifiers, numbers, a nationality, the name of an organisation. */
function grow(view: View, head: number): Grown {
  const modifiers = view.context.lexicon.list('agent-modifiers')
  const heads = view.context.lexicon.list('agent-heads')
  let from = head
  let marked = false
  let counted = false
  for (let steps = 0; from > 0 && steps < 8; steps++) {
    const { lower, isNumber, isMark } = view.words[from - 1]!
    const adjective = mentionEndingAt(view, from, 'adjective')
    if (adjective) {
      from = rangeOf(view, adjective.span)[0]
      continue
    }
    const org = mentionEndingAt(view, from, 'name')
    if (org) return { from, marked: true, counted, org }
    const meaning = modifiers.get(lower) ?? (heads.get(lower) === 'armed' ? 'marks' : undefined)
    if (isMark || (meaning === undefined && !isNumber && !/^(?:several|many|more|than|about|some|dozens)$/.test(lower)))
      break
    marked ||= meaning === 'marks'
    counted ||= isNumber || lower === 'several'
    from--
  }
  while (
    /^(?:many|more|than|about|some)$/.test(view.words[from]!.lower) &&
    !view.words[from + 1]?.isNumber &&
    from < head
  )
    from++
  return { from, marked, counted }
}

/** The mention right before the word; an acronym in brackets may stand between: "Liberation Front [LF] fighters". */
function mentionEndingAt(view: View, at: number, kind: 'adjective' | 'name'): ActorMention | undefined {
  const end = /^[)\]"”]$/.test(view.words[at - 1]?.lower ?? '') ? at - 2 : at - 1
  const last = view.words[end]
  return last && (kind === 'name' || end === at - 1)
    ? view.actors.find((mention) => mention.kind === kind && mention.ids.length > 0 && mention.span[1] === last.end)
    : undefined
}

/** "fighters of the Liberation Front", "soldiers from the army". */
function orgAfter(view: View, at: number): ActorMention | undefined {
  const next = view.words[at + 1]
  if (!next || !/^(?:of|from)$/.test(view.words[at]!.lower)) return undefined
  return view.actors.find(
    (mention) =>
      (mention.kind === 'name' || mention.kind === 'description') &&
      mention.ids.length > 0 &&
      !mention.anonymous &&
      mention.span[0] >= next.start &&
      rangeOf(view, mention.span)[0] <= at + 4,
  )
}

/** "members of the armed forces": a body that is no name. Where it ends, if one follows. */
function bodyAfter(view: View, at: number): number | undefined {
  if (view.words[at]?.lower !== 'of') return undefined
  const rest = view.words.slice(at + 1, at + 7)
  const hit = matchTable(rest, view.context.lexicon.table('agents')).find(({ from }) => from <= 2)
  return hit ? at + 1 + hit.to : undefined
}

function saysWhoActs(view: View, head: number, kind: string, { marked, counted, from }: Grown, of: unknown): boolean {
  if (kind === 'armed') return true
  if (kind === 'part') return of !== undefined
  if (marked) return true
  if (kind === 'band') return false
  const before = view.words[from - 1]?.lower ?? ''
  const isPeople =
    /^(?:people|civilians|workers|students|farmers|peasants|personnel|officers|agents|lieutenants|sergeants|colonels)$/
  return (
    /^(?:by|alleged|presumed|suspected)$/.test(before) ||
    (/^(?:a|an|the|some|young)$/.test(before) && view.words[from - 2]?.lower === 'by') ||
    (counted && !isPeople.test(view.words[head]!.lower)) ||
    (before === 'of' && BANDS.test(view.words[from - 2]?.lower ?? ''))
  )
}

const BANDS = /^(?:groups?|columns?|bands?|squads?|units?|gangs?|commandos?|patrols?|teams?|mobs?|cells?|platoons?)$/

/** "a group of …": the band is part of what they are called. */
function withBand(view: View, from: number): number {
  if (view.words[from - 1]?.lower !== 'of' || !BANDS.test(view.words[from - 2]?.lower ?? '')) return from
  const modifiers = view.context.lexicon.list('agent-modifiers')
  let at = from - 2
  while (at > 0 && (modifiers.has(view.words[at - 1]!.lower) || view.words[at - 1]!.isNumber)) at--
  return at
}
