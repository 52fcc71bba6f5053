import type { Note } from '../../../src/domain/reading.js'
import { useSpeech } from '../ui/desk.js'
import { Foreign } from '../ui/words.js'

/** What the reader wants to tell: odd words, ambiguous places, unreadable numbers. */
export function Notes({ notes, text }: { notes: readonly Note[]; text: string | null }) {
  const { m } = useSpeech()
  if (notes.length === 0) return null
  return (
    <section className="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{m.documents.notes}</h2>
      <ul className="plain">
        {notes.map((note) => (
          <li key={`${note.code} ${note.span?.[0] ?? ''} ${note.say}`}>
            <p>
              <Foreign>{note.say}</Foreign>
            </p>
            {note.span && text && (
              <p className="quiet" dir="auto">
                “{text.slice(note.span[0], note.span[1])}”
              </p>
            )}
            {note.hint && (
              <p className="quiet">
                <Foreign>{note.hint}</Foreign>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
