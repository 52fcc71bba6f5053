import type { ReasonWords } from './reasons.js'

export const REASONS_AR: Readonly<Record<string, ReasonWords>> = {}
