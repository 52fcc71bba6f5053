/** Words that look like somebody saying something and are none: nouns, participles, subjects that cannot speak. */
import type { Cue, CueWords } from '../lexicon/cues.js'
import { headOf, nameIn } from './speaker.js'
import type { Subject } from './subject.js'
import { isMark, lowerAt, type View } from './view.js'

/** "few reports of fire", "Armenian claims of shelling", "exchanging calls": a noun with the shape of a verb. */
export const isNounHere = (view: View, i: number): boolean =>
  !(lowerAt(view, i - 1) === 'and' && /^(?:on|upon|that)$/.test(lowerAt(view, i + 1))) && looksLikeNoun(view, i)

const looksLikeNoun = (view: View, i: number): boolean =>
  (/s$/.test(lowerAt(view, i)) &&
    /^(?:of|that|about|by|on|from|against)$/.test(lowerAt(view, i + 1)) &&
    (view.endsAt.get(i - 1)?.kind === 'adjective' || lowerAt(view, i - 2) === "'")) ||
  (/^(?:report|claim|call|demand|estimate|comment|answer|finding|post|note|state|promise|charge|count|list|register|show|hope|fear)s$/.test(
    lowerAt(view, i),
  ) &&
    /^(?:the|a|an|few|many|no|some|several|any|more|most|first|initial|early|late|new|recent|conflicting|unconfirmed|these|those|such|other|all|of|on|in|by|from|to|with|at|over|about|amid|despite|between|and|its|his|her|their|our|\d.*|\w+ing)$/.test(
      lowerAt(view, i - 1),
    ))

/** "a pause declared by Russia": a participle behind its noun, not a subject that declares. */
export const isDoneBy = (view: View, { form }: Cue, i: number): boolean =>
  /^(?:ed|part|past)$/.test(form) &&
  lowerAt(view, i + 1) === 'by' &&
  !/^(?:telephone|phone|satellite|radio|text|e-?mail|letter|video|fax|message)$/.test(lowerAt(view, i + 2)) &&
  !/^(?:is|are|was|were|be|been|being|as)$/.test(lowerAt(view, i - 1)) &&
  !/ly$/.test(lowerAt(view, i - 1))

/** A subject nobody named counts when a strong verb or a clause follows: "The statement said …", "Local media reported …". */
export function mayBeUnnamed(
  view: View,
  { words, from, to }: Subject,
  cue: Cue,
  { speakers, people }: CueWords,
): boolean {
  // "a report published on Monday", "the reported cost", "read a message posted …": a participle behind half a phrase.
  if (HALF.test(words)) return false
  const noun = headOf(words).toLowerCase().split(/\s+/).at(-1) ?? ''
  const speaks = speakers.has(noun) || (people.has(noun) && isOfSaying(cue))
  if (speaks && !/^(?:no|nobody|few)\b/i.test(words)) return true
  if (/^(?:nobody|nothing|none|number|no one)\b|^the (?:number|total|figure)s? of\b/i.test(words)) return false
  if (nameIn(words)) return true
  if (
    !cue.classes.has('strong') &&
    !(cue.base === 'tell' && /^(?:an?|one|another|the)\s/i.test(words)) &&
    !/^(?:stat|confirm|warn|indicat|show|suggest|find|publish|broadcast)/.test(cue.base)
  )
    return false
  if (
    /^(?:claim|report|add)s?$/.test(view.tokens[to + 1]?.lower ?? '') &&
    /^(?:a|an|the|no|this|that|such|his|her|its|their|first|latest|new)\b/i.test(words) === false &&
    to - from > 2
  )
    return false
  if (/^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)$/i.test(words)) return false
  return !/\b(?:this|that|there|what|which|nothing|something|everything|i|you|we)$/i.test(words) && words.length > 1
}

const HALF =
  /^(?:in|at|on|during|from|with|by|for|of|to|after|before|read|said|says|told|wrote)\s|^(?:the|an?|its|his|her|their|of|to|so|as|such)$/i

