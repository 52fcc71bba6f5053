/**
 * The thread that PGlite runs in, so that a heavy query never stops the program's own loop. Plain JavaScript because a
 * worker is started from the file as it is, from the sources as well as from the build.
 * In: `{id, sql, params?}`, `{id, exec}`, `{id, close}`; out: `{id, rows}` or `{id, error}`.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

const asText = (text) => text
const { dataDir, wasm } = workerData
const db = new PGlite({ dataDir, pgliteWasmModule: wasm, parsers: { 20: asText, 1184: asText } })

async function answer({ sql, params, exec, close }) {
  if (close) return db.close()
  if (exec !== undefined) return void (await db.exec(exec))
  const { rows, fields } = await db.query(sql, params)
  return { rows, types: fields.map(({ name, dataTypeID }) => [name, dataTypeID]) }
}

const said = (error) => ({ message: String(error?.message ?? error), code: error?.code, detail: error?.detail })

// One connection: statements run in the order in which they came.
let last = db.waitReady.then(
  () => parentPort.postMessage({ id: 0 }),
  (error) => parentPort.postMessage({ id: 0, error: said(error) }),
)
parentPort.on('message', (message) => {
  last = last.then(async () => {
    try {
      parentPort.postMessage({ id: message.id, result: await answer(message) })
    } catch (error) {
      parentPort.postMessage({ id: message.id, error: said(error) })
    }
  })
})
