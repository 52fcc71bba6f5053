/** What finders and refiners import. The types live in `model/`, below every step of reading. */
export type * from './model/context.js'
