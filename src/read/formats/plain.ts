/** Text as it is. */
import { charsetOf, decode } from './decode.js'
import type { Format } from './format.js'

export const PLAIN: Format = {
  mediaType: 'text/plain',
  endings: ['.txt', '.text', '.log'],
  read: ({ bytes, name, mediaType }) => ({
    ...decode(bytes, name, charsetOf(mediaType)),
    title: null,
    publishedAt: null,
    mediaType: 'text/plain',
  }),
}
