/**
 * Who "he", "the president", "the ministry", "both sides" and "the government" are. One pass in reading order keeps what a
 * reader keeps in mind: who spoke last, who was named last, which two parties were named together.
 */
import type { Span } from '../../../base/span.js'
import type { ActorMention, Sentence } from '../../model/context.js'
import type { Atom, Draft } from '../../model/draft.js'
import { cueWords } from '../lexicon/cues.js'
import { definite, meant, settled } from './described.js'
import { homeAt } from './home.js'
import { mainPair } from './mainPair.js'
import { Memory } from './memory.js'
import { publisherAt } from './publisher.js'

const SIDES =
  /^(?:sides|parties|countries|governments|powers|presidents|ministers|men|leaders|nations|delegations|capitals|diplomats|neighbou?rs|teams|panels|negotiators|armies|delegates|commands|enemies|foes|rivals|adversaries|belligerents|camps)$/

export function withReferences(draft: Draft, named: readonly (readonly ActorMention[])[]): ActorMention[] {
  draft.sides = mainPair(draft, named)
  const memory = new Memory(draft, draft.sides)
  const all: ActorMention[] = []
  for (const sentence of draft.sentences) {
    const mine = named[sentence.index] ?? []
    const found = inSentence(draft, sentence, mine, memory)
    memory.remember(sentence, found, speakersIn(draft, sentence, found))
    all.push(...found)
  }
  return all
}

function inSentence(draft: Draft, sentence: Sentence, named: readonly ActorMention[], memory: Memory): ActorMention[] {
  const atoms = draft.atoms[sentence.index]!
  const found: ActorMention[] = []
  let next = 0
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i]!
    while (next < named.length && named[next]!.span[0] <= atom.span[0]) {
      found.push(settled(draft, named[next]!, found, memory, { atoms, from: i }))
      next++
    }
    const last = found.at(-1)
    if (last && atom.span[0] < last.span[1]) continue
    const mention = referenceAt(draft, atoms, i, found, memory)
    if (mention) found.push(mention)
  }
  for (; next < named.length; next++)
    found.push(settled(draft, named[next]!, found, memory, { atoms, from: atoms.length }))
  return found
}

function referenceAt(
  draft: Draft,
  atoms: readonly Atom[],
  i: number,
  before: readonly ActorMention[],
  memory: Memory,
): ActorMention | undefined {
  const { key, span, kind } = atoms[i]!
  if (kind !== 'word') return undefined
  const publisher = publisherAt(draft, atoms, i)
  if (publisher) return publisher
  if (key === 'he' || key === 'she' || key === 'him') {
    const id = memory.person(key === 'she' ? 'she' : 'he', before, trails(draft, atoms, i))
    return meant(memory, span, id ? [id] : [], 'pronoun')
  }
  if (/^(?:they|both|the|two|neither|each|either|all)$/.test(key)) {
    const sides = sidesAt(atoms, i, memory) ?? allAt(draft, atoms, i, before, memory)
    if (sides) return sides
  }
  const part = partAt(draft, atoms, i, before, memory)
  if (part) return part
  if (key === 'they') return { ...meant(memory, span, memory.several(before), 'pronoun'), plural: true }
  if (key === 'it' && speaksNext(draft, atoms, i)) {
    const id = memory.thing(before, trails(draft, atoms, i))
    return { span, ids: id ? [id] : [], kind: 'pronoun', how: 'implied' }
  }
  if (key === 'the') return definite(draft, atoms, i, before, memory)
  return homeAt(draft, atoms, i, i)
}

/** "…, he said.": the pronoun follows what was said. */
const trails = (draft: Draft, atoms: readonly Atom[], i: number): boolean => {
  const before = atoms[i - 1]
  if (before?.kind !== 'punctuation' || i < 4 || !speaksNext(draft, atoms, i)) return false
  const end = atoms[i + 2]
  return (
    end === undefined ||
    end.kind === 'punctuation' ||
    /^(?:on|in|at|to)$/.test(end.key) ||
    draft.text[before.span[0]] !== ','
  )
}

/** "it said", "it has also denied". */
function speaksNext(draft: Draft, atoms: readonly Atom[], i: number): boolean {
  const { byForm, aux, adverbs } = cueWords(draft.lexicon)
  let at = i + 1
  while (at - i < 4 && (aux.has(atoms[at]?.key ?? '') || adverbs.has(atoms[at]?.key ?? ''))) at++
  const cue = byForm.get(atoms[at]?.key ?? '')
  return cue !== undefined && cue.form !== 'base' && cue.form !== 'ing'
}

/** "one of them", "the other", "the latter": of those told about together, when it is they who speak. */
function partAt(
  draft: Draft,
  atoms: readonly Atom[],
  i: number,
  before: readonly ActorMention[],
  memory: Memory,
): ActorMention | undefined {
  const keys = [0, 1, 2].map((n) => atoms[i + n]?.key ?? '')
  const isOne = /^(?:one|another)$/.test(keys[0]!) && keys[1] === 'of' && keys[2] === 'them'
  const isOther = keys[0] === 'the' && /^(?:other|others|latter|former)$/.test(keys[1]!)
  // "one described how …": alone, before its verb.
  const isAlone = /^(?:one|another)$/.test(keys[0]!) && !isOne && speaksNext(draft, atoms, i)
  const last = i + (isOne ? 2 : isAlone ? 0 : 1)
  if (!isOne && !isOther && !isAlone) return undefined
  const next = atoms[last + 1]
  if (next?.kind === 'word' && !speaksNext(draft, atoms, last) && !cueWords(draft.lexicon).aux.has(next.key))
    return undefined
  const span: Span = [atoms[i]!.span[0], atoms[last]!.span[1]]
  const pair = /^(?:latter|former)$/.test(keys[1]!) ? memory.pair() : []
  if (pair.length === 2)
    return { span, ids: [pair[keys[1] === 'latter' ? 1 : 0]!], kind: 'description', how: 'implied' }
  const [all, more] = memory.severalSpeakers(before)
  if (all === undefined || more !== undefined || !memory.isUnnamed(all)) return undefined
  const one = all.replace(/s$/, '')
  const id = keys[1] === 'others' ? all : isOther || keys[0] === 'another' ? `${one}-2` : one
  return { span, ids: [id], kind: 'description', how: 'implied', anonymous: true }
}

