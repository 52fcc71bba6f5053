import { expect, test } from 'vitest'
import { marked, readMarked, show } from '../../../../test/support/marked.js'

const read = (source: string, ...kinds: string[]): string => {
  const context = marked(source)
  return show(
    readMarked(context).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)),
    context,
  )
}

test('a sentence that only counts the dead belongs to the event before it', () => {
  expect(
    read('A car bomb exploded in <Tartus> ~on Monday|2016-09-05~. [At least 30|30..* people] were killed.', 'incident'),
  ).toMatchInlineSnapshot(`
    "incident "A car bomb exploded in Tartus on Monday"
      type: car-bombing "car bomb exploded"
      place: Tartus "Tartus"
      date: 2016-09-05 "on Monday"
      weapon: car-bomb "car bomb"
      killed: 30..* "At least 30 people were killed"
      victim: people "people""
  `)
})

test('a total keeps its number apart from those of its parts', () => {
  expect(
    read(
      'A string of explosions across <Syria|country> ~on Monday|2016-09-05~ killed [at least 40|40..* people]. Elsewhere, [four|4..4 people] died in an explosion in <Homs|settlement|Syria>, and [one|1..1 person] died in a bombing in <Hama|settlement|Syria>.',
      'incident',
    ),
  ).toMatchInlineSnapshot(`
    "incident total "A string of explosions across Syria on Monday killed at least 40 people"
      type: explosion "explosions"
      place: Syria "Syria"
      date: 2016-09-05 "on Monday"
      victim: people "people"
      killed: 40..* "killed at least 40 people"
    incident part of "A string of explosions across " "four people died in an explosion in Homs"
      type: explosion "explosion"
      place: Homs "Homs"
      victim: four people "four people"
      killed: 4..4 "four people died"
      date: 2016-09-05 "on Monday"
    incident part of "A string of explosions across " "one person died in a bombing in Hama"
      type: bombing "bombing"
      place: Hama "Hama"
      victim: one person "one person"
      killed: 1..1 "one person died"
      date: 2016-09-05 "on Monday""
  `)
})

test('who claims responsibility claims the events pointed at, and the agency that left one out is named', () => {
  expect(
    read(
      '[Four|4..4 people] died in a bombing in <Homs|settlement|Syria>.\n\n^claims:{The Islamic State|islamic-state} asserted responsibility for the bombings, as well as for another that targeted {Syrian Kurds|syrian-kurds} in <Qamishli|settlement|Syria> and was not reported by {SANA|sana}.^',
      'incident',
    ),
  ).toMatchInlineSnapshot(`
    "incident "Four people died in a bombing in Homs"
      type: bombing "bombing"
      place: Homs "Homs"
      victim: Four people "Four people"
      killed: 4..4 "Four people died"
      claimedBy: claims
    incident "another that targeted Syrian Kurds in Qamishli and was not reported by SANA"
      type: bombing "another"
      place: Qamishli "Qamishli"
      target: syrian-kurds "Syrian Kurds"
      notReportedBy: sana "SANA"
      claimedBy: claims"
  `)
})

test('the attack that is named again is one attack', () => {
  expect(
    read('{Rebels|opposition} attacked a market in <Hama>. The attack wounded [ten|10..10 people].', 'incident'),
  ).toMatchInlineSnapshot(`
    "incident "Rebels attacked a market in Hama"
      type: attack "attacked", attack "attack"
      place: Hama "Hama"
      perpetrator: opposition "Rebels"
      target: a market "a market"
      victim: ten people "ten people"
      injured: 10..10 "wounded ten people""
  `)
})

test('a word that only points back at an event is one more word of it, however far behind', () => {
  const filler = 'Shops stayed shut. '.repeat(9)
  expect(
    read(
      `An explosion in <Hama> killed a driver. ${filler}The council opened an inquiry into the blast. Nobody spoke of an attack.`,
      'incident',
    ),
  ).toMatchInlineSnapshot(`
    "incident "An explosion in Hama killed a driver"
      type: explosion "explosion", explosion "blast"
      place: Hama "Hama"
      victim: a driver "a driver"
      killed: 1..1 "killed a driver""
  `)
  expect(read('The council opened an inquiry into the blast.', 'incident')).toBe('')
})

