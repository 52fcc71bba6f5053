/** The finders, one a kind of claim. Order matters only for the trace. */
import type { Finder } from '../context.js'

export const FINDERS: readonly Finder[] = []
