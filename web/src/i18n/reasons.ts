/**
 * Reasons in the reader's language. A reason carries a code and its parameters; where a language knows the code it speaks
 * for itself, else the English sentence of the desk stands, marked as English.
 */
import type { Reason } from '../../../src/domain/verdict.js'
import type { Speech } from './index.js'
import { REASONS_AR } from './reasons.ar.js'

export type ReasonWords = (
  params: Readonly<Record<string, string | number>>,
  speech: Pick<Speech, 'f' | 'v' | 'actor'>,
) => string | undefined

/** `undefined` when the desk's own sentence has to do. */
export function sayReason(reason: Reason, speech: Speech): string | undefined {
  if (speech.language === 'en') return reason.say
  return REASONS_AR[reason.code]?.(reason.params ?? {}, speech)
}
