/** States in the notation: of a convoy, route, crossing or evacuation, and where forces and weapons are. */
import { after, isNamed, place, type Verb, values } from './words.js'

const ACCESS_FORMS = ['convoy', 'route', 'crossing', 'evacuation']

/** `requested convoy c1 on Castello Road`; anything else is no word of the notation. */
export const stateOf: Verb = ({ time, words }) => {
  const [state = '', form = '', name] = words
  if (!ACCESS_FORMS.includes(form) || name === undefined) {
    return `"${state}" is neither an act, nor a word of this notation, nor the state of a named convoy, route, crossing or evacuation.`
  }
  const [route, where, by] = [after(words, 'on'), after(words, 'at'), after(words, 'by')]
  const slots = {
    form: values(form),
    state: values(state),
    date: values(time),
    ...(route && { route: values(place(route)) }),
    ...(where && { place: values(place(where)) }),
    ...(by && { by: values(by) }),
    ...numbered(words, 'trucks'),
    ...numbered(words, 'people'),
  }
  return [{ claim: { kind: 'access', slots }, event: name }]
}

/** `trucks 120`: exactly so many. */
function numbered(words: readonly string[], name: 'trucks' | 'people' | 'count') {
  const number = Number(after(words, name) ?? Number.NaN)
  return Number.isFinite(number) ? { [name]: values({ min: number, max: number }) } : {}
}

export const posture: Verb = ({ time, words }) => {
  const [, form, actor] = words
  if (!form || !actor) return 'Write "posture positioned ACTOR with WEAPON at PLACE".'
  const [weapon, where, near] = [after(words, 'with'), after(words, 'at'), after(words, 'near')]
  const distance = after(words, 'distance')
  const standing = where ?? near
  const slots = {
    form: values(form),
    date: values(time),
    ...(isNamed(actor) && { actor: values(actor) }),
    ...(weapon && { weapon: values(weapon) }),
    ...(standing && { place: values(place(standing)) }),
    ...(distance && { distance: values(distance) }),
    ...numbered(words, 'count'),
  }
  return [{ claim: { kind: 'posture', slots }, event: null }]
}
