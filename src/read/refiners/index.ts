/** The refiners, run in this order over all drafts of a document. */
import type { Refiner } from '../context.js'

export const REFINERS: readonly Refiner[] = []
