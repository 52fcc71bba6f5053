/** Who speaks of a deed is not who did it: in "the ministry said two shells hit the town" the subject before the verb speaks. */
import { spansOverlap } from '../../../../base/span.js'
import type { SlotValue } from '../../../model/context.js'
import { voiceAt } from '../../syntax/scope.js'
import { spanOfWords, type View, wordIndex } from '../../syntax/view.js'
import type { Roles } from './roles.js'

/** The roles without the speaker of the words, unless those begin with the deed: "the rebels denied shelling the town". */
export function withoutSpeaker(view: View, roles: Roles, lead: number): Roles {
  const voice = voiceAt(view.context, spanOfWords(view, lead, lead + 1))
  const speakers = voice?.statement.slots.speaker
  if (!voice || !speakers) return roles
  const piece = voice.scope.find(([start, end]) => start <= view.words[lead]!.start && view.words[lead]!.start < end)
  if (piece && piece[0] >= view.sentence.span[0] && beginsWithDeed(view, wordIndex(view, piece[0]), lead)) return roles
  const isSpeaker = ({ at }: SlotValue) =>
    at !== undefined &&
    !(piece && spansOverlap(piece, at)) &&
    speakers.some((speaker) => speaker.at && spansOverlap(speaker.at, at))
  return { ...roles, perpetrator: roles.perpetrator.filter((value) => !isSpeaker(value)) }
}

const OPENING =
  /^(?:having|to|have|ever|not|been|being|\w+ly|responsibility|for|the|an|a|any|firing|carrying|out|launching)$/

const beginsWithDeed = (view: View, from: number, lead: number): boolean =>
  view.words.slice(from, lead).every(({ lower, isMark }) => isMark || OPENING.test(lower))
