/**
 * What kind of source a speaker is. People who saw something are called what the text calls them; an official of nobody in
 * particular stays an unnamed one.
 */
import { slugOf } from '../../../base/fold.js'
import { onceFor } from '../../../base/once.js'
import type { Actor, ActorBook } from '../../../domain/actor.js'
import type { ActorMention, SlotValue } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'

/** Values of one mention as speakers. */
export const speakersOf = (draft: Draft, { ids, span, how }: ActorMention): SlotValue[] =>
  ids.map((id) => ({ value: id, text: draft.text.slice(span[0], span[1]), at: span, how }))

/** "The text says", "according to a copy seen by …": an agreement, told by its own words. */
export const idOfText = (words: string): string | undefined =>
  /^(?:the|an?|its|their)?\s*(?:final\s+|leaked\s+|draft\s+)?(?:text|copy|draft|accord|agreement|document)(?:\s+(?:of|seen|obtained|reviewed|published|signed)\b.*)?$/i.test(
    words,
  )
    ? 'agreement-text'
    : undefined

/** "Moscow's lead negotiator", "Israel's ambulance service", "the president's government": whose voice, and what of theirs it is. */
export function ofOwner(draft: Draft, owner: ActorMention, what: string): string | undefined {
  const id = owner.ids.length === 1 ? owner.ids[0] : undefined
  const actor = id === undefined ? undefined : draft.tools.actors.byId(id)
  const whole = actor?.kind === 'person' ? actor.parents[0]?.id : id
  if (!whole) return undefined
  const words = what.toLowerCase().replace(/^(?:chief|lead|main|top|senior|own|new|official)\s+/, '')
  const noun = words.split(/\s+/).at(-1)!
  if (
    /^(?:government|administration|cabinet|office|presidency|chancellery|side|delegation|camp|team|leadership|figures|count|statement|communique)$/.test(
      noun,
    )
  )
    return whole
  const role = /^(?:spokes(?:man|woman|person)|negotiator|envoy|official|minister|commander|ambassador|diplomat)$/.exec(
    noun,
  )?.[0]
  if (role) return slugOf(`${whole} ${role.replace(/woman|person/, 'man')}`)
  const adjective = actor?.kind === 'state' ? actor.adjectives?.[0] : undefined
  return adjective &&
    /(?:service|force|guard|police|command|agency|committee|commission|parliament|court|watchdog|army|navy)$/.test(noun)
    ? slugOf(`${adjective} ${words}`)
    : undefined
}

const slugged = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-')

/** States by the slugs of their names and adjectives: "russia", "russian". */
const statesIn = onceFor(({ all }: ActorBook): ReadonlyMap<string, string> => {
  const states = all.filter(({ kind }) => kind === 'state')
  return new Map(
    states.flatMap(({ id, adjectives = [] }) => [id, ...adjectives.map(slugged)].map((name) => [name, id] as const)),
  )
})

const WITNESS =
  /(?:^|-)(?:witness(?:es)?|residents?|survivors?|drivers?|villagers?|neighbou?rs?|teachers?|shopkeepers?|doctors?|medics?|nurses?|priests?|woman|women|man|men|mother|father|farmers?|traders?|relatives?|refugees?|students?|(?:displaced-)?(?:people|persons)|pensioners?|locals?|civilians?|rescuers?|volunteers?|policem[ae]n|boys?|girls?)(?:-\d+)?$/
const MEDIA =
  /(?:^|-)(?:radio|television|tv|newspapers?|channel|web-?site|media|reporters?-there|cameraman|broadcaster|(?:news|press)-agency|journalists?|correspondents?|stringer)$/
const STATE_MEDIA =
  /(?:^|-)(?:state|national|government)-(?:radio|television|tv|media|news-agency|newspaper|broadcaster)$/
const NGO =
  /(?:^|-)(?:aid|relief|humanitarian|charity|rights|human-rights)-(?:agency|agencies|groups?|workers?|organi[sz]ations?|officials?|staff)$|(?:^|-)(?:charity|charities|ngos?)$/
