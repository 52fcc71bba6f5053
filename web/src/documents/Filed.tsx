import type { FiledAnswer } from '../../../src/domain/answer.js'
import { ChangeList } from '../ui/ChangeList.js'
import { GoView, useSpeech } from '../ui/desk.js'
import { Notes } from './Notes.js'

/** What filing did: claims, incidents, and the cells of the board that are not what they were. */
export function Filed({ answer }: { answer: FiledAnswer }) {
  const { m } = useSpeech()
  const { claims, incidents, changed, state, document, title, notes } = answer
  return (
    <div className="filed">
      <h3>{m.documents.filed}</h3>
      <p>
        <GoView view={{ view: 'document', id: document }}>{title ?? m.documents.openIt}</GoView>
      </p>
      {state === 'known' ? (
        <p>{m.documents.alreadyKnown}</p>
      ) : (
        <p>{m.documents.filedWith(m.documents.nClaims(claims), m.incidents.found(incidents.length))}</p>
      )}
      {state === 'filed' && changed.length === 0 && <p className="quiet">{m.documents.changedNothing}</p>}
      {changed.length > 0 && (
        <>
          <h4>{m.documents.changedCells}</h4>
          <ChangeList changes={changed} />
        </>
      )}
      <Notes notes={notes} text={null} />
    </div>
  )
}
