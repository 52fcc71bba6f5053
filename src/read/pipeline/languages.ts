/** The languages that can be read. The first one that a text looks like reads it; so far there is one. */
import { english } from '../english/english.js'
import type { Language } from '../model/language.js'

export const LANGUAGES: readonly Language[] = [english]

export const languageOf = (_text: string): Language => LANGUAGES[0]!