test('a day that owns an event points at it', () => {
  expect(
    read(
      "A car bomb exploded in <Hama> ~on Monday|2016-09-05~. He had planned ~Monday|2016-09-05~'s attack.",
      'incident',
    ),
  ).toMatchInlineSnapshot(`
    "incident "A car bomb exploded in Hama on Monday"
      type: car-bombing "car bomb exploded", attack "attack"
      place: Hama "Hama"
      date: 2016-09-05 "on Monday"
      weapon: car-bomb "car bomb""
  `)
})

test('somebody of office who is killed is one of the dead', () => {
  expect(read('The mayor was killed by {rebels|opposition} in <Hama>.', 'incident')).toMatchInlineSnapshot(`
    "incident "The mayor was killed by rebels in Hama"
      type: killing "killed"
      place: Hama "Hama"
      perpetrator: opposition "rebels"
      victim: mayor "mayor"
      killed: 1..1 "The mayor was killed""
  `)
})

test('one meeting told twice is one meeting with both dates', () => {
  expect(
    read(
      '~On Aug. 26|2016-08-26~, {Kerry|kerry} met with {Lavrov|lavrov} in <Geneva>.\n\nThere was some backsliding since the discussions between {Kerry|kerry} and {Lavrov|lavrov} ~last month|2016-08~ in <Geneva>.',
      'meeting',
    ),
  ).toMatchInlineSnapshot(`
    "meeting "Kerry met with Lavrov in Geneva"
      participants: kerry "Kerry", lavrov "Lavrov"
      date: 2016-08-26 "On Aug. 26", 2016-08 "last month"
      place: Geneva "Geneva", Geneva "Geneva"
      status: held "met"
      form: talks "met""
  `)
})

test('that route is the route with a name nearby', () => {
  expect(
    read(
      'That route now appears to be closed as a conduit for aid. They took <the Ramouseh corridor|route|Aleppo>.',
      'access',
    ),
  ).toMatchInlineSnapshot(`
    "access "route now appears to be closed"
      form: route
      route: the Ramouseh corridor "route"
      state: closed "be closed""
  `)
})

test('history, questions and suppositions yield no incident', () => {
  const calm = [
    'In ~1864|1864~ {the army|prussian-army} shelled <Dybbøl>.',
    'Did {the army|syrian-army} shell <Aleppo>?',
    'Any attack could kill [many|3..* people].',
    '[Three|3..3 people] were injured.',
    'His aunt died in <Paris>.',
  ]
  expect(calm.map((text) => [text, read(text, 'incident')]).filter(([, claims]) => claims !== '')).toEqual([])
})

test('what one side would do if the other did something is a condition, and no term as well', () => {
  const source =
    'Under the deal {Sudan|sudan} would share intelligence on {the rebels|rebels} if {Chad|chad} agreed to ground its air force.'
  expect(readMarked(marked(source)).map(({ kind }) => kind)).toEqual(['condition'])
})

test('what a text has settled in return for something is its term as well', () => {
  const source =
    '{Chad|chad} and {the rebels|rebels} signed a truce under which {the rebels|rebels} are to lay down their arms in return for an amnesty.'
  expect(readMarked(marked(source)).map(({ kind }) => kind)).toEqual(['negotiation', 'term', 'condition'])
})

test('what a deal says is to be has not been yet: it is no change of control, no access and no incident', () => {
  const source =
    '{Chad|chad} and {Sudan|sudan} have agreed a truce. Under it the guns fall silent at noon. Both sides to withdraw from <Adre>.'
  expect(readMarked(marked(source)).map(({ kind }) => kind)).toEqual(['negotiation', 'term', 'term'])
})
