import type { TermStatus } from '../../../src/domain/verdict.js'
import { useSpeech } from '../ui/desk.js'
import { Status } from '../ui/status.js'

/** Explains only the marks that are on the page. */
export function Legend({ statuses }: { statuses: readonly TermStatus[] }) {
  const { m, v } = useSpeech()
  return (
    <details className="legend" open>
      <summary>{m.board.legend}</summary>
      <dl>
        {statuses.map((status) => (
          <div key={status}>
            <dt>
              <Status status={status} />
            </dt>
            <dd>{v.statusHelp[status]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