/** Verbs that anybody's deeds may have too are no sign that somebody of a trade or an age speaks. */
const isOfSaying = ({ base, classes }: Cue): boolean =>
  (classes.has('weak') || classes.has('tell')) &&
  !/^(?:show|find|charge|hold|continue|learn|observe|post|read|write|publish|broadcast|answer|sum|set|lay|spell|put|go|make|let|give|get|pass|send|offer|record|document|log|cry|scream|submit|fear|hope|expect|think|consider|ask|wonder|regard|decide|resolve|rule|elaborate|volunteer|calculate|reason|reflect|protest|relate|sigh|sob|gasp|recite|relay|chime|weigh|demand|urge|promise|threaten|swear|respond|signal)$/.test(
    base,
  )

/** What a body thinks is a way of speaking; what a person thinks, somebody was told. "What he called" is no telling either. */
export function mayTell(view: View, { mentions, words, from, to }: Subject, { base }: Cue): boolean {
  if (lowerAt(view, from - 1) === 'what' && /^(?:call|consider|describe|regard|think|brand|label)$/.test(base))
    return false
  if (base === 'read')
    return (
      TEXTS.test(words) ||
      mentions.some(({ span }) => TEXTS.test(view.draft.text.slice(span[0], view.tokens[to]!.span[1])))
    )
  if (!/^(?:think|consider|believe|suspect|expect|hope|assume|regard|doubt|fear)$/.test(base)) return true
  return (
    /^(?:that|otherwise|so|not)$/.test(lowerAt(view, to + 2)) ||
    mentions.some(({ kind, anonymous }) => kind === 'person' || anonymous) ||
    (mentions[0]?.kind === 'pronoun' && /^s?he$/i.test(view.draft.text.slice(...mentions[0].span))) ||
    PERSONS.test(words)
  )
}

/** Only a text reads: "the statement read". */
const TEXTS =
  /\b(?:statement|text|letter|communiqu[eé]|message|note|leaflet|banner|sign|post|tweet|document|agreement|draft|order|declaration|telegram|release|notice|headline|memo|cable|poster)s?$/i

const PERSONS =
  /\b(?:residents|villagers|witnesses|officials?|diplomats?|experts?|analysts?|doctors?|medics|survivors|relatives|monitors|observers|mediators|officers?|commanders?|investigators)\b/i

/** "spoke of 40 dead" reports, "spoke on condition of anonymity" does not; "counts 62" does, "counts votes" does not. */
export const hasItsObject = (view: View, { base, classes, particles }: Cue, i: number): boolean =>
  !(base === 'call' && isCallTo(view, i)) &&
  // "The film tells the story of two brothers."
  !(base === 'tell' && /^(?:story|tale|truth|difference)$/.test(lowerAt(view, i + 2))) &&
  (particles === undefined || particles.has(lowerAt(view, i + 1))) &&
  (base !== 'put' || isPutAt(view, i)) &&
  ([...classes].some((kind) => kind !== 'of' && kind !== 'count') ||
    base === 'put' ||
    (classes.has('of') &&
      (/^(?:speak|talk)$/.test(base) ? /^(?:of|against)$/ : /^(?:of|for|against)$/).test(lowerAt(view, i + 1))) ||
    (classes.has('count') &&
      /^(?:\d|at$|about|some|more|no$|nearly|over$|around|only|dozens|hundreds|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelve$|\w+teen$|\w+ty$)/.test(
        lowerAt(view, i + 1),
      )))

/** "put the number of dead at 40". */
const isPutAt = (view: View, i: number): boolean =>
  [2, 3, 4, 5, 6, 7, 8].some(
    (n) =>
      lowerAt(view, i + n) === 'at' &&
      /^(?:\d|about|more|some|nearly|around|over|least|between|up$|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelve$|\w+teen$|\w+ty$|dozens|hundreds|thousands)/.test(
        lowerAt(view, i + n + 1),
      ),
  )

/** "Blinken called Lavrov on Sunday": by telephone. */
function isCallTo(view: View, i: number): boolean {
  const mention = view.startsAt.get(i + 1)
  if (!mention || mention.kind === 'adjective') return false
  let next = i + 1
  while (view.tokens[next] && view.tokens[next]!.span[0] < mention.span[1]) next++
  if (mention.kind !== 'person') return lowerAt(view, next) === 'back'
  return (
    isMark(view, next) ||
    /^(?:on|in|after|before|late|early|later|again|back|twice|to|from|by|and)$/.test(lowerAt(view, next)) ||
    view.times.some(({ span }) => span[0] === view.tokens[next]?.span[0])
  )
}
