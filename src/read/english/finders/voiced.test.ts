import { describe, expect, test } from 'vitest'
import type { Claim } from '../../../domain/claim.js'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

const read = (text: string): readonly Claim[] =>
  readDocument({ text, publishedAt: '2023-06-05' }, loadKnowledge().tools).claims
const told = (text: string, kind: Claim['kind'], slot: string): readonly string[] =>
  read(text)
    .filter((claim) => claim.kind === kind)
    .map(({ slots, modality, inStatement }) => {
      const values = (slots as Record<string, readonly { value: unknown }[] | undefined>)[slot] ?? []
      return `${values.map(({ value }) => String(value)).join('+')} ${modality}${inStatement ? ' said' : ''}`
    })

describe('what a verb of saying states is said by who says it', () => {
  test.each([
    ['Armenia accused Azerbaijan of breaking the ceasefire.', 'position', 'stance', 'accuses asserted said'],
    ['Baku denied it.', 'position', 'stance', 'denies asserted said'],
  ] as const)('%s', (text, kind, slot, expected) => expect(told(text, kind, slot)).toContain(expected))
})

describe('conditions', () => {
  test.each([
    ['Norway has asked both sides to open a road.', 'demand demanded said'],
    ['The rebels demanded that fuel be let in before they free more men.', 'demand demanded said'],
    ['The envoy said talks would go on only if the guns fell silent.', 'requirement demanded said'],
    ['“We will not come back until the siege ends,” a rebel negotiator said.', 'requirement demanded said'],
    ['A Houthi official said the port would open once the other side did the same.', 'offer proposed said'],
    ['The rebels threatened to pull out of the talks unless the army withdrew.', 'threat hypothetical'],
  ])('%s', (text, expected) => expect(told(text, 'condition', 'form')).toContain(expected))
  test('a condition of anonymity binds nobody', () =>
    expect(told('An official spoke on condition that he not be named.', 'condition', 'form')).toEqual([]))
})

describe('states of an agreement', () => {
  test.each([
    ['The truce, which took effect on Friday, has largely held.', 'in-force asserted'],
    ['Talks between the army and the rebels broke down on Sunday.', 'collapsed asserted'],
    ['The talks made little progress and the rebels rejected the peace plan.', 'rejected asserted'],
    ['The ceasefire was agreed on Monday. The army has broken it twice.', 'violated asserted'],
  ])('%s', (text, expected) => expect(told(text, 'negotiation', 'state')).toContain(expected))
  test('a truce that is only supposed has no state', () =>
    expect(told('Rebels said they would come if the truce holds.', 'negotiation', 'state')).toEqual([]))
})

describe('meetings', () => {
  test.each([
    ['Talks between the army and the rebels were due to begin on Thursday.', 'planned asserted'],
    ['Putin and Erdogan will hold a summit in Sochi on Friday.', 'planned asserted'],
  ])('%s', (text, expected) => expect(told(text, 'meeting', 'status')).toContain(expected))
  test('those who say "we" in a communiqué are its issuers', () =>
    expect(
      told(
        'We, the Government of Colombia and the National Liberation Army, met in Quito in May.',
        'meeting',
        'participants',
      ).join(),
    ).toMatch(/eln/))
})
