/** Opens a desk and files as fast as it can until it is killed; says each acknowledged entry on its own line. */
import { writeSync } from 'node:fs'

const [, , built, dir, templates] = process.argv
const { openDesk } = await import(`${built}store/index.js`)
const from = Date.now()
const desk = await openDesk({ dir, templates, clock: () => new Date(), onNotice: (say) => tell('notice', say) })
tell('opened', Date.now() - from)

function tell(...words) {
  writeSync(1, `${words.join(' ')}\n`)
}

const text = 'Two shells fell on the quarter before noon. '.repeat(40)
let number = (await desk.head()).seq
async function file() {
  for (;;) {
    const id = `${process.pid}-${number++}`
    const body = {
      id,
      title: null,
      source: 'wire',
      publishedAt: null,
      language: 'en',
      text,
      original: { mediaType: 'text/plain', size: text.length, sha256: id },
      collected: { by: 'child', from: null },
    }
    const entries = await desk.write(({ append }) =>
      append([
        { type: 'document', by: 'child', body },
        { type: 'claims', by: 'child', body: { document: id, engine: 'x', claims: [], notes: [] } },
      ]),
    )
    for (const { seq, hash } of entries) tell('ack', seq, hash)
  }
}
await Promise.all([file(), file(), file(), file()])
