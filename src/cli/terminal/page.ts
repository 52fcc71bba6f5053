/** How wide and in what colours a page for people is written. */
import { type Colours, coloursFor } from './colour.js'
import type { Io } from './io.js'
import { columnsOf } from './width.js'

export const showOptions = (io: Io): { readonly colours: Colours; readonly width: number } => ({
  colours: coloursFor(io),
  width: columnsOf(io.stdout),
})
