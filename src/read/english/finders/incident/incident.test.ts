import { expect, test } from 'vitest'
import { findIn, marked, show } from '../../../../../test/support/marked.js'

const found = (source: string): string => {
  const context = marked(source)
  return show(findIn(context, 'incident'), context)
}

test('a verb in the active has its subject as the doer and its object as the target', () => {
  expect(
    found('{Syrian forces|syrian-government} shelled a hospital in <Aleppo> ~on Monday|2016-09-05~.'),
  ).toMatchInlineSnapshot(`
    "incident "Syrian forces shelled a hospital in Aleppo on Monday"
      type: shelling "shelled"
      place: Aleppo "Aleppo"
      date: 2016-09-05 "on Monday"
      perpetrator: syrian-government "Syrian forces"
      target: a hospital "a hospital""
  `)
})
test('a verb in the passive has its doer behind "by"', () => {
  expect(found('A hospital was shelled by {the army|syrian-army} in <Douma>.')).toMatchInlineSnapshot(`
    "incident "A hospital was shelled by the army in Douma"
      type: shelling "shelled"
      place: Douma "Douma"
      perpetrator: syrian-army "the army"
      target: A hospital "A hospital""
  `)
})
test('an event noun takes its doer from the adjective before it or from its light verb', () => {
  expect(found('{Russian|russia} airstrikes hit <Idlib>.')).toMatchInlineSnapshot(`
    "incident "Russian airstrikes hit Idlib"
      type: airstrike "airstrikes"
      place: Idlib "Idlib"
      perpetrator: russia "Russian""
  `)
  expect(
    found('{The coalition|us-led-coalition} carried out air strikes on an arms depot near <Raqqa>.'),
  ).toMatchInlineSnapshot(`
    "incident "The coalition carried out air strikes on an arms depot near Raqqa"
      type: airstrike "air strikes"
      place: Raqqa "Raqqa"
      perpetrator: us-led-coalition "The coalition"
      target: an arms depot "an arms depot""
  `)
})
test('a weapon is an act when it does something or something is done with it', () => {
  expect(found('A car bomb exploded on a bridge in <Tartus>.')).toMatchInlineSnapshot(`
    "incident "A car bomb exploded on a bridge in Tartus"
      type: car-bombing "car bomb exploded"
      place: Tartus "Tartus"
      weapon: car-bomb "car bomb"
      target: a bridge "a bridge""
  `)
  expect(found('{Helicopters|} dropped barrel bombs on <Daraya>.')).toMatchInlineSnapshot(`
    "incident "Helicopters dropped barrel bombs on Daraya"
      type: airstrike "dropped barrel bombs"
      place: Daraya "Daraya"
      weapon: helicopter "Helicopters", barrel-bomb "barrel bombs"
      perpetrator: helicopters "Helicopters""
  `)
  expect(
    found('A roadside bomb, planted by {militants|}, went off near <Qalat>, killing [four|4..4 soldiers].'),
  ).toMatchInlineSnapshot(`
    "incident "A roadside bomb, planted by militants, went off near Qalat, killing four soldiers"
      type: bombing "went off"
      place: Qalat "Qalat"
      weapon: roadside-bomb "roadside bomb"
      perpetrator: militants "militants"
      victim: four soldiers "four soldiers"
      killed: 4..4 "killing four soldiers""
  `)
})
test('tolls belong to the event they follow or that explains them', () => {
  expect(
    found('[At least 12|12..* people] were killed and [30|30..30] wounded when a bomb exploded in <Homs>.'),
  ).toMatchInlineSnapshot(`
    "incident "At least 12 people were killed and 30 wounded when a bomb exploded in Homs"
      type: bombing "bomb exploded"
      place: Homs "Homs"
      weapon: bomb "bomb"
      victim: people "people"
      killed: 12..* "At least 12 people were killed"
      injured: 30..30 "30 wounded""
  `)
  expect(found('An explosion in <Homs> killed [four|4..4 people].')).toMatchInlineSnapshot(`
    "incident "An explosion in Homs killed four people"
      type: explosion "explosion"
      place: Homs "Homs"
      victim: four people "four people"
      killed: 4..4 "killed four people""
  `)
})
test('a string of explosions is a total', () => {
  expect(
    found(
      'A string of explosions across <Syria|country>, most of them targeting government checkpoints, killed [at least 40|40..* people].',
    ),
  ).toMatchInlineSnapshot(`
    "incident total "A string of explosions across Syria, most of them targeting government checkpoints, killed at least 40 people"
      type: explosion "explosions"
      place: Syria "Syria"
      target: government checkpoints "government checkpoints"
      victim: people "people"
      killed: 40..* "killed at least 40 people""
  `)
})
test('an observer is whose word it is and not who fired', () => {
  expect(
    found('10:42, {the SMM|osce-smm} heard [14|14..14] explosions (undetermined) 5 km SE of <Avdiivka>.'),
  ).toMatchInlineSnapshot(`
    "incident total "the SMM heard 14 explosions (undetermined) 5 km SE of Avdiivka"
      type: explosion "explosions"
      place: Avdiivka "Avdiivka"
      count: 14..14 "14 explosions"
      observation: heard "heard"
      reportedBy: osce-smm "the SMM"
      bearing: 5 km SE of Avdiivka "5 km SE of Avdiivka""
  `)
})
test('a tally has its shares by place', () => {
  expect(
    found(
      '[42|42..42] violations by {armed formations of the opposition|opposition} have been registered, of which: <Aleppo> [20|20..20], <Hama> [8|8..8].',
    ),
  ).toMatchInlineSnapshot(`
    "incident total "42 violations by armed formations of the opposition have been registered, of which"
      type: violation "violations"
      perpetrator: opposition "armed formations of the opposition"
      count: 42..42 "42 violations"
    incident total part of "42 violations by armed formati" "Aleppo 20"
      type: violation "violations"
      place: Aleppo "Aleppo"
      count: 20..20 "20"
      perpetrator: opposition "armed formations of the opposition"
    incident total part of "42 violations by armed formati" "Hama 8"
      type: violation "violations"
      place: Hama "Hama"
      count: 8..8 "8"
      perpetrator: opposition "armed formations of the opposition""
  `)
})
test('what is denied, planned, feared or asked for is no fact', () => {
  const modality = (source: string) =>
    findIn(marked(source), 'incident')
      .map((draft) => draft.modality)
      .join()
  expect([
    modality('{The army|syrian-army} did not shell <Aleppo>.'),
    modality('{The ministry|russia} denied that {its planes|russia} had bombed <Aleppo>.'),
    modality('No air strikes were recorded in <Idlib>.'),
    modality('{The army|syrian-army} will attack <Manbij>.'),
    modality('{The army|syrian-army} threatened to bomb <Manbij>.'),
    modality('{The envoy|un} called for an end to the shelling of <Aleppo>.'),
    modality('{The group|taliban} denied responsibility for the attack in <Kabul>.'),
    modality('If {the army|syrian-army} shells <Aleppo>, {the rebels|opposition} will respond.'),
  ]).toMatchInlineSnapshot(`
    [
      "denied",
      "denied",
      "denied",
      "predicted",
      "hypothetical",
      "demanded",
      "asserted",
      "hypothetical",
    ]
  `)
})
test('a practice is habitual', () => {
  expect(
    findIn(marked('{Government forces|syrian-government} have continued to shell <Jobar>.'), 'incident').map(
      ({ habitual }) => habitual,
    ),
  ).toEqual([true])
})
test('accidents, sport, business and figures of speech are no acts of force', () => {
  const calm = [
    'Twelve people were killed in a car crash on the motorway.',
    'The striker attacked down the left and his shot hit the post in the second half of the match.',
    'An explosion at a boiler factory injured [three|3..3 workers].',
    'Shares of the bank were under attack from investors, and rivals launched a price war.',
    'The earthquake killed [200|200..200 people] and destroyed villages.',
    'He died of a heart attack.',
    'The film shooting starts on Monday.',
    'Workers went on a general strike and the union struck a deal.',
    'There was an explosion of interest in chess.',
  ]
  expect(calm.map((text) => [text, found(text)]).filter(([, claims]) => claims !== '')).toEqual([])
})
