/** The words and formats of one language in the zone of one desk. */
import type { CountRange } from '../../../src/base/count.js'
import type { Language } from '../state/url.js'
import { actorIdOf, actorNameIn, termNameIn } from './actors.js'
import { ar } from './ar.js'
import { en, type Messages } from './en.js'
import { type Formats, formatsOf, showCountIn } from './formats.js'
import { vocabularyAr } from './vocabulary.ar.js'
import { type Vocabulary, vocabularyEn } from './vocabulary.en.js'

export interface Speech {
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  readonly m: Messages
  readonly v: Vocabulary
  readonly f: Formats
  count(range: CountRange): string
  /** The name of an actor or of a source; `foreign` when it is in another language than the page. */
  actor(id: string): { readonly name: string; readonly foreign: boolean }
  /** The id of who is meant by a name. */
  actorId(text: string): string
  term(id: string): { readonly name: string; readonly foreign: boolean }
}

export function speechOf(language: Language, zone: string, names: ReadonlyMap<string, string> = new Map()): Speech {
  const f = formatsOf(language, zone)
  const v = language === 'ar' ? vocabularyAr : vocabularyEn
  return {
    language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    m: (language === 'ar' ? ar : en)(f),
    v,
    f,
    count: (range) => showCountIn(range, v.counts, f.number),
    actor: (id) => actorNameIn(language, v, id, names),
    actorId: (text) => actorIdOf(text, names),
    term: (id) => termNameIn(language, id),
  }
}
