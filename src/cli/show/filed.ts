/** What filing did: a line a document, then what it changed on the board. */
import type { FiledAnswer } from '../../domain/answer.js'
import { table } from '../terminal/table.js'
import type { ShowOptions } from './reasons.js'
import { showChanges } from './status.js'

export function showFiled(filed: readonly (FiledAnswer & { readonly file: string })[], options: ShowOptions): string {
  const rows = filed.map(({ file, title, state, claims, incidents, notes, document }) => [
    file,
    title ?? '',
    state === 'known' ? 'known already' : 'filed',
    String(claims),
    String(incidents.length),
    String(notes.length),
    document.replace(/^sha256:/, '').slice(0, 10),
  ])
  const changed = filed.flatMap((one) => one.changed)
  return [
    table(
      [
        { head: 'file' },
        { head: 'title' },
        { head: '' },
        { head: 'claims', align: 'right' },
        { head: 'incidents', align: 'right' },
        { head: 'notes', align: 'right' },
        { head: 'document' },
      ],
      rows,
      options.width,
    ),
    ...(changed.length > 0 ? ['', 'What it changed', ...showChanges(changed, options)] : []),
  ].join('\n')
}
