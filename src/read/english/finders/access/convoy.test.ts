import { expect, test } from 'vitest'
import { findIn, marked, show } from '../../../../../test/support/marked.js'

const told = (source: string): string => {
  const context = marked(source)
  return show(findIn(context, 'access'), context)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^(?:access|form|state|place|trucks|by)/.test(line))
    .join(' / ')
}

test('the stages of one convoy are one claim, each by the verb that has the convoy for its subject or its object', () => {
  expect(
    [
      '[Two|2..2 lorries] carrying sorghum were stopped at the checkpoint in <Bor> and turned back after an hour.',
      'An aid convoy left <Wau> on Monday; it was held outside <Bor> for two days.',
      '{Soldiers|unnamed-soldier} let an ambulance through to <Bor> but sent back [three|3..3 lorries].',
      'The convoy, due at noon, was cancelled.',
      'Boats carrying fuel to <Bor> were intercepted by {the navy|navy} and forced to return to <Wau>.',
      '{The militia|militia} refused to let a relief team hand out parcels in <Bor>.',
      'Nothing has reached <Bor> since May: no trucks got through.',
      'The evacuation of the wounded from <Bor>, due to begin at dawn, was postponed.',
      'The border post at <Bor>, the only way into the county, has been shut.',
      'Rebels lifted their blockade of Thirna.',
    ].map(told),
  ).toMatchInlineSnapshot(`
    [
      "access "Two lorries carrying sorghum were stopped at the checkpoint in Bor and turned back" / form: convoy "lorries" / state: at-checkpoint "stopped at the checkpoint", turned-back "turned back" / trucks: 2..2 "Two lorries" / place: Bor "Bor"",
      "access "An aid convoy left Wau on Monday; it was held outside Bor" / form: convoy "aid convoy" / state: departed "left", blocked "held outside" / place: Bor "Bor"",
      "access "Soldiers let an ambulance through to Bor" / form: convoy "ambulance" / by: unnamed-soldier "Soldiers" / state: delivered "let an ambulance through" / place: Bor "Bor" / access "Soldiers let an ambulance through to Bor but sent back three lorries" / form: convoy "lorries" / by: unnamed-soldier "Soldiers" / state: turned-back "sent back" / trucks: 3..3 "three lorries"",
      "access "The convoy, due at noon, was cancelled" / form: convoy "convoy" / state: suspended "cancelled"",
      "access "Boats carrying fuel to Bor were intercepted by the navy and forced to return to Wau" / form: convoy "Boats carrying fuel" / state: blocked "intercepted", turned-back "forced to return" / place: Wau "Wau" / by: navy "the navy"",
      "access "The militia refused to let a relief team hand out parcels in Bor" / form: convoy "relief team" / by: militia "The militia" / state: refused "refused to let" / place: Bor "Bor"",
      "access denied "no trucks got through" / form: convoy "trucks" / state: delivered "got through"",
      "access "evacuation of the wounded from Bor, due to begin at dawn, was postponed" / form: evacuation / place: Bor "Bor" / state: blocked "evacuation of the wounded from Bor, due to begin at dawn, was postponed"",
      "access "Bor, the only way into the county, has been shut" / form: crossing / place: Bor "Bor" / state: closed "shut"",
      "access "lifted their blockade of Thirna" / form: siege / place: Thirna "Thirna" / state: lifted "lifted their blockade of" / by: rebels "Rebels"",
    ]
  `)
})

test('a convoy of the sentence before is meant by "it", by a number and by a verb alone', () => {
  expect(
    [
      'A convoy left <Wau>. ~On Monday|2016-09-05~ it was stopped in <Bor>.',
      '[Two|2..2 lorries] reached <Wau>. A third was turned back.',
      'Our team tried to reach <Bor>. Turned around at the bridge.',
    ].map(told),
  ).toMatchInlineSnapshot(`
    [
      "access "A convoy left Wau" / form: convoy "convoy" / state: departed "left" / place: Wau "Wau" / access "On Monday it was stopped in Bor" / form: convoy / state: blocked "stopped" / place: Bor "Bor"",
      "access "Two lorries reached Wau" / form: convoy "lorries" / state: delivered "reached" / place: Wau "Wau" / trucks: 2..2 "Two lorries" / access "A third was turned back" / form: convoy / state: turned-back "turned back"",
      "access "Turned around" / form: convoy / state: turned-back "Turned around"",
    ]
  `)
})

test('what is done by others beside a convoy is not done to it', () => {
  for (const text of [
    'The convoy of the president passed; the crowd turned back to the square.',
    'Two babies died waiting.',
    'The looting did not cease, tankers said nothing.',
  ])
    expect(told(text)).toBe('')
})
