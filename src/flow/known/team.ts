/** What every use case works with: the desk, what the program knows of the world, and the machine's clock. */
import type { ModelReader } from '../../model/modelReader.js'
import type { Desk } from '../../store/api.js'
import type { Knowledge } from '../../store/dataFiles.js'

export interface Team {
  readonly desk: Desk
  readonly knowledge: Knowledge
  readonly clock: () => Date
  /** The program's name and version, said in every answer: `truceline 0.1.0`. */
  readonly engine: string
  /** The model that somebody configured as a second reader. Throws the problem that says how, when nobody did. */
  readonly model?: (() => ModelReader) | undefined
}