/** A force that no list knows, named after its state: "nigerian-army". */
const FORCE = /-(?:army|military|navy|air-force|armed-forces)$/
const OFFICIAL =
  /-(?:governor|mayor|police-chief|health-director|ombudsman|ministry|parliament|presidency|foreign-minister)(?:-\d+)?$|^(?:unnamed-)?(?:governor|mayor|police-chief|ombudsman|diplomats?|unnamed-diplomats?|regional-governor|foreign-minister|prosecutors?|police|authorities)(?:-\d+)?$|ombudsman/
const OF_SOMEBODY =
  /^(.+?)-(?:official|spokesman|spokeswoman|diplomat|source|aide|officer|commander|negotiator|minister|general|envoy|adviser)(?:-\d+)?$/

/** What kind of voice a speaker is; nothing for a named person, who may speak for anybody. */
export function sourceKindOf(draft: Draft, id: string): string | undefined {
  const actor = draft.tools.actors.byId(id)
  if (actor) return kindOfActor(draft, actor)
  if (WITNESS.test(id)) return 'witness'
  if (STATE_MEDIA.test(id)) return 'state-media'
  if (MEDIA.test(id)) return 'media'
  if (NGO.test(id)) return 'ngo'
  const owner = OF_SOMEBODY.exec(id)?.[1]
  if (owner && owner !== 'unnamed') {
    const state = statesIn(draft.tools.actors).get(owner)
    const body = draft.tools.actors.byId(state ?? owner)
    if (body) return body.kind === 'state' ? 'official' : kindOfActor(draft, body)
    if (/(?:general|commander)$/.test(id)) return 'party'
    return /^(?:un|u-n)-/.test(id) ? 'un' : 'official'
  }
  if (FORCE.test(id)) return 'party'
  if (OFFICIAL.test(id)) return 'official'
  return undefined
}

/** A government at war is a party: that of the country the text is about, one of its two sides, itself or through its forces. */
const isSide = ({ country, sides, tools }: Draft, id: string, home: string | undefined): boolean =>
  (home !== undefined && home === country && sides.length > 0) ||
  sides.some((side) => side === id || tools.actors.byId(side)?.parents.some((parent) => parent.id === id))

function kindOfActor(draft: Draft, { id, kind, country, sourceKind, parents }: Actor): string | undefined {
  if (kind === 'person') return sourceKind && /un|ngo|media/.test(sourceKind) ? sourceKind : undefined
  if (kind === 'state') return isSide(draft, id, country) ? 'party' : 'official'
  if (sourceKind) return sourceKind
  if (kind === 'force' || kind === 'group' || kind === 'coalition') return 'party'
  if (kind === 'media') return 'media'
  const whole = parents[0] && draft.tools.actors.byId(parents[0].id)
  return whole && whole.kind !== 'person' ? whole.sourceKind : undefined
}

/** Speakers whose namelessness is itself news: officials and diplomats, sources, witnesses. */
export const isHiddenRole = (id: string): boolean =>
  /(?:^|-)(?:officials?|diplomats?|sources?|mediator|aides?|officers?|workers?|witness(?:es)?|survivors|residents|caller)(?:-\d+)?$/.test(
    id,
  )

const HEADS =
  /^(?:(?:the|a|an|one|some|several|many|both|two|three|four|five|local|its|his|her|their|other|most|first|second|senior|few)\s+)+/i

/** An unnamed subject's id, by its head noun: "Two neighbours", "Local church leaders", "mediators in Doha". */
export function headOf(words: string): string {
  const phrase = words
    .replace(HEADS, '')
    .split(/\s+(?:of|in|at|from|near|on|for|to|with|who|whose|which|that|reached|seen|there)\b|,/i)[0]!
  return phrase.trim() === '' ? words : phrase
}

/** "Eid Kabalu": somebody whom nothing but the capitals tells to be a person. */
export const nameIn = (words: string): string | undefined =>
  /^\p{Lu}[\p{Ll}’'.-]+(?:\s+(?:(?:al|bin|de|van|von|el|abu|ul|da|della|der)[-\s])?\p{Lu}[\p{L}’'.-]+){1,3}$/u.test(
    words,
  )
    ? /([\p{L}’'-]+)$/u.exec(words)?.[1]
    : undefined
