import { expect, test } from 'vitest'
import { findIn, marked } from '../../../../../test/support/marked.js'

/** In a text about a conflict; `form [by > to] if => then`. */
const conditionsIn = (source: string): string => {
  const context = marked(`The army shelled the rebels. Talks on a truce failed. ${source}`)
  return findIn(context, 'condition')
    .map(({ slots }) => {
      const words = (slot: string) => (slots[slot] ?? []).map(({ value }) => value).join('|')
      return `${words('form')} [${words('by')} > ${words('to')}] ${words('if')} => ${words('then')}`
    })
    .join(' / ')
}

test.each([
  ['{Juba|juba} has made talks conditional on a withdrawal.', 'requirement [juba > ] a withdrawal => talks'],
  ['{Lam|lam} said ^lam:a truce hinges on guarantees^.', 'requirement [lam > ] guarantees => a truce'],
  [
    '{Juba|juba} gave {the rebels|rebels} ~48 hours|PT48H~ to leave <Malakal> or face attack.',
    'demand [juba > rebels] to leave Malakal => face attack',
  ],
  [
    '^lam:Whoever crosses the bridge will be shot^, {Lam|lam} said.',
    'threat [lam > ] crosses the bridge => will be shot',
  ],
  [
    '^lam:Those who hand in their rifles will not be punished^, {Lam|lam} said.',
    'offer [lam > ] hand in their rifles => will not be punished',
  ],
  ['^lam:“No prisoners, no talks,”^ {Lam|lam} said.', 'requirement [lam > ] No prisoners => no talks'],
  ['{The rebels|rebels} offered {Juba|juba} a truce.', 'offer [rebels > juba] => a truce'.replace('] =>', ']  =>')],
  ['{Juba|juba} wants a timetable first.', 'demand [juba > ] a timetable first => '],
  [
    '{Juba|juba} wants the road opened before it frees anybody.',
    'demand [juba > ] the road opened => it frees anybody',
  ],
  ['{The rebels|rebels} demand an inquiry as a condition for a truce.', 'demand [rebels > ] an inquiry => a truce'],
  [
    '{Lam|lam} said ^lam:there would be no talks while {the army|army} stayed in <Malakal>^.',
    'requirement [lam > army] the army stayed in Malakal => there would be no talks',
  ],
  ['{Lam|lam} said ^lam:{the army|army} must leave <Malakal>^.', 'demand [lam > army] the army must leave Malakal => '],
  [
    '^lam:“If they do not stop, we will answer in kind,”^ {Lam|lam} said.',
    'threat [lam > ] they do not stop => we will answer in kind',
  ],
  [
    '{Lam|lam} said ^lam:it would “open the gates” if {Juba|juba} freed him^.',
    'offer [lam > juba] Juba freed him => open the gates',
  ],
  [
    '{Lam|lam} said ^lam:{Juba|juba} would open the road, provided {the rebels|rebels} left <Malakal>^, on the radio.',
    'requirement [juba > rebels] the rebels left Malakal => Juba would open the road',
  ],
  [
    '^lam:Only after a withdrawal would {Juba|juba} free the prisoners^, {Lam|lam} said.',
    'requirement [juba > ] a withdrawal => Juba free the prisoners',
  ],
  [
    '^lam:Not until the embargo is gone will there be talks^, {Lam|lam} said.',
    'requirement [lam > ] the embargo is gone => there be talks',
  ],
  [
    '^lam:Were {the rebels|rebels} to leave <Malakal>, the road could open^, {Lam|lam} said.',
    'offer [lam > rebels] the rebels to leave Malakal => the road could open',
  ],
  [
    '^lam:Without a guarantee there can be no truce^, {Lam|lam} said.',
    'requirement [lam > ] a guarantee => there can be no truce',
  ],
  ['{Lam|lam} said ^lam:the price of a truce is an amnesty^.', 'requirement [lam > ] an amnesty => a truce'],
  ['^lam:First the prisoners, then the truce^, {Lam|lam} said.', 'requirement [lam > ] the prisoners => the truce'],
  ['^lam:“No talks as long as one shell falls”^, {Lam|lam} said.', 'requirement [lam > ] one shell falls => No talks'],
  [
    '{Juba|juba} gave {the rebels|rebels} ~48 hours|PT48H~ to leave <Malakal>; otherwise it would storm the town.',
    'demand [juba > rebels] to leave Malakal => storm the town',
  ],
  [
    '{Juba|juba} asked that {the rebels|rebels} leave <Malakal> before it frees anybody.',
    'demand [juba > rebels] the rebels leave Malakal => it frees anybody',
  ],
])('%s', (source, expected) => {
  expect(conditionsIn(source)).toBe(expected)
})

test('days, asides and things that merely hang together are no conditions', () => {
  expect(
    [
      'On ~Monday|2016-09-05~, when {the rebels|rebels} attacked, it would rain.',
      'The price depends on the weather.',
      'He left without a word.',
      'Anyone can see it is raining.',
      'No rain, no wind.',
    ].map(conditionsIn),
  ).toEqual(['', '', '', '', ''])
})
