/** A small truce for tests of the faces: one agreement and three reports, written for this purpose. */
export const TRUCE = `agreement: test-truce
title: A truce for tests
timezone: Asia/Damascus
define:
  parties: { acceptedBy: [syrian-government, opposition] }
phases:
  calm: { from: 2016-09-12T19:00, for: 168h }
terms:
  - id: no-attack
    clause: "The parties stop all attacks."
    forbid: attack
    by: parties
    against: anyone
    inForce: calm
`

/** Two independent papers on one airstrike, and what one side says. */
export const REPORTS = [
  {
    name: 'wire.txt',
    source: 'levant-wire',
    publishedAt: '2016-09-14',
    text: 'ALEPPO, Syria - Syrian government warplanes carried out an airstrike on Aleppo on Wednesday, killing 12 people, a hospital director said.\n',
  },
  {
    name: 'paper.txt',
    source: 'gulf-courier',
    publishedAt: '2016-09-15',
    text: 'Syrian government aircraft bombed Aleppo on 14 September 2016. At least 10 people were killed, residents said.\n',
  },
  {
    name: 'denial.txt',
    source: 'sana',
    publishedAt: '2016-09-15',
    text: 'The Syrian government denied that its aircraft struck Aleppo on 14 September 2016.\n',
  },
] as const
