/** The registry: which features speak about which kind of event. A new one is a file beside this and a line here. */
import { actors } from './actors.js'
import { convoyState } from './convoyState.js'
import { convoyTime } from './convoyTime.js'
import type { Feature } from './feature.js'
import { origin } from './origin.js'
import { place } from './place.js'
import { repetition } from './repetition.js'
import { structure } from './structure.js'
import { time } from './time.js'
import { tolls } from './tolls.js'
import { type } from './type.js'
import { words } from './words.js'

export const FEATURES: Record<'incident' | 'convoy', Readonly<Record<string, Feature>>> = {
  incident: { structure, repetition, time, place, type, actors, tolls, words, origin },
  convoy: { structure, time: convoyTime, place, state: convoyState, trucks: tolls, words, origin },
}
