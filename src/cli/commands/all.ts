/** Every command, in the order in which help lists them: what a newcomer needs first. */
import type { CliCommand } from '../terminal/command.js'
import { addCommand } from './add.js'
import { agreementCommand } from './agreement.js'
import { attestCommand } from './attest.js'
import { checkCommand } from './check.js'
import { correctCommand } from './correct.js'
import { coverageCommand } from './coverage.js'
import { evalCommand } from './eval.js'
import { exportCommand } from './export.js'
import { findingCommand } from './finding.js'
import { incidentsCommand } from './incidents.js'
import { initCommand } from './init.js'
import { judgeCommand } from './judge.js'
import { linkCommand } from './link.js'
import { readCommand } from './read.js'
import { retractCommand } from './retract.js'
import { serveCommand } from './serve.js'
import { sourceCommand } from './source.js'
import { startCommand } from './start.js'
import { statusCommand } from './status.js'
import { verifyCommand } from './verify.js'
import { whyCommand } from './why.js'

export const COMMANDS: readonly CliCommand[] = [
  startCommand,
  statusCommand,
  whyCommand,
  incidentsCommand,
  addCommand,
  initCommand,
  serveCommand,
  agreementCommand,
  coverageCommand,
  retractCommand,
  attestCommand,
  correctCommand,
  linkCommand,
  findingCommand,
  sourceCommand,
  readCommand,
  judgeCommand,
  checkCommand,
  verifyCommand,
  exportCommand,
  evalCommand,
]
