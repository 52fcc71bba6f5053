/**
 * A thread that reads documents beside others. Plain JavaScript because a worker is started from the file as it is.
 * In: `{id, input}`; out: `{id, line}`, the reading as one line of JSON, or `{id, error}`.
 */
import { parentPort } from 'node:worker_threads'
import { readDocument } from '../../read/index.js'
import { loadKnowledge } from '../../store/dataFiles.js'

const { tools } = loadKnowledge()
parentPort.on('message', ({ id, input }) => {
  try {
    parentPort.postMessage({ id, line: JSON.stringify(readDocument(input, tools)) })
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) })
  }
})
