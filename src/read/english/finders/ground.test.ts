import { expect, test } from 'vitest'
import { findIn, marked, show } from '../../../../test/support/marked.js'

const found = (kind: string, source: string): string => {
  const context = marked(source)
  return show(findIn(context, kind), context)
}

test('ground is taken, held, lost and encircled', () => {
  expect(
    [
      'Late ~on Sunday|2016-09-04~, {Syrian forces|syrian-government}, backed by {Russian|russia} airstrikes, seized control of the area, known as <the Ramouseh corridor|route|Aleppo>.',
      '{The rebels|opposition} captured the town of <Qamhana> from {the army|syrian-army} ~on Monday|2016-09-05~.',
      '<Qamhana> fell to {the rebels|opposition}.',
      'The road, previously held by {the rebels|opposition}, was cut.',
      '{Government forces|syrian-government} close in on the city of <Aleppo>.',
      '{Front-led forces|jabhat-fatah-al-sham} broke through {government|syrian-government} encirclement near <Aleppo>.',
      '{The army|syrian-army} withdrew from <Palmyra>.',
      'The city is divided between {rebels|opposition} in <the east|district|Aleppo> and {the government|syrian-government} in <the west|district|Aleppo>.',
      'Fighting went on in {rebel|opposition}-held <eastern Aleppo|district|Aleppo>.',
    ].map((text) => found('control', text)),
  ).toMatchInlineSnapshot(`
    [
      "control "Syrian forces, backed by Russian airstrikes, seized control of the area, known as the Ramouseh corridor"
      actor: syrian-government "Syrian forces"
      change: captured "seized control of"
      place: the Ramouseh corridor "the Ramouseh corridor"
      date: 2016-09-04 "on Sunday"",
      "control "The rebels captured the town of Qamhana from the army on Monday"
      actor: opposition "The rebels"
      change: captured "captured"
      place: Qamhana "Qamhana"
      against: syrian-army "the army"
      date: 2016-09-05 "on Monday"",
      "control "Qamhana fell to the rebels"
      actor: opposition "the rebels"
      change: captured "fell to"
      place: Qamhana "Qamhana"",
      "control "previously held by the rebels"
      actor: opposition "the rebels"
      change: lost "previously held"
      place: road "The road"",
      "control "Government forces close in on the city of Aleppo"
      actor: syrian-government "Government forces"
      change: advancing "close in on"
      place: Aleppo "Aleppo"",
      "control "Front-led forces broke through government encirclement near Aleppo"
      actor: jabhat-fatah-al-sham "Front-led forces"
      change: broke-encirclement "broke through government encirclement"
      place: Aleppo "Aleppo"
      against: syrian-government "government"",
      "control "The army withdrew from Palmyra"
      actor: syrian-army "The army"
      change: withdrew "withdrew from"
      place: Palmyra "Palmyra"",
      "control "rebels in the east"
      actor: opposition "rebels"
      change: holds
      place: the east "the east"
    control "the government in the west"
      actor: syrian-government "the government"
      change: holds
      place: the west "the west"",
      "control "rebel-held eastern Aleppo"
      actor: opposition "rebel"
      change: holds "held"
      place: eastern Aleppo "eastern Aleppo"",
    ]
  `)
})
test('prisoners, votes and talks are no ground', () => {
  for (const text of [
    '{Rebels|opposition} captured [three|3..3 soldiers] near the front.',
    '{The party|labour} seized the chance to win votes.',
    '{The ministers|russia} held talks in <Geneva>.',
    '{The company|acme} controls half of the market.',
  ])
    expect(found('control', text)).toBe('')
})
test('sieges, routes and convoys say who lets whom pass', () => {
  expect(
    [
      '{Syrian forces|syrian-government} fully laid siege to <Aleppo>.',
      'A major offensive began in the besieged city of <Aleppo>.',
      'The northern route out of the city to <Turkey|country>, previously held by {the rebels|opposition}, has been cut by {the government|syrian-government}.',
      '<The Castello Road|route|Aleppo> was reopened ~on Monday|2016-09-05~.',
      '{Russia|russia} and {the Assad government|syrian-government} have continued to refuse to allow {U.N.|un} humanitarian aid convoys to enter more than a dozen besieged towns and cities held by {various rebel forces|opposition}.',
      'A convoy of [20|20..20 trucks] reached <Madaya> ~on Monday|2016-09-05~.',
      'The aid convoy was turned back at a checkpoint near <Douma>.',
      'The evacuation of [300|300..300 fighters] from <Daraya> began.',
    ].map((text) => found('access', text)),
  ).toMatchInlineSnapshot(`
    [
      "access "fully laid siege to Aleppo"
      form: siege
      place: Aleppo "Aleppo"
      state: fully-besieged "fully laid siege to"
      by: syrian-government "Syrian forces"",
      "access "besieged city of Aleppo"
      form: siege
      place: Aleppo "Aleppo"
      state: besieged "besieged"",
      "access "The northern route out of the city to Turkey, previously held by the rebels, has been cut by the government"
      form: route
      route: northern route out of the city to Turkey "The northern route out of the city to Turkey"
      state: cut "cut"
      by: syrian-government "the government"",
      "access "The Castello Road was reopened on Monday"
      form: route
      route: The Castello Road "The Castello Road"
      state: open "reopened"
      date: 2016-09-05 "on Monday"",
      "access "more than a dozen besieged towns and cities"
      form: siege
      place: more than a dozen besieged towns and cities "more than a dozen besieged towns and cities"
      state: besieged "besieged"
    access "Russia and the Assad government have continued to refuse to allow U.N. humanitarian aid convoys to enter more than a dozen besieged towns and cities"
      form: convoy "humanitarian aid convoys"
      by: russia "Russia", syrian-government "the Assad government"
      state: refused "refuse to allow"
      place: more than a dozen besieged towns and cities "more than a dozen besieged towns and cities"",
      "access "A convoy of 20 trucks reached Madaya on Monday"
      form: convoy "convoy"
      state: delivered "reached"
      place: Madaya "Madaya"
      trucks: 20..20 "20 trucks"
      date: 2016-09-05 "on Monday"",
      "access "The aid convoy was turned back at a checkpoint near Douma"
      form: convoy "aid convoy"
      state: turned-back "turned back"
      place: Douma "Douma"",
      "access "evacuation of 300 fighters from Daraya began"
      form: evacuation
      place: Daraya "Daraya"
      state: started "evacuation of 300 fighters from Daraya began"
      people: 300..300 "300 fighters"",
    ]
  `)
})
test('people lack what a list of goods names', () => {
  expect(
    found(
      'need',
      '^un:In the city of <Aleppo> [nearly 2 million|*..2000000 people] are without food, water and medical care^, it said.',
    ),
  ).toMatchInlineSnapshot(`
    "need "nearly 2 million people are without food, water and medical care"
      people: *..2000000 "nearly 2 million people"
      lacking: food "food", water "water", medical care "medical care"
      place: Aleppo "Aleppo"
      source: un"
  `)
  expect(found('need', 'The engine runs without water for an hour.')).toBe('')
})
test('forces do things short of an incident', () => {
  expect(
    [
      'A major new {Syrian-Russian|syrian-government,russia} offensive in the city of <Aleppo> went on.',
      '{The government|syrian-government} launched a major push to retake it.',
      '{Russian|russia} support for the offensive grew.',
      'That led {opposition forces|opposition} to ramp up recruitment of new fighters.',
      '{The army|syrian-army} deployed tanks near <Hama>.',
      '{The militia|hezbollah} withdrew its fighters from <Zabadani>.',
    ].map((text) => found('posture', text)),
  ).toMatchInlineSnapshot(`
    [
      "posture "new Syrian-Russian offensive in the city of Aleppo"
      form: offensive "offensive"
      actor: syrian-government "Syrian-Russian", russia "Syrian-Russian"
      place: Aleppo "Aleppo"
      phase: started "new"",
      "posture "The government launched a major push"
      form: offensive "major push"
      actor: syrian-government "The government"
      phase: started "launched"",
      "posture "Russian support for the offensive"
      form: support "support for the offensive"
      actor: russia "Russian"
      target: the offensive "the offensive"",
      "posture "opposition forces to ramp up recruitment of new fighters"
      form: recruitment "recruitment of new fighters"
      actor: opposition "opposition forces"
      phase: continuing "ramp up"",
      "posture "The army deployed tanks near Hama"
      form: positioned "deployed"
      actor: syrian-army "The army"
      place: Hama "Hama"
      weapon: tank "tanks"",
      "posture "The militia withdrew its fighters from Zabadani"
      form: withdrawal "withdrew its fighters"
      actor: hezbollah "The militia"
      place: Zabadani "Zabadani"",
    ]
  `)
})

