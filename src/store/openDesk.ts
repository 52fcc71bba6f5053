/** Making and opening desks, in a folder or on a server. */
import type { Desk } from './api.js'
import { createEmbedded, type EmbeddedDesk, type NewEmbeddedDesk, openEmbedded } from './embeddedDesk.js'
import { createServerDesk, type NewServerDesk, openServerDesk, type ServerDesk } from './serverDesk.js'

export type NewDesk = NewEmbeddedDesk | NewServerDesk
export type DeskPlace = EmbeddedDesk | ServerDesk

/**
 * Makes a desk with nothing on it and opens it. Rejects with `desk-exists` when there is one; in a folder with
 * `desk-locked` when another process is making one there; on a server with `not-configured` when it does not answer.
 */
export const createDesk = (options: NewDesk): Promise<Desk> =>
  'dir' in options ? createEmbedded(options) : createServerDesk(options)

/** Rejects with `desk-missing`, `desk-locked`, `record-broken`, `desk-newer` or `not-configured`. */
export const openDesk = (place: DeskPlace): Promise<Desk> =>
  'dir' in place ? openEmbedded(place) : openServerDesk(place)
