import type { Word } from '../model/words.js'

const QUOTES = new Set(['“', '”', '"', '‘', '’', "'"])

export const isQuote = ({ isMark, lower }: Word): boolean => isMark && QUOTES.has(lower)