test('forces arrive, gather, stand somewhere and leave', () => {
  const told = (source: string) =>
    found('posture', source)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /^(?:posture|form|count|place)/.test(line))
      .join(' / ')
  expect(
    [
      '{The army|colombian-army} flew in [300|300..300 soldiers] over the weekend.',
      '{Soldiers|unnamed-soldier} stood in a school in <Kayes>.',
      'There are no {fighters|unnamed-fighter} in <Derna>.',
      '[5,000|5000..5000 reservists] have been called up.',
      '{Tanks|syrian-army} were massing at the edges of the town.',
      '{The rebels|opposition} opened a second front in <Darfur>.',
    ].map(told),
  ).toMatchInlineSnapshot(`
    [
      "posture "The army flew in 300 soldiers" / form: reinforcement "flew in" / count: 300..300 "300 soldiers"",
      "posture "Soldiers stood in a school in Kayes" / form: positioned "stood" / place: Kayes "Kayes"",
      "posture denied "are no fighters in Derna" / form: positioned "are" / place: Derna "Derna"",
      "posture "5,000 reservists have been called up" / form: mobilisation "reservists have been called up" / count: 5000..5000 "5,000 reservists"",
      "posture "Tanks were massing at the edges of the town" / form: build-up "massing" / place: edges of the town "the edges of the town"",
      "posture "The rebels opened a second front in Darfur" / form: offensive "opened a second front" / place: Darfur "Darfur"",
    ]
  `)
  for (const text of [
    '{Fighters|unnamed-fighter} were shot in <Hama>.',
    '{The workers|union} stood in a school in <Kayes>.',
    '{The mediators|un} asked {the rebels|opposition} to disarm.',
    '{The bank|acme} sent more letters.',
  ])
    expect(found('posture', text)).toBe('')
})

