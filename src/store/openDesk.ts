/** Making and opening desks, wherever they are kept. */
import type { Desk } from './api.js'
import { createEmbedded, type EmbeddedDesk, type NewEmbeddedDesk, openEmbedded } from './embeddedDesk.js'

export const createDesk = (options: NewEmbeddedDesk): Promise<Desk> => createEmbedded(options)
export const openDesk = (options: EmbeddedDesk): Promise<Desk> => openEmbedded(options)
