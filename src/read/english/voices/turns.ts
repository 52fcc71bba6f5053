/** Transcripts: "QUESTION: …", "MR TONER: …". A turn is one statement, from its label to the next one. */

import { slugOf } from '../../../base/fold.js'
import type { Span } from '../../../base/span.js'
import type { Draft } from '../../model/draft.js'
import type { Voice } from './statements.js'

const LABEL =
  /^((?:MAJOR|COL|MAJ|CAPT|MR|MRS|MS|DR|AMB|GEN|SEC|SECRETARY|AMBASSADOR|PRESIDENT|MINISTER|FOREIGN MINISTER|SENIOR ADMINISTRATION|SENIOR STATE DEPARTMENT|SENIOR)?\.?\s?[A-Z][A-Z.'’ -]{0,40}?(?:\s(?:ONE|TWO|THREE|\d))?):\s+(?=\S)/
const ROLES: Record<string, string> = {
  question: 'reporter',
  q: 'reporter',
  answer: 'unnamed-official',
  a: 'unnamed-official',
  official: 'unnamed-official',
  moderator: 'moderator',
  operator: 'moderator',
  spokesperson: 'unnamed-spokesman',
}
/** Labels of agency copy that introduce no speaker. */
const NO_SPEAKER =
  /^(?:FLASH|URGENT|UPDATE|BREAKING|NOTE|ATTN|SUBJECT|TO|FROM|DATE|CC|RE|FYI|TEXT|REPORT|SOURCE|ATTRIBUTION|BACKGROUND|SUMMARY|PLACE|TIME|LOCATION|POST)\b/

export function turnsOf(draft: Draft): Voice[] {
  const labels = draft.lines
    .map(({ span }) => ({ span, match: LABEL.exec(draft.text.slice(span[0], span[0] + 80)) }))
    .filter(({ match }) => match !== null && !NO_SPEAKER.test(match[1]!))
  if (labels.length < 2) return []
  const distinct = new Set(labels.map(({ match }) => match![1]))
  if (distinct.size < 2 && labels.length < 3) return []
  return labels.map(({ span, match }, index) => {
    const next = labels[index + 1]?.span[0] ?? draft.lines.at(-1)!.span[1]
    const label = match![1]!
    const name: Span = [span[0], span[0] + label.length]
    const text = draft.text.slice(span[0] + match![0].length, next)
    const piece: Span = [span[0] + match![0].length, span[0] + match![0].length + text.trimEnd().length]
    const id = speakerOf(draft, label)
    const hidden = id.startsWith('unnamed-') || /official/i.test(label)
    return {
      span: [span[0], piece[1]],
      subject: undefined,
      cue: name,
      unled: true,
      pieces: [piece],
      speakers: [
        {
          value: id,
          text: draft.text.slice(name[0], name[1]),
          at: name,
          how: ROLES[label.toLowerCase()] ? 'implied' : 'stated',
        },
      ],
      ...(hidden && { anonymous: { value: true, text: label, at: name, how: 'stated' as const } }),
    }
  })
}

function speakerOf(draft: Draft, label: string): string {
  const plain = label.toLowerCase().replace(/\.$/, '')
  const role = ROLES[plain]
  if (role) return role
  const surname = slugOf(
    plain.replace(/^(?:mr|mrs|ms|dr|amb|gen|sec|secretary|ambassador|president|minister|foreign minister)\.?\s+/, ''),
  )
  const known = draft.tools.actors.all.find(({ id, kind }) => kind === 'person' && id === surname)
  return known?.id ?? (surname || 'unnamed-official')
}
