export { readDocument, readWithTrace, type TracedReading } from './pipeline/readDocument.js'
