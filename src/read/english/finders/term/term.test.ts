import { expect, test } from 'vitest'
import { findIn, marked } from '../../../../../test/support/marked.js'

const termsIn = (source: string): readonly string[] => {
  const context = marked(source)
  return findIn(context, 'term').map(({ span, slots, modality }) => {
    const values = (slot: string) => (slots[slot] ?? []).map(({ value }) => value).join('|')
    return `${values('form')} ${values('status')} ${modality} [${values('party')}] ${context.text.slice(...span)}`
  })
}

test('the articles of an agreement lay down what "shall" be done, in forms known and unknown', () => {
  expect(
    termsIn(
      '{The army|army} and {the rebels|rebels} signed the ceasefire. {The army|army} shall keep open a liaison office in <Kassala>; {the rebels|rebels} shall hand over their heavy weapons.',
    ),
  ).toEqual([
    'monitoring agreed asserted [army] The army shall keep open a liaison office in Kassala',
    'withdraw-weapons agreed asserted [rebels] the rebels shall hand over their heavy weapons',
  ])
})

test('what both sides of a truce undertake to do is a term, each "to" with its own', () => {
  expect(
    termsIn(
      'The truce began at dawn. {The army|army} and {the rebels|rebels} agreed to stop shelling, not to harm farmers.',
    ),
  ).toEqual([
    'cessation-of-attacks agreed asserted [army|rebels] stop shelling',
    'other agreed asserted [army|rebels] not to harm farmers',
  ])
})

test('who offers is the party of an offered term, whose words go on to the end of their clause', () => {
  expect(termsIn('{The rebels|rebels} offered to let 40 prisoners go.')).toHaveLength(1)
  expect(termsIn('{The mediator|envoy} proposed 15 days of calm from Dec. 3 in <Kassala>.')).toEqual([
    'calm-period proposed proposed [envoy] The mediator proposed 15 days of calm from Dec. 3 in Kassala',
  ])
})

const HEAD = '{The junta|junta} and {the league|league} signed a truce.'

test('what a text requires, allows, bans, grants and leaves out is told by its verb', () => {
  expect(
    [
      'The accord requires {the league|league} to hand in 300 rifles by ~June|2016-06~.',
      'It bars {the junta|junta} from flying over <Loikaw>.',
      'The pact also allows farmers to return to <Demoso>.',
      'The deal provides for a swap of captives, the reopening of two roads and an inquiry.',
      'The draft, which Laos wrote, would halve the garrison.',
      'The truce does not cover <Shan|province>, where fighting goes on.',
      'The village elders called for calm after the truce.',
    ].map((text) => termsIn(`${HEAD} ${text}`).join(' / ')),
  ).toEqual([
    'withdraw-weapons agreed asserted [league] The accord requires the league to hand in 300 rifles by June',
    'ground-aircraft agreed asserted [junta] It bars the junta from flying over Loikaw',
    'other agreed asserted [] The pact also allows farmers to return to Demoso',
    'release-prisoners|aid-access agreed asserted [] The deal provides for a swap of captives, the reopening of two roads and an inquiry',
    'withdraw-forces proposed proposed [] The draft, which Laos wrote, would halve the garrison',
    'other agreed denied [] The truce does not cover Shan',
    '',
  ])
})

test('under a text, behind "in return" and on through the paragraph its provisions are told', () => {
  expect(
    [
      'Under the truce, {the junta|junta} will pull out of <Mese> and {the league|league} must free 40 men.',
      'Monks are to inspect the jails under the deal.',
      'The deal sets up a council. In return, {the league|league} will leave <Mese>. Refugees will be allowed to go home.',
      'Both sides may keep their police.',
    ].map((text) => termsIn(`${HEAD} ${text}`).join(' / ')),
  ).toEqual([
    'withdraw-forces agreed asserted [junta] the junta will pull out of Mese / release-prisoners agreed asserted [league] the league must free 40 men',
    'other agreed asserted [] Monks are to inspect the jails under the deal',
    'other agreed asserted [] The deal sets up a council / withdraw-forces agreed asserted [league] the league will leave Mese / withdraw-forces agreed asserted [] Refugees will be allowed to go home',
    'other agreed asserted [junta|league] Both sides may keep their police',
  ])
})

test('the points of a list behind the name of the text are its terms', () => {
  expect(
    termsIn(
      `${HEAD}\n\nThe main points of the truce:\n\n- no shelling within 5 km of <Mese>\n- 40 captives freed by ~Friday|2016-09-09~`,
    ),
  ).toEqual([
    'cessation-of-attacks|demilitarised-zone agreed asserted [] no shelling within 5 km of Mese',
    'release-prisoners agreed asserted [] 40 captives freed by Friday',
  ])
})

