/**
 * Reasons in the reader's language. A reason carries a code and its parameters; where a language knows the code it speaks
 * for itself, else the English sentence of the desk stands, marked as English.
 */
import type { Reason } from '../../../src/domain/verdict.js'
import type { Speech } from './index.js'
import { NO_LONGER_AR, REASONS_AR, WITH_ORIGINAL } from './reasons.ar.js'

export type ReasonTeller = Pick<Speech, 'f' | 'v' | 'actor'>
export type ReasonWords = (params: Readonly<Record<string, string | number>>, teller: ReasonTeller) => string

export interface SaidReason {
  /** In the language of the page; `undefined` when only the desk's own sentence will do. */
  readonly own: string | undefined
  /** The desk's own sentence, where it says more than `own`. */
  readonly original: string | undefined
}

const GONE = 'no-longer-'

/** A voice without a name is told apart by its document's hash, which says nothing to a reader. */
export const readable = (text: string): string => text.replace(/@sha256:[0-9a-f]{8,}/g, '')

export function sayReason(reason: Reason, speech: Speech): SaidReason {
  const say = readable(reason.say)
  if (speech.language === 'en') return { own: say, original: undefined }
  const isGone = reason.code.startsWith(GONE)
  const code = isGone ? reason.code.slice(GONE.length) : reason.code
  const words = REASONS_AR[code]?.(reason.params ?? {}, speech)
  if (words === undefined) return { own: undefined, original: say }
  return { own: isGone ? NO_LONGER_AR(words) : words, original: WITH_ORIGINAL.has(code) ? say : undefined }
}
