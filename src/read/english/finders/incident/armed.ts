/** Who is armed, by name or description. */
import type { SlotValue } from '../../../model/context.js'
import type { View } from '../../syntax/view.js'
import type { Roles } from './roles.js'
import type { Toll } from './tolls.js'

const ARMED =
  /\b(?:army|military|militar[a-z]*|soldiers?|troops?|forces|police(?:m[ae]n)?|gendarmes?|marines?|guards?|gunm[ae]n|militants?|militias?|fighters?|rebels?|insurgents?|terrorists?|jihadists?|guerrillas?|extremists?|combatants?|checkpoints?|barracks|bases?|posts?|outposts?|headquarters?|camps?|patrols?|positions?|convoys?|battalions?|brigades?|garrisons?|separatists?|commandos?|army base)\b/i

export const namesArmed = (words: string): boolean => ARMED.test(words)

/** Two armed sides: a deed of one against the other is a clash, whoever began it. */
export function isBetweenArmed(view: View, { tolls }: { readonly tolls: readonly Toll[] }, roles: Roles): boolean {
  if (!areArmed(view, roles.perpetrator)) return false
  const harmed = tolls.flatMap(({ victim }) => (victim ? [view.text.slice(...victim.span)] : []))
  const aimed = [...roles.target, ...roles.victim].map(
    ({ text, value }) => `${text ?? ''} ${String(value).replaceAll('-', ' ')}`,
  )
  return [...harmed, ...aimed].some(
    (words) => ARMED.test(words) && !/\b(?:civilians?|hospitals?|aid|refugees?|displaced|schools?)\b/i.test(words),
  )
}

/** "NATO jets", "Israeli helicopter gunships": what the doer came in, right behind the name. */
const FLEET =
  /^\S+(?: \S+)?? (?:fighter |attack |combat |naval |helicopter |patrol )?(?:jets|warplanes|planes|aircraft|helicopters|gunships|bombers|drones|gunboats|warships|tanks|artillery|gunners|guns|air force|navy|missiles|rockets)\b/i

const MENACING = /^(?:(?:well-|heavily-)?armed|masked|hooded|uniformed|camouflaged|unidentified)$/i

/** Whether one of those who did it is armed by name or description. */
export function areArmed(view: View, doers: readonly SlotValue[]): boolean {
  const heads = view.context.lexicon.list('agent-heads')
  const armed = view.context.lexicon.list('armed-actors')
  return doers.some(
    ({ text, value, at }) =>
      ARMED.test(text ?? '') ||
      ARMED.test(String(value).replaceAll('-', ' ')) ||
      (text ?? '').split(/\s+/).some((word) => heads.get(word.toLowerCase()) === 'armed' || MENACING.test(word)) ||
      FLEET.test(view.text.slice(at?.[0] ?? 0, (at?.[1] ?? 0) + 24)) ||
      armed.has(String(value)),
  )
}