const brief = (kind: string, lines: RegExp) => (source: string) =>
  found(kind, source)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => lines.test(line))
    .join(' / ')

test('who takes ground may stand behind it, far from it, or nowhere', () => {
  expect(
    [
      '<Kunduz>, which {the militia|taliban} has encircled since March, is quiet.',
      '<Kunduz> has been captured.',
      'The fall of <Kunduz> to {the rebels|opposition} came ~on Monday|2016-09-05~.',
      '{The army|afghan-army} pushed {the rebels|opposition} out of <Kunduz>.',
      'The town of <Kunduz> is still in {rebel|opposition} hands.',
      '{The militia|taliban} handed over the port of <Ras Issa>.',
      'It was a stronghold, and the {rebel|opposition} stronghold of <Kunduz> fell.',
      '{The army|afghan-army} fought for <Kunduz>.',
      '{The army|afghan-army} did not enter <Kunduz>.',
    ].map(brief('control', /^(?:control|actor|change|place|against)/)),
  ).toMatchInlineSnapshot(`
    [
      "control "Kunduz, which the militia has encircled" / actor: taliban "the militia" / change: encircled "encircled" / place: Kunduz "Kunduz"",
      "control "Kunduz has been captured" / change: captured "captured" / place: Kunduz "Kunduz"",
      "control "fall of Kunduz to the rebels came on Monday" / actor: opposition "the rebels" / change: captured "fall of" / place: Kunduz "Kunduz"",
      "control "The army pushed the rebels out of Kunduz" / actor: afghan-army "The army" / change: captured "pushed the rebels out of" / place: Kunduz "Kunduz" / against: opposition "the rebels"",
      "control "Kunduz is still in rebel hands" / actor: opposition "rebel" / change: holds "in rebel hands" / place: Kunduz "Kunduz"",
      "control "The militia handed over the port of Ras Issa" / actor: taliban "The militia" / change: withdrew "handed over" / place: Ras Issa "Ras Issa"",
      "control "Kunduz fell" / change: captured "fell" / place: Kunduz "Kunduz" / control "rebel stronghold of Kunduz" / actor: opposition "rebel" / change: holds "stronghold" / place: Kunduz "Kunduz"",
      "control "The army fought for Kunduz" / actor: afghan-army "The army" / change: contested "fought for" / place: Kunduz "Kunduz"",
      "control denied "The army did not enter Kunduz" / actor: afghan-army "The army" / change: advancing "enter" / place: Kunduz "Kunduz"",
    ]
  `)
  for (const text of [
    '{The rebels|opposition} captured [three|3..3 soldiers] near <Kunduz>.',
    '{The envoy|un}, reached in <Geneva>, said nothing.',
    'In <Hama> three soldiers were captured.',
    '{The mission|un} took hold in <Hama>.',
    'The battle for hearts and minds goes on in <Hama>.',
  ])
    expect(found('control', text)).toBe('')
})
test('roads, ports and people on the move', () => {
  expect(
    [
      'The road to <Bor> is mined.',
      'The port of <Ras Issa> is open.',
      'No aid convoy has reached <Bor> since May.',
      'Lorries were stopped for hours at a checkpoint near <Bor>.',
      '[Two|2..2 trucks] with tents were ambushed near <Bor>.',
      '[1,500|1500..1500 people] left <Bor> on buses.',
      'The evacuation of [60|60..60 patients] from <Bor> has been suspended.',
      '{The army|afghan-army} has imposed a blockade on <Bor>.',
      'The blockade of <Bor> was lifted.',
    ].map(brief('access', /^(?:access|form|state|by|people|trucks|route)/)),
  ).toMatchInlineSnapshot(`
    [
      "access "The road to Bor is mined" / form: route / route: road to Bor "The road to Bor" / state: closed "is mined"",
      "access "The port of Ras Issa is open" / form: crossing / state: open "is open"",
      "access denied "No aid convoy has reached Bor" / form: convoy "aid convoy" / state: delivered "reached"",
      "access "Lorries were stopped for hours at a checkpoint near Bor" / form: convoy "Lorries" / state: at-checkpoint "stopped for hours at a checkpoint"",
      "access "Two trucks with tents were ambushed near Bor" / form: convoy "trucks" / state: attacked "ambushed" / trucks: 2..2 "Two trucks"",
      "access "1,500 people left Bor on buses" / form: evacuation / state: started "left Bor on buses" / people: 1500..1500 "1,500 people"",
      "access "evacuation of 60 patients from Bor has been suspended" / form: evacuation / state: blocked "evacuation of 60 patients from Bor has been suspended" / people: 60..60 "60 patients"",
      "access "imposed a blockade on Bor" / form: siege / state: besieged "imposed a blockade"",
      "",
    ]
  `)
  for (const text of [
    '[15|15..15 people] were wounded on a bus in <Bor>.',
    '{Soldiers|unnamed-soldier} laid mines around the port of <Bor>.',
    'The two sides shall open the road to <Bor>.',
    'All options are open.',
  ])
    expect(found('access', text)).toBe('')
})
test('people need what they have not, and aid may not reach them', () => {
  expect(
    [
      'Between [120,000 and 130,000|120000..130000] remain in <Bor>, without power, water or telephone service.',
      '[Some 5,000|5000..5000 people] in <Bor> need help.',
      'Water and tents are lacking in <Bor>.',
      'The hospital in <Bor> is short of blood.',
    ].map(brief('need', /^(?:need|people|lacking|place)/)),
  ).toMatchInlineSnapshot(`
    [
      "need "120,000 and 130,000 remain in Bor, without power, water or telephone service" / people: 120000..130000 "120,000 and 130,000" / lacking: power "power", water "water", telephone service "telephone service" / place: Bor "Bor"",
      "need "Some 5,000 people in Bor need help" / people: 5000..5000 "Some 5,000 people" / lacking: help "help" / place: Bor "Bor"",
      "need "Water and tents are lacking" / lacking: Water "Water", tents "tents" / place: Bor "Bor"",
      "need "short of blood" / lacking: blood "blood" / place: Bor "Bor"",
    ]
  `)
  expect(found('need', 'The party needs a new leader.')).toBe('')
})
test('a group has a short name, belongs to another, is a party to a truce or is called terrorist', () => {
  expect(
    [
      '{The National Liberation Army|eln}, or ELN, agreed.',
      '{The Nusra Front|jabhat-al-nusra}, {al-Qaida|al-qaeda}’s branch in the country, agreed.',
      '{The 33rd Front|33rd-front}, a faction of {FARC|farc}, agreed.',
      '{The Islamic State|islamic-state} is not covered by the cease-fire.',
      '{The rebels|aqim}, who call themselves the Army of the North, agreed.',
    ].map(brief('designation', /^(?:designation|group|alias|affiliation|called)/)),
  ).toMatchInlineSnapshot(`
    [
      "designation "The National Liberation Army, or ELN" / group: eln "The National Liberation Army" / alias: ELN "ELN"",
      "designation "The Nusra Front, al-Qaida’s branch" / group: jabhat-al-nusra "The Nusra Front" / affiliation: al-qaeda "al-Qaida"",
      "designation "The 33rd Front, a faction of FARC" / group: 33rd-front "The 33rd Front" / affiliation: farc "FARC"",
      "designation denied "The Islamic State is not covered by the cease-fire" / group: islamic-state "The Islamic State" / called: party "is not covered by the cease-fire"",
      "designation "The rebels, who call themselves the Army" / group: aqim "The rebels" / alias: the Army "the Army"",
    ]
  `)
  for (const text of [
    '{Russia|russia} or {China|china} may object.',
    '{The army|syrian-army} met the branch of a bank near {the police|police}.',
    'A birthday party was excluded.',
  ])
    expect(found('designation', text)).toBe('')
})