test('a document that is the text itself lays down what its articles say; so does a list behind a colon', () => {
  expect(
    termsIn(
      `${HEAD} They have agreed as follows. The rain fell. The wind blew. {The league|league} will hand in its weapons in <Mese>.`,
    ),
  ).toEqual(['withdraw-weapons agreed asserted [league] The league will hand in its weapons in Mese'])
  expect(
    termsIn(`${HEAD} This was agreed last night: {the junta|junta} stops its raids; after two days the roads open.`),
  ).toEqual([
    'cessation-of-attacks agreed asserted [junta] the junta stops its raids',
    'aid-access agreed asserted [] after two days the roads open',
  ])
})

test('a limit stands open, a distance and a place are kept, the year of a text is none of its days', () => {
  const context = marked(
    `${HEAD} Under the 2013 truce {the junta|junta} must move its guns 15 km from <Mese> by ~May 3|2016-05-03~.`,
  )
  const { slots } = findIn(context, 'term').at(-1)!
  expect([slots['date']?.[0]?.value, slots['distance']?.[0]?.value, slots['place']?.[0]?.text]).toEqual([
    '../2016-05-03',
    '15 km',
    'Mese',
  ])
})

test('companies, clubs and councils lay down no terms of a truce', () => {
  expect(
    [
      'The council shall meet in June.',
      '{Jordan|jordan} signed a trade pact. {Jordan|jordan} agreed to lower tariffs.',
      'Under the deal, the club will pay 20 million for the striker.',
      'The agreement allows the two airlines to share codes. They will open a lounge.',
      'The truce between the clubs is over. The two sides agreed to draws on seven occasions.',
    ].flatMap(termsIn),
  ).toEqual([])
})

test('short sentences behind the news of a deal are its terms: who is to do what, and what is not to be', () => {
  expect(
    termsIn(
      '{Chad|chad} and {Sudan|sudan} have agreed a truce. Under it the guns fall silent at noon. {Chad|chad} to hand back 40 prisoners. No flights over <Adre> for ten days. Aid lorries to be let through at <Tine>.',
    ),
  ).toEqual([
    'cessation-of-attacks agreed asserted [] the guns fall silent at noon',
    'release-prisoners agreed asserted [chad] Chad to hand back 40 prisoners',
    'ground-aircraft agreed asserted [] No flights over Adre for ten days',
    'aid-access agreed asserted [] Aid lorries to be let through at Tine',
  ])
})

test('without a deal before them they are none, and no news of violence is', () => {
  expect(termsIn('{Chad|chad} to hand back 40 prisoners. No flights over <Adre> for ten days.')).toEqual([])
  expect(
    termsIn('{Chad|chad} and {Sudan|sudan} have agreed a truce. No casualties were reported. No side is ahead.'),
  ).toEqual([])
})

test('when talks are due to go on is no term', () => {
  expect(
    termsIn(
      '{Chad|chad} and {Sudan|sudan} have agreed a truce. Talks between them are due to resume in <Adre> on Friday.',
    ),
  ).toEqual([])
})

test('behind a text its provisions are told in the present tense, until news breaks off the telling', () => {
  expect(
    termsIn(
      `${HEAD} The text is out. {The junta|junta} pulls its guns back. Farmers go back to their fields by ~June|2016-06~. Who will check? A monk chairs a committee of six. The rain fell on the monks who had come down from the hills to see it signed. {The junta|junta} takes its time.`,
    ),
  ).toEqual([
    'withdraw-weapons agreed asserted [junta] The junta pulls its guns back',
    'other agreed asserted [] Farmers go back to their fields by June',
    'monitoring agreed asserted [] A monk chairs a committee of six',
  ])
})

test('behind a headline that names the text its duties are told; so are those behind an oath without a text', () => {
  expect(termsIn('What is in the truce\n\nHeavy guns must be moved. {The league|league} can keep its rifles.')).toEqual(
    [
      'withdraw-weapons agreed asserted [] Heavy guns must be moved',
      'withdraw-weapons agreed asserted [league] The league can keep its rifles',
    ],
  )
  expect(termsIn('{The league|league} swore to the army to stop its raids. Foreigners must go home.')).toHaveLength(1)
})

test('lettered points, articles of their own line and points told in order are provisions', () => {
  const head = `${HEAD} This is what they agreed, point by point.`
  expect(termsIn(`${head} One, no shelling of <Mese>. Two: farmers pass freely at noon.`)).toEqual([
    'cessation-of-attacks agreed asserted [] no shelling of Mese',
    'other agreed asserted [] farmers pass freely at noon',
  ])
  expect(
    termsIn(`${HEAD}\n\nThe parties agree on the following:\n\n(a) hostile broadcasts end\n\n(b) freedom of movement`),
  ).toEqual(['other agreed asserted [] hostile broadcasts end', 'aid-access agreed asserted [] freedom of movement'])
})

