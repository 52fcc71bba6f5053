import { expect, test } from 'vitest'
import { findIn, marked } from '../../../../../test/support/marked.js'

/** Each claim: its form and states, how it is said unless asserted, where, and how many. */
const told = (source: string): readonly string[] =>
  findIn(marked(source), 'access').map(({ modality, slots }) => {
    const values = (slot: string) =>
      (slots[slot] ?? []).map(({ value }) => {
        const { name, min } = value as { name?: string; min?: number }
        return name ?? min ?? value
      })
    const said = modality === 'asserted' ? [] : [modality]
    return [
      ...said,
      ...values('form'),
      ...values('state'),
      ...values('place'),
      ...values('people'),
      ...values('trucks'),
    ]
      .join(' ')
      .trim()
  })

test.each([
  // A crossing that goes by the name of its place.
  ['<Torkham> shut at ~noon|2016-09-05~ after a quarrel between guards.', 'crossing closed Torkham'],
  ['<Torkham>: closed.', 'crossing closed Torkham'],
  ['<Kapikoy> reopened on ~Friday|2016-09-02~.', 'crossing open Kapikoy'],
  ['<Doro> closed its embassy.', undefined],
  [
    'The crossing at <Chaman>, closed on ~Friday|2016-09-02~ after a quarrel, reopened to pedestrians only.',
    'crossing restricted Chaman',
  ],
  ['The port of <Massawa> is working at a third of its capacity.', 'crossing restricted port of Massawa'],
  ['The road to <Bor> can still be used.', 'route open'],
  ['The road to peace was blocked by mistrust.', undefined],
  ['Was the road to <Bor> opened?', 'questioned route open'],
  // Leave to pass, given, kept back and asked for.
  [
    '{Juba|south-sudan} has withdrawn the permit it gave for [40|40..40 lorries] bound for <Bor>.',
    'convoy refused Bor 40',
  ],
  ['A request to move medicines into <Bor> has been pending since ~May|2016-05~.', 'convoy requested Bor'],
  ['The mayor granted a permit for the new school in <Bor>.', undefined],
  // Ways out.
  ['[26|26..26 patients] were flown from <Bor> to <Juba> for treatment.', 'evacuation completed Bor 26'],
  ['The Red Cross asked the army to let [300|300..300 people] leave <Bor>.', 'evacuation requested Bor 300'],
  ['[26|26..26 people] were driven from their homes in <Bor>.', undefined],
  ['<Djibo> has been cut off since ~May|2016-05~.', 'siege besieged Djibo'],
  ['Water has been cut off in <Djibo> since ~May|2016-05~.', undefined],
])('%s', (source, expected) => {
  expect(told(source)).toEqual(expected === undefined ? [] : [expected])
})
