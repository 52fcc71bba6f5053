import { describe, expect, test } from 'vitest'
import { showCount } from '../../../../base/count.js'
import { allOf } from '../../../../domain/claim.js'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../readDocument.js'

const { tools } = loadKnowledge()
const read = (text: string) =>
  readDocument({ text, publishedAt: '2016-09-20' }, tools).claims.flatMap((claim) =>
    claim.kind === 'incident' ? [claim] : [],
  )

describe('people in number who leave where they live are an incident', () => {
  test.each([
    ['About 900 families have left their farms around Bentiu.', 'about 900'],
    ['Some 4,500 people fled the fighting in Goma.', 'about 4,500'],
    ['The displacement of 12,000 residents of Idlib was confirmed.', '12000'],
    ['More than 300 households were driven from their homes in Taiz.', '≥ 301'],
  ])('%s', (text, displaced) => {
    expect(
      read(text)
        .flatMap(({ slots }) => allOf(slots.displaced))
        .map(showCount),
    ).toEqual([displaced])
  })

  test.each([
    'About 3,000 displaced people need shelter in Taiz.',
    'Two men fled.',
    'Some 4,500 people fled the flood in Goma.',
    'Thirty students left their homework at school.',
  ])('none: %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('acts counted in a list are each an incident', () => {
  test.each([
    [
      'The monitors counted 12 incidents of shelling, 7 airstrikes and 3 landmine explosions in Taiz.',
      ['shelling 12', 'airstrike 7', 'landmine 3'],
    ],
    ['The army committed violations in Taiz: sniper fire (9), mortar fire (11).', ['sniper-fire 9', 'shelling 11']],
    ['Two mortar shells hit a market in Taiz.', ['shelling 2']],
    ['They fired two mortar shells at Taiz.', ['shelling']],
  ])('%s', (text, acts) => {
    const told = read(text).map(({ slots }) =>
      [allOf(slots.type)[0], ...allOf(slots.count).map(showCount)].filter(Boolean).join(' '),
    )
    expect(told).toEqual(expect.arrayContaining(acts))
  })
})

describe('the ways people are kept from passing, taken and robbed', () => {
  test.each([
    ['Soldiers at a checkpoint near Goma refused the patrol passage.', 'obstruction'],
    ['Gunmen broke into the Turkish embassy in Tripoli on Monday.', 'raid'],
    ['Gunmen took four elders from their homes in Gao.', 'abduction'],
    ['Raiders stole 40 goats in Bor.', 'looting'],
  ])('%s', (text, type) => {
    expect(read(text).flatMap(({ slots }) => allOf(slots.type))).toEqual([type])
  })
})
