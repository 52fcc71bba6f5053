import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actor } from '../../test/support/claims.js'
import { createActorIndex } from './actorIndex.js'
import { actorResolver, ownerFinder } from './actorResolver.js'

const book = createActorIndex([
  actor('ruritania', { kind: 'state', adjectives: ['Ruritanian'] }),
  actor('river-brigade', { name: 'River Brigade', aliases: ['Brigade of the River'] }),
  actor('northern-coalition', { kind: 'coalition' }),
  actor('southern-coalition', { kind: 'coalition' }),
])
const resolve = actorResolver(book, ['northern-coalition', 'river-brigade'])

describe('whom an id made from words means', () => {
  test.each([
    ['ruritania', 'ruritania'],
    ['ruritanian-warplanes', 'ruritania'],
    ['brigade-of-the-river', 'river-brigade'],
    ['air-forces-of-ruritania', 'ruritania'],
    ['coalition', 'northern-coalition'],
    ['warplanes', undefined],
    ['snipers', undefined],
    ['unnamed-fighter', 'unnamed-fighter'],
    ['hill-people-drones', 'hill-people-drones'],
  ])('%s means %s', (id, means) => {
    expect(resolve(id)).toBe(means)
  })

  test('a short form that fits two sources means neither', () => {
    expect(actorResolver(book, ['northern-coalition', 'southern-coalition'])('coalition')).toBe('coalition')
  })

  test('what is resolved is resolved', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8}){0,3}$/), (id) => {
        const once = resolve(id)
        expect(once === undefined ? undefined : resolve(once)).toBe(once)
      }),
    )
  })
})

describe('whose the armed thing is', () => {
  test.each([
    ['a column of the “River Brigade” organisation', 'river-brigade'],
    ['fighters belonging to the River Brigade', 'river-brigade'],
    ['a hospital of the River Brigade', undefined],
    ['a column in the north', undefined],
    ['a village near positions held by nobody', undefined],
  ])('%s: %s', (words, owner) => {
    expect(ownerFinder(book)(words)).toBe(owner)
  })
})
