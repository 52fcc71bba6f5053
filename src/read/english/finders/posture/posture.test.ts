import { expect, test } from 'vitest'
import { findIn, marked } from '../../../../../test/support/marked.js'

/** Form, actor, count and place of each posture read; a dash for what is missing. */
const read = (source: string): readonly string[] =>
  findIn(marked(source), 'posture').map(({ modality, slots }) => {
    const of = (slot: string) =>
      (slots[slot] ?? []).map(({ value, text }) => (slot === 'place' ? text : value)).join('+')
    const how = modality === 'asserted' ? [] : [modality]
    return [...how, of('form'), of('actor') || '-', slots['count']?.[0]?.text ?? '-', of('place') || '-'].join(' / ')
  })

test.each([
  // Forces beside whose they are, or a number.
  ['{Chad|chad} has massed [800|800..800 men] near <Bao>.', 'build-up / chad / 800 men / Bao'],
  ['{Chadian|chad} units crossed into <Bao>.', 'offensive / chad / - / Bao'],
  // Somebody has them somewhere; somebody saw them there.
  ['{Chad|chad} keeps [two|2..2 battalions] in the hills.', 'positioned / chad / two battalions / the hills'],
  ['{The Houthis|houthis} kept their launchers among the palms.', 'positioned / houthis / - / the palms'],
  ['Pilots saw [ten|10..10 tanks] behind a berm.', 'positioned / - / ten tanks / a berm'],
  ['There are no soldiers in <Bao>.', 'denied / positioned / soldiers / - / Bao'],
  // Where to, behind a verb of moving.
  ['{The army|army} moved two brigades and a regiment to <Bao>.', 'reinforcement / army / - / Bao'],
  ['{The army|army} has moved artillery into the orchards.', 'positioned / army / - / the orchards'],
  ['{The army|army} is pulling its tanks back.', 'withdrawal / army / - / -'],
  ['{The rebels|rebels} sent their fighters to assembly points.', 'stand-down / rebels / - / assembly points'],
  // Arms leave the hands of those who bore them.
  ['{The rebels|rebels} handed over [62|62..62 rifles] in <Bao>.', 'stand-down / rebels / 62 rifles / Bao'],
  ['Monitors collected [34|34..34 guns] from {the front|front}.', 'stand-down / front / 34 guns / -'],
  ['{The front|front} put its arms beyond use.', 'stand-down / front / - / -'],
  ['Pictures show [nine tanks|9..9 tanks] behind the works at <Bao>.', 'positioned / - / - / Bao'],
  ['The pass at <Bao> is guarded by [400|400..400 conscripts].', 'positioned / conscripts / 400 conscripts / Bao'],
  ['{Chadian|chad} armour halted on the ridge.', 'stand-down / chad / - / the ridge'],
  // Orders, call-ups, earthworks.
  ['{The army|army} ordered its troops to hold their fire.', 'stand-down / army / - / -'],
  ['{The rebels|rebels} have halted their advance.', 'stand-down / rebels / - / -'],
  ['{The army|army} built a sand wall near <Bao>.', 'build-up / army / - / Bao'],
  ['{The front|front} takes one son from every household.', 'recruitment / front / - / -'],
  // Standing ready, lying off, thinned out, grown.
  ['[Two|2..2 brigades] stand ready on the ridge.', 'positioned / brigades / Two brigades / the ridge'],
  ['{Chadian|chad} tanks were drawn up in the orchards.', 'positioned / chad / - / the orchards'],
  ['{Chad|chad} has thinned out its forces in <Bao>.', 'withdrawal / chad / - / Bao'],
  ['{Chad|chad} will halve its contingent in <Bao>.', 'predicted / withdrawal / chad / - / Bao'],
  ['{The army|army} is pulling [900|900..900 soldiers] back to <Bao>.', 'withdrawal / army / 900 soldiers / Bao'],
  ['Infantry poured into <Bao>.', 'reinforcement / infantry / - / Bao'],
  ['No {Chadian|chad} troops have set foot in <Bao>.', 'denied / positioned / chadian-troops / - / Bao'],
  ['Infantry climbed to the ridge and dug in near <Bao>.', 'positioned / infantry / - / Bao'],
  ['{The army|army} held large manoeuvres near <Bao>.', 'build-up / army / - / Bao'],
  ['{The army|army} dismantled its checkpoints in <Bao>.', 'stand-down / army / - / Bao'],
])('%s', (source, expected) => expect(read(source)).toEqual([expected]))

test('how far off forces stand is kept', () => {
  const [draft] = findIn(marked('{Chadian|chad} tanks stand 12 kilometres outside <Bao>.'), 'posture')
  expect(draft?.slots['distance']?.[0]?.value).toBe('12 kilometres')
})

test.each([
  'The fighters slept at the bus station in <Bao>.',
  'Two of its men are in hospital.',
  'His men face hunger.',
  'The settlers drove the officers out.',
  'Armed men came to <Bao>.',
  '{The Popular Mobilisation Forces|pmf} denied it.',
  'Foreign soldiers are to leave.',
  '{The envoy|envoy} brought the two men to <Bao>.',
  'A drone filmed [nine|9..9 howitzers] in a field in violation of the lines.',
])('nothing: %s', (source) => expect(read(source)).toEqual([]))
