/** Transcripts: "QUESTION: …", "MR TONER: …". A turn is one statement, from its label to the next one. */

import { slugOf } from '../../../base/fold.js'
import { type Span, trimSpan } from '../../../base/span.js'
import type { Draft } from '../../model/draft.js'
import type { Voice } from './statements.js'

const LABEL =
  /^((?:MAJOR|COL|MAJ|CAPT|MR|MRS|MS|DR|AMB|GEN|SEC|SECRETARY|AMBASSADOR|PRESIDENT|MINISTER|FOREIGN MINISTER|SENIOR ADMINISTRATION|SENIOR STATE DEPARTMENT|SENIOR)?\.?\s?[A-Z][A-Z.'’ -]{0,40}?(?:\s(?:ONE|TWO|THREE|\d))?(?:\s\([^)\n]{3,50}\))?):\s+(?=\S)/
/** "[10:42] SPEAKER 2 (Gen. Jetley): …", "00:14:05 Anna Kovac: …". */
const STAMP = /^\s*[[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?\s*[-–]?\s*/
const NAME =
  /^((?:\p{Lu}[\p{L}\p{N}.'’-]*|\d{1,2})(?:\s(?:\p{Lu}[\p{L}.'’-]*|\d{1,2}|\([^()\n]{2,40}\))){0,4}):\s+(?=\S)/u
const ROLES: Record<string, string> = {
  question: 'reporter',
  q: 'reporter',
  answer: 'unnamed-official',
  a: 'unnamed-official',
  official: 'unnamed-official',
  moderator: 'moderator',
  operator: 'moderator',
  spokesperson: 'unnamed-spokesman',
}
/** Labels of agency copy that introduce no speaker. */
const NO_SPEAKER =
  /^(?:TRANSCRIPT|HEADLINES?|KEY|MORE|FLASH|URGENT|UPDATE|BREAKING|NOTE|ATTN|SUBJECT|TO|FROM|DATE|CC|RE|FYI|TEXT|REPORT|SOURCE|ATTRIBUTION|BACKGROUND|SUMMARY|PLACE|TIME|LOCATION|POST)\b/

/** "Q. Could it have been saved?": in print a full stop follows the letter. */
const LETTER = /^((?:Q|A|QUESTION|ANSWER))\.\s+(?=\S)/

export function turnsOf(draft: Draft): Voice[] {
  const labels = labelsIn(draft)
  if (labels.length < 2) return []
  const distinct = new Set(labels.map(({ label }) => label))
  // Headings of a report, "YEMEN:", "FUNDING:", stand once each; in a transcript somebody asks or speaks again.
  const isTalk =
    distinct.size < labels.length ||
    labels.some(({ label, from, line }) => from > line || ROLES[label.toLowerCase()] !== undefined)
  if (!isTalk || (distinct.size < 2 && labels.length < 3)) return []
  const house = houseOf(draft, labels[0]!.words)
  return labels.map(({ from: start, label, words }, index) => {
    const next = labels[index + 1]?.line ?? draft.lines.at(-1)!.span[1]
    const name: Span = [start, start + label.length]
    const piece = trimSpan(draft.text, [words, next])
    const id = speakerOf(draft, label, house)
    const hidden = id.startsWith('unnamed-') || /official/i.test(label)
    const isLetter = label.length === 1
    const how = isLetter || ROLES[label.toLowerCase()] ? 'implied' : 'stated'
    return {
      span: [start, piece[1]],
      subject: undefined,
      ...refusalIn(draft, piece, name),
      // "Q" and "A" are nobody's name.
      speakers: [isLetter ? { value: id, how } : { value: id, text: draft.text.slice(...name), at: name, how }],
      ...(hidden && { anonymous: { value: true, text: label, at: name, how: 'stated' as const } }),
    }
  })
}

interface Label {
  readonly line: number
  readonly from: number
  readonly label: string
  readonly words: number
}

/** In capitals, or behind a time; a name as names are written only where it speaks again, for "Key points:" heads a list. */
function labelsIn({ lines, text }: Draft): readonly Label[] {
  const named: Label[] = []
  const labels = lines.flatMap(({ span }): Label[] => {
    const head = text.slice(span[0], span[0] + 100)
    const stamp = STAMP.exec(head)?.[0].length ?? 0
    const capitals = LABEL.exec(head.slice(stamp)) ?? LETTER.exec(head.slice(stamp))
    const match = capitals ?? NAME.exec(head.slice(stamp))
    if (!match || NO_SPEAKER.test(match[1]!)) return []
    const from = span[0] + stamp
    const label = { line: span[0], from, label: match[1]!, words: from + match[0].length }
    if (capitals || stamp > 0) return [label]
    named.push(label)
    return []
  })
  if (labels.length < 2) return labels
  const counts = new Map<string, number>()
  for (const { label } of named) counts.set(label, (counts.get(label) ?? 0) + 1)
  const again = named.filter(({ label }) => counts.get(label)! > 1 || labels.some((one) => one.label === label))
  return [...labels, ...again].sort((a, b) => a.line - b.line)
}

/** Whose briefing it is: the first body that the heading or the first label names, else the first state. */
function houseOf(draft: Draft, end: number): string | undefined {
  const heading = draft.text.slice(0, end)
  if (!/\b(?:press|news) conference\b|\bbriefing\b/i.test(heading)) return undefined
  if (/\bSecretary-General\b|\bUN\b|\bU\.N\.|\bUnited Nations\b/i.test(heading)) return 'un'
  let state: string | undefined
  for (const { span, ids } of draft.actors) {
    if (span[0] >= end) break
    const actor = ids.length === 1 ? draft.tools.actors.byId(ids[0]!) : undefined
    if (actor?.kind === 'agency' || actor?.kind === 'coalition') return actor.sourceKind === 'un' ? 'un' : actor.id
    if (actor?.kind === 'state') state ??= actor.id
  }
  return state
}

/** "I'm not going to get into that.": a turn that refuses and says no more. */
const REFUSAL =
  /^(?:(?:well|look|again|yes|no|as i said|thank you)[,.]\s+)?i(?:['’]m|['’]d|['’]ll)?\s+((?:am\s+)?not\s+going\s+to\s+(?:get|go)\s+into|(?:won['’]t|wouldn['’]t|can['’]t|cannot|will\s+not|would\s+not)\s+(?:comment|speculate|get\s+into|go\s+into|discuss)|have\s+no(?:thing)?\s+(?:comment|more\s+to\s+say|to\s+add)|(?:would\s+)?(?:just\s+)?refer\s+you|decline\s+to\s+comment)(?:\s+(?:on|about))?\b\s*([^.?!\n]*)[.?!]?\s*$/i

function refusalIn({ text }: Draft, piece: Span, name: Span): Pick<Voice, 'cue' | 'pieces' | 'unled' | 'declined'> {
  const match = piece[1] - piece[0] < 200 ? REFUSAL.exec(text.slice(...piece)) : null
  if (!match) return { cue: name, pieces: [piece], unled: true }
  const at = (words: string, from: number): Span => {
    const start = text.indexOf(words, from)
    return [start, start + words.length]
  }
  const cue = at(match[1]!, piece[0])
  return { cue, pieces: match[2] && !/refer/i.test(match[1]!) ? [at(match[2], cue[1])] : [], declined: true }
}

function speakerOf(draft: Draft, label: string, house: string | undefined): string {
  const inside = /\(([^()]{2,40})\)$/.exec(label)?.[1]
  if (inside) return speakerOf(draft, inside, house)
  const plain = label.toLowerCase().replace(/\.$/, '')
  const isSpokesman = /\bspokes(?:man|woman|person)\b/.test(plain) || /^(?:a|answer|official)$/.test(plain)
  if (house && isSpokesman) return `${house}-spokesman`
  const role = ROLES[plain]
  if (role) return role
  const surname = slugOf(
    plain.replace(/^(?:mr|mrs|ms|dr|amb|gen|sec|secretary|ambassador|president|minister|foreign minister)\.?\s+/, ''),
  )
  if (/\p{Ll}/u.test(label) && !/\d/.test(label)) return slugOf(label.split(/\s/).at(-1)!) || 'unnamed-official'
  const known = draft.tools.actors.all.find(({ id, kind }) => kind === 'person' && id === surname)
  return known?.id ?? (surname || 'unnamed-official')
}