function sidesAt(atoms: readonly Atom[], i: number, memory: Memory): ActorMention | undefined {
  const keys = [0, 1, 2].map((n) => atoms[i + n]?.key ?? '')
  const length = lengthOfSides(keys)
  if (length === 0) return undefined
  const isBare = keys[0] === 'the' && keys[1] === 'two' && length === 2
  const people = isBare || /^(?:men|leaders|presidents|ministers|diplomats)$/.test(keys[length - 1]!)
  const ids = people ? memory.pairOfPeople() : memory.pair()
  if (ids.length === 0) return undefined
  return {
    span: [atoms[i]!.span[0], atoms[i + length - 1]!.span[1]],
    ids,
    kind: 'description',
    how: 'implied',
    plural: true,
  }
}

/** "Neither would say", "both denied it", "each blames the other": those told about last, when a verb of saying follows. */
function allAt(
  draft: Draft,
  atoms: readonly Atom[],
  i: number,
  before: readonly ActorMention[],
  memory: Memory,
): ActorMention | undefined {
  const { key, span } = atoms[i]!
  if (!/^(?:both|neither|each)$/.test(key)) return undefined
  const { byForm, aux } = cueWords(draft.lexicon)
  const verb = aux.has(atoms[i + 1]?.key ?? '') ? i + 2 : i + 1
  const cue = byForm.get(atoms[verb]?.key ?? '')
  // "neither claim", "have neither confirmed nor …": beside a noun and behind a verb the word is nobody.
  if (!cue || (verb === i + 1 && cue.form === 'base') || aux.has(atoms[i - 1]?.key ?? '')) return undefined
  const several = memory.several(before)
  const ids = several.length > 0 ? several : memory.pair()
  return ids.length === 0 ? undefined : { ...meant(memory, span, ids, 'description'), plural: true }
}

/** "both sides", "neither side", "the two delegations", "the warring parties", "the two". */
function lengthOfSides(keys: readonly string[]): number {
  const [first, second, third] = keys as [string, string, string]
  if (/^(?:both|two)$/.test(first) && SIDES.test(second)) return 2
  if (/^(?:neither|each|either)$/.test(first) && /^(?:side|party|delegation|government|camp|team|army)$/.test(second))
    return 2
  if (first !== 'the') return 0
  if (/^(?:two|warring|rival|opposing|negotiating)$/.test(second) && SIDES.test(third)) return 3
  if (/^(?:sides|parties|delegations|belligerents|adversaries|antagonists)$/.test(second)) return 2
  return second === 'two' && !/^\p{L}{3,}s$/u.test(third) ? 2 : 0
}

/** Those who stand beside a verb of saying: what "he added" goes back to. */
function speakersIn(draft: Draft, sentence: Sentence, mentions: readonly ActorMention[]): ActorMention[] {
  const cues = cueWords(draft.lexicon)
  const { tokens } = sentence
  let m = 0
  const found: ActorMention[] = []
  for (let i = 0; i < tokens.length; i++) {
    const cue = cues.byForm.get(tokens[i]!.lower)
    const isCue =
      cue && (cue.classes.has('strong') || cue.classes.has('weak') || cue.classes.has('tell')) && cue.form !== 'base'
    if (!isCue && !(tokens[i]!.lower === 'to' && tokens[i - 1]?.lower === 'according')) continue
    while (m < mentions.length && mentions[m]!.span[1] <= tokens[i]!.span[0]) m++
    const [before, after] = [mentions[m - 1], mentions[m]]
    const gap = (a: number, b: number) => draft.text.slice(a, b)
    if (
      before &&
      before.kind !== 'adjective' &&
      /^[\s\w,]{0,24}$/.test(gap(before.span[1], tokens[i]!.span[0])) &&
      before.span[1] - before.span[0] < 200
    )
      found.push(explained(draft, mentions[m - 2], before, tokens[i]!.span[0]) ?? before)
    else if (
      after &&
      after.kind !== 'adjective' &&
      /^\s*(?:the|a|an|one|another|official)?\s*$/i.test(gap(tokens[i]!.span[1], after.span[0]))
    )
      found.push(after)
  }
  return found
}

/** "Hans Grundberg, the UN envoy, said": who is explained speaks, not the explanation. */
function explained(
  { text }: Draft,
  person: ActorMention | undefined,
  before: ActorMention,
  cue: number,
): ActorMention | undefined {
  const isAside =
    person?.kind === 'person' &&
    before.kind !== 'person' &&
    /^,\s+(?:\w+\s+){0,3}$/.test(text.slice(person.span[1], before.span[0])) &&
    /^[^,]{0,40},\s*$/.test(text.slice(before.span[1], cue))
  return isAside ? person : undefined
}
