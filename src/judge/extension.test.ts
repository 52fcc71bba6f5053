import { describe, expect, test } from 'vitest'
import { told } from '../../test/judge/told.js'
import type { EventLine } from '../domain/eventLine.js'
import { judge, parseAgreement } from './index.js'

const TRUCE = parseAgreement(`
agreement: truce-2020
title: Truce of the two rivers
timezone: Europe/Kyiv
define: { parties: { acceptedBy: [north, south] } }
phases: { calm: { from: 2020-10-01, for: 48h, extend: { by: [north, south], jointly: true } } }
terms: [{ id: no-attack, forbid: attack, by: parties, inForce: calm }]
`).agreement!

/** What a text told on the second day: the notation names the truce; \`subject: false\` takes that away. */
function said(text: string, document: string, subject: boolean): readonly EventLine[] {
  return told(text, TRUCE).map((line) => {
    if (!('claim' in line)) return line
    const { subject: named, ...rest } = line.claim.slots as Record<string, unknown>
    const slots = subject ? { ...rest, subject: named ?? [{ value: TRUCE.title, how: 'implied' }] } : rest
    const citation = { document, title: null, publisher: 'wire', span: [0, 1] as [number, number], text: '…' }
    return {
      ...line,
      claim: { ...line.claim, id: `${document}-${subject}-${line.claim.id}`, slots },
      citation,
    } as EventLine
  })
}

const attack = '2020-10-06T10:00 attack south, corroborated'
const status = (lines: readonly EventLine[]) =>
  judge([TRUCE], [...lines, ...told(attack, TRUCE)], { on: '2020-10-07', knownAt: '2020-10-08' }).verdicts.find(
    ({ party, event }) => party === 'south' && event,
  )?.status

const both = '2020-10-02T10:00 extended by north and south, reported'
const oneUntil = '2020-10-02T10:00 extended by north until 2020-10-09, reported'

describe('who is told to have extended without saying what', () => {
  test('means the truce that the same document names', () => {
    expect(status([...said(both, 'd1', true), ...said(oneUntil, 'd1', false)])).toBe('violated')
  })
  test('means nothing in a document that names no truce', () => {
    expect(status([...said(both, 'd1', true), ...said(oneUntil, 'd2', false)])).toBe('not-in-force')
  })
})