test('the paragraphs of a decision lay down what it decides, and demand what it asks for', () => {
  expect(
    termsIn(
      'The summit,\n\n1. DECIDES that foreign troops shall leave <Mese> at once;\n\n2. CALLS UPON {the league|league} to hand in its weapons;\n\n3. REQUESTS its chairman to report in June.',
    ),
  ).toEqual([
    'withdraw-forces agreed asserted [] foreign troops shall leave Mese at once',
    'withdraw-weapons proposed demanded [league] CALLS UPON the league to hand in its weapons',
  ])
})

test('an analyst, a visitor and a wish tell no provision, though a truce was named before', () => {
  expect(
    termsIn(
      `${HEAD} Analysts doubt it. {The envoy|envoy} is expected to brief them on Friday. I'm not going to go into that. Nobody said what would become of the guns.`,
    ),
  ).toEqual([])
})

test('a paragraph that says twice what armed sides are to do tells provisions without naming their text', () => {
  expect(
    termsIn(
      '{The army|army} shelled {the rebels|rebels} for a year.\n\n{The rebels|rebels} are to stay north of the ferry. Their guns are no longer to be loaded; farmers may cross at dawn.\n\nThe minister is to fly to <Juba>.',
    ),
  ).toEqual([
    'other agreed asserted [rebels] The rebels are to stay north of the ferry',
    'withdraw-weapons agreed asserted [] Their guns are no longer to be loaded',
    'other agreed asserted [] farmers may cross at dawn',
  ])
})

test('what was promised, what stands under it and what sides undertake in labelled pieces are provisions', () => {
  expect(
    [
      'What was promised comes to this. The boys in the hills will let lorries pass.',
      'Under it {the league|league} is to stay two miles off.',
      'They have undertaken that their men will not move.',
      'The sides undertake: (i) to keep their guns cold and to let doctors through; (ii) to name an officer.',
    ].map((text) => termsIn(`${HEAD} ${text}`).join(' / ')),
  ).toEqual([
    'other agreed asserted [] The boys in the hills will let lorries pass',
    'other agreed asserted [league] the league is to stay two miles off',
    'other agreed asserted [] their men will not move',
    'withdraw-weapons agreed asserted [] to keep their guns cold / aid-access agreed asserted [] to let doctors through / other agreed asserted [] to name an officer',
  ])
})

test('each infinitive of a series is a term by itself, also of what a text commits parties to', () => {
  expect(
    termsIn(
      `${HEAD} It commits {the league|league} to let convoys into <Mese>, to free the sick and to hand in its mines.`,
    ),
  ).toEqual([
    'aid-access agreed asserted [league] It commits the league to let convoys into Mese',
    'other agreed asserted [league] free the sick',
    'withdraw-weapons agreed asserted [league] hand in its mines',
  ])
  expect(
    termsIn(
      'The ceasefire is over. Rain fell. Rain fell. Rain fell. Rain fell. Rain fell. Both clans swore before the elders to spare the wells and to bury no mines near <Tine>.',
    ),
  ).toEqual(['other agreed asserted [] spare the wells', 'withdraw-weapons agreed asserted [] bury no mines near Tine'])
})

test('the status stands at the word that says so, in the sentence or in the lead of its list; a plan that is refused is both', () => {
  const status = (source: string) =>
    findIn(marked(source), 'term').map(({ slots }) =>
      (slots['status'] ?? []).map(({ value, text }) => `${value} ${text ?? '-'}`).join(', '),
    )
  expect(
    [
      `${HEAD} {The league|league} undertook to free 40 captives.`,
      `${HEAD} Under the draft {the league|league} would leave <Mese>.`,
      `{The junta|junta} rejected a truce proposal that would have kept {the league|league} in <Mese>.`,
      `{The junta|junta} and {the league|league} have a truce.\n\nThe main points of the understanding:\n\n- guards leave <Mese>\n- no raids at night`,
    ].map(status),
  ).toEqual([
    ['agreed undertook'],
    ['proposed draft'],
    ['proposed truce proposal, rejected rejected'],
    ['agreed understanding', 'agreed understanding'],
  ])
})

test('the pieces of a plan behind a colon are its terms, also between commas; news of it are none', () => {
  expect(
    termsIn(
      '{Oman|oman} floated a plan for the army: an end to raids, then pay for clerks, then talks without foreign armies.',
    ),
  ).toEqual([
    'cessation-of-attacks proposed proposed [] an end to raids',
    'other proposed proposed [] pay for clerks',
    'other proposed proposed [] talks without foreign armies',
  ])
  expect(termsIn(`${HEAD} It was like the other truce: a bargain, struck in <Mese>, has gone unhonoured.`)).toEqual([])
})

test('subjects with verbs of their own in one clause are two terms', () => {
  expect(
    termsIn(
      `${HEAD} What was settled is short. {The league|league} hands over <Mese>, {the junta|junta} halts its raids and the captives go home.`,
    ),
  ).toEqual([
    'other agreed asserted [league] The league hands over Mese',
    'cessation-of-attacks agreed asserted [junta] the junta halts its raids',
    'release-prisoners agreed asserted [] the captives go home',
  ])
})
