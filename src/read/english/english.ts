/** English, put together: nothing outside this folder knows a word of it. */
import type { Language } from '../model/language.js'
import { FINDERS } from './finders/index.js'
import { inflect, plural } from './patterns/inflect.js'
import { REFINERS } from './refiners/index.js'
import { STEPS } from './steps.js'

export const english: Language = {
  code: 'en',
  lexicons: 'english',
  inflection: { inflect, plural },
  steps: STEPS,
  finders: FINDERS,
  refiners: REFINERS,
}
