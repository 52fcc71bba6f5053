import { expect, test } from 'vitest'
import { findIn, marked, show } from '../../../../test/support/marked.js'

const found = (kind: string, source: string): string => {
  const context = marked(source)
  return show(findIn(context, kind), context)
}

test('a negotiation has a state beside the deal it is about', () => {
  expect(
    [
      '{President Obama|obama} and {Russian President Vladimir Putin|putin} failed to reach a deal ~Monday|2016-09-05~ on a cease-fire for <Syria|country>, but {the two sides|united-states,russia} have agreed to continue negotiating.',
      'But an ultimate agreement remained elusive.',
      '^obama:The breakdown of a previous cessation of hostilities agreement angered him^, he said.',
      '{He|kerry} said ^kerry:that his negotiations with {Lavrov|lavrov} snagged on “a couple of tough issues”^.',
      '{The two sides|united-states,russia} said ^x:that they were “close” to agreement^.',
      'There has been some backsliding since the talks between {Kerry|kerry} and {Lavrov|lavrov}.',
      'A major new offensive appeared to undermine key components of the proposed agreement.',
      '{The army|syrian-army} and {the rebels|opposition} agreed on a 48-hour ceasefire in <Aleppo>.',
      'The truce took effect ~at sunset on Monday|2016-09-12T19:00~.',
      'The cease-fire was extended for 48 hours.',
      '{The group|houthis} rejected the peace plan.',
      'Support for the offensive prompted {U.S. officials|united-states-official} to raise questions about whether {the Russians|russia} could be relied upon to implement an agreement.',
    ].map((text) => found('negotiation', `${text}\n\nThe foreign minister flew home.`)),
  ).toMatchInlineSnapshot(`
    [
      "negotiation "President Obama and Russian President Vladimir Putin failed to reach a deal Monday on a cease-fire for Syria"
      state: no-deal "failed to reach a deal"
      parties: obama "President Obama", putin "Russian President Vladimir Putin"
      subject: a cease-fire for Syria "a cease-fire for Syria"
      date: 2016-09-05 "Monday"
    negotiation "the two sides have agreed to continue negotiating"
      state: continuing "agreed to continue negotiating"
      parties: united-states "the two sides", russia "the two sides"",
      "negotiation "an ultimate agreement remained elusive"
      state: no-deal "remained elusive"
      subject: an ultimate agreement "an ultimate agreement"",
      "negotiation "breakdown of a previous cessation of hostilities agreement"
      state: collapsed "breakdown of"
      subject: a previous cessation of hostilities agreement "a previous cessation of hostilities agreement"",
      "negotiation "his negotiations with Lavrov snagged on “a couple of tough issues"
      state: stalled "snagged"
      parties: lavrov "Lavrov"
      subject: his negotiations "his negotiations"
      stickingPoint: a couple of tough issues "a couple of tough issues"",
      "negotiation "close” to agreement"
      state: close "close” to agreement"
      subject: agreement "agreement"",
      "negotiation "backsliding since the talks between Kerry and Lavrov"
      state: backsliding "backsliding"
      parties: kerry "Kerry", lavrov "Lavrov"
      subject: the talks "the talks"",
      "negotiation "A major new offensive appeared to undermine key components of the proposed agreement"
      state: undermined "undermine"
      subject: key components of the proposed agreement "key components of the proposed agreement"
      cause: A major new offensive "A major new offensive"",
      "negotiation "The army and the rebels agreed on a 48-hour ceasefire"
      state: agreed "agreed on a 48-hour ceasefire"
      parties: syrian-army "The army", opposition "the rebels"
      subject: a 48-hour ceasefire "a 48-hour ceasefire"",
      "negotiation "The truce took effect at sunset on Monday"
      state: in-force "took effect"
      subject: The truce "The truce"
      date: 2016-09-12T19:00 "at sunset on Monday"",
      "negotiation "The cease-fire was extended"
      state: extended "fire was extended"
      subject: The cease-fire "The cease-fire"",
      "negotiation "The group rejected the peace plan"
      state: rejected "rejected the peace plan"
      parties: houthis "The group"
      subject: the peace plan "the peace plan"",
      "negotiation "Support for the offensive prompted U.S. officials to raise questions about whether the Russians"
      state: trust-in-doubt "raise questions"
      parties: russia "the Russians"
      cause: Support for the offensive "Support for the offensive"",
    ]
  `)
})
test('deals of business and collapsing buildings are no negotiations', () => {
  for (const text of [
    'The firm signed a deal with a supplier.',
    'The roof collapsed in the storm.',
    'Sales stalled in May.',
    'The contract expires in June.',
  ])
    expect(found('negotiation', text)).toBe('')
})
test('a term stands inside the frame of an agreement', () => {
  expect(
    [
      'It challenged a proposed cease-fire that was to freeze ~last week|2016-08-29/2016-09-04~’s battle lines.',
      'They could implement an agreement to freeze battle lines and ground the {Syrian|syria} air force.',
      '{The parties|syrian-government,opposition} shall withdraw heavy weapons from <the Castello Road|route>.',
      'The agreement provides for the release of all prisoners.',
    ].map((text) => found('term', text)),
  ).toMatchInlineSnapshot(`
    [
      "term proposed "a proposed cease-fire that was to freeze last week’s battle lines"
      form: freeze-lines "freeze last week’s battle lines"
      content: freeze last week’s battle lines "freeze last week’s battle lines"
      status: proposed "proposed"
      baseline: 2016-08-29/2016-09-04 "last week"",
      "term proposed "an agreement to freeze battle lines and ground the Syrian air force"
      form: freeze-lines "freeze battle lines", ground-aircraft "ground the Syrian air force"
      content: freeze battle lines "freeze battle lines", ground the Syrian air force "ground the Syrian air force"
      status: proposed",
      "term "The parties shall withdraw heavy weapons from the Castello Road"
      form: withdraw-weapons "withdraw heavy weapons"
      content: withdraw heavy weapons from the Castello Road "withdraw heavy weapons from the Castello Road"
      status: agreed
      party: syrian-government "The parties", opposition "The parties"
      place: the Castello Road "the Castello Road"",
      "term "The agreement provides for the release of all prisoners"
      form: release-prisoners "release of all prisoners"
      content: the release of all prisoners "the release of all prisoners"
      status: agreed "agreement"",
    ]
  `)
  expect(found('term', '{The army|syrian-army} withdrew its troops from <Homs>.')).toBe('')
})
test('a condition ties one act to another', () => {
  expect(
    [
      '{The United States|united-states} would share intelligence with {Russia|russia} if {Moscow|russia} would agree to ground the air force.',
      '^white-house-official:“If {we|united-states} cannot get the type of agreement {we|united-states} want, {we|united-states} will walk away from that effort.”^',
      '{It|russia} said ^russia:it was up to {the United States|united-states} to separate them before a deal could be struck^.',
      '{The rebels|opposition} offered to release prisoners in exchange for a withdrawal of {the army|syrian-army}.',
    ].map((text) => found('condition', text)),
  ).toMatchInlineSnapshot(`
    [
      "condition proposed "The United States would share intelligence with Russia if Moscow would agree to ground the air force"
      by: united-states "The United States"
      to: russia "Moscow"
      if: Moscow would agree to ground the air force "Moscow would agree to ground the air force"
      then: The United States would share intelligence with Russia "The United States would share intelligence with Russia"
      form: offer",
      "condition hypothetical "If we cannot get the type of agreement we want, we will walk away from that effort"
      by: united-states "we"
      if: we cannot get the type of agreement we want "we cannot get the type of agreement we want"
      then: we will walk away from that effort "we will walk away from that effort"
      form: threat",
      "condition demanded "the United States to separate them before a deal could be struck"
      by: russia
      to: united-states "the United States"
      if: the United States to separate them "the United States to separate them"
      then: a deal could be struck "a deal could be struck"
      form: requirement",
      "condition proposed "The rebels offered to release prisoners in exchange for a withdrawal of the army"
      by: opposition "The rebels"
      to: syrian-army "the army"
      if: a withdrawal of the army "a withdrawal of the army"
      then: release prisoners "release prisoners"
      form: offer "offered"",
    ]
  `)
  expect(found('condition', 'If it rains, the match will move indoors.')).toBe('')
})
test('a meeting has people, a day and a place', () => {
  expect(
    [
      '~On Aug. 26|2016-08-26~, {Kerry|kerry} met with {Lavrov|lavrov} in <Geneva|settlement|Switzerland> to try to build momentum for the proposal.',
      'An anticipated news conference did not take place ~on Sunday|2016-09-04~.',
      '{Kerry|kerry} traveled to {Moscow|russia} in ~mid-July|2016-07-10/2016-07-20~ to propose an agreement.',
      '{Kerry|kerry} and {Lavrov|lavrov} are making plans to meet ~this week|2016-09-05/2016-09-11~.',
      'The ~90-minute|PT90M~ unscheduled meeting was longer than usual.',
      '{The ministers|russia} spoke by phone with {the envoy|un}.',
    ].map((text) => found('meeting', text)),
  ).toMatchInlineSnapshot(`
    [
      "meeting "Kerry met with Lavrov in Geneva to try to build momentum for the proposal"
      participants: kerry "Kerry", lavrov "Lavrov"
      date: 2016-08-26 "On Aug. 26"
      place: Geneva "Geneva"
      status: held "met"
      topics: the proposal "the proposal"
      form: talks "met"",
      "meeting "An anticipated news conference did not take place on Sunday"
      date: 2016-09-04 "on Sunday"
      status: not-held "did not take place"
      form: news-conference "news conference"",
      "meeting "Kerry traveled to Moscow in mid-July to propose an agreement"
      participants: kerry "Kerry", russia "Moscow"
      date: 2016-07-10/2016-07-20 "mid-July"
      status: held "traveled"
      topics: an agreement "an agreement"
      form: talks",
      "meeting "Kerry and Lavrov are making plans to meet this week"
      participants: kerry "Kerry", lavrov "Lavrov"
      date: 2016-09-05/2016-09-11 "this week"
      status: planned "are making plans to meet"
      form: talks "meet"",
      "meeting "90-minute unscheduled meeting"
      status: held
      duration: PT90M "90-minute"
      scheduled: false "unscheduled"
      form: talks "meeting"",
      "meeting "The ministers spoke by phone with the envoy"
      participants: russia "The ministers", un "the envoy"
      status: held "spoke"
      form: call "phone"",
    ]
  `)
  expect(found('meeting', 'The product met the requirements.')).toBe('')
})
test('a position accuses, denies, demands or supports', () => {
  expect(
    [
      '{Russia|russia} accused {the opposition|opposition} of violating the truce.',
      '{Moscow|russia} denied that its planes had bombed the convoy.',
      '{The opposition|opposition} demanded the withdrawal of {Iranian|iran} forces.',
      '{Russia|russia} has complained of increasing overlap between {the opposition|opposition} and terrorist groups.',
      'He asked about {Russia|russia}’s alleged hacking of the emails.',
      '{Turkey|turkey} supports the cease-fire.',
    ].map((text) => found('position', text)),
  ).toMatchInlineSnapshot(`
    [
      "position "Russia accused the opposition of violating the truce"
      party: russia "Russia"
      stance: accuses "accused"
      topic: violating the truce "violating the truce"
      accused: opposition "the opposition"",
      "",
      "position "The opposition demanded the withdrawal of Iranian forces"
      party: opposition "The opposition"
      stance: demands "demanded"
      topic: the withdrawal of Iranian forces "the withdrawal of Iranian forces"",
      "position "Russia has complained of increasing overlap between the opposition and terrorist groups"
      party: russia "Russia"
      stance: concerned "complained of"
      topic: increasing overlap between the opposition and terrorist groups "increasing overlap between the opposition and terrorist groups"",
      "position questioned "Russia’s alleged hacking of the emails"
      stance: accuses "alleged"
      accused: russia "Russia"
      topic: hacking of the emails "hacking of the emails"",
      "position "Turkey supports the cease-fire"
      party: turkey "Turkey"
      stance: for "supports"
      topic: the cease-fire "the cease-fire"",
    ]
  `)
  expect(found('position', '{The teacher|teacher} supports new readers.')).toBe('')
})
test('a group is named, renamed and called', () => {
  expect(
    [
      'They target {the Front for the Conquest of Syria|jabhat-fatah-al-sham} — or {Jabhat Fatah al-Sham|jabhat-fatah-al-sham}, the {al-Qaeda|al-qaeda} affiliate formerly known as {Jabhat al-Nusra|jabhat-fatah-al-sham}.',
      '{Turkey|turkey} considers {the PKK|pkk} a terrorist organisation.',
      'Terrorists of {the Islamic State|islamic-state} fled.',
    ].map((text) => found('designation', text)),
  ).toMatchInlineSnapshot(`
    [
      "designation "the Front for the Conquest of Syria — or Jabhat Fatah al-Sham, the al-Qaeda affiliate formerly known as Jabhat al-Nusra"
      group: jabhat-fatah-al-sham "the Front for the Conquest of Syria"
      alias: Jabhat Fatah al-Sham "Jabhat Fatah al-Sham"
      formerName: Jabhat al-Nusra "Jabhat al-Nusra"
      affiliation: al-qaeda "al-Qaeda"",
      "designation "Turkey considers the PKK a terrorist organisation"
      group: pkk "the PKK"
      called: terrorist "terrorist organisation"
      calledBy: turkey "Turkey"",
      "designation "Terrorists of the Islamic State"
      group: islamic-state "the Islamic State"
      called: terrorist "Terrorists"",
    ]
  `)
})
