import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../store/dataFiles.js'
import type { Actor } from './actor.js'
import { createActorIndex, withActors } from './actorIndex.js'

const { actors } = loadKnowledge()
const at = (day: string) => Date.parse(`${day}T12:00:00Z`)

describe('who belongs to whom', () => {
  test.each([
    ['sana', 'syrian-government', '2016-09-05', true],
    ['russian-reconciliation-centre', 'russia', '2016-09-05', true],
    ['kerry', 'united-states', '2016-09-05', true],
    ['russian-defence-ministry', 'russia', '2016-09-05', true],
    ['white-house-official', 'united-states', '2016-09-05', true],
    ['un-spokesman', 'un', '2016-09-05', true],
    ['jabhat-al-nusra', 'al-qaeda', '2016-07-01', true],
    ['jabhat-al-nusra', 'al-qaeda', '2016-08-01', false],
    ['russia', 'sana', '2016-09-05', false],
    ['nobody-we-know', 'russia', '2016-09-05', false],
  ])('%s to %s on %s: %s', (part, whole, day, belongs) => expect(actors.belongsTo(part, whole, at(day))).toBe(belongs))

  test('alignment is the actor, those it belongs to and its allies, seen from either side', () => {
    expect(actors.alignmentAt('sana', at('2016-09-05'))).toMatchInlineSnapshot(`
      [
        "sana",
        "syrian-government",
        "hezbollah",
        "harakat-al-nujaba",
      ]
    `)
    expect(actors.alignmentAt('iran', at('2016-09-05'))).toContain('hezbollah')
  })

  test('every parent and ally that the data name is an actor we know', () => {
    const links = actors.all.flatMap(({ id, parents, allies }) =>
      [...parents, ...allies].map((link) => `${id} -> ${link.id}`),
    )
    expect(links.filter((link) => !actors.byId(link.split(' -> ')[1]!))).toEqual([])
  })

  test('no two actors share an id', () => {
    const ids = actors.all.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  const actor = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), parent: fc.constantFrom('a', 'b', 'c', 'd') })
  const bookOf = (rows: readonly { id: string; parent: string }[]) =>
    createActorIndex(
      rows.map(
        ({ id, parent }): Actor => ({
          id,
          name: id,
          aliases: [],
          kind: 'group',
          parents: [{ id: parent }],
          allies: [],
        }),
      ),
    )

  test('everybody belongs to himself, and circles of belonging end', () => {
    fc.assert(
      fc.property(fc.uniqueArray(actor, { selector: ({ id }) => id }), fc.constantFrom('a', 'b', 'x'), (rows, id) => {
        const book = bookOf(rows)
        expect(book.belongsTo(id, id, 0)).toBe(true)
        expect(book.alignmentAt(id, 0)).toContain(id)
      }),
    )
  })

  test('belonging goes on: to a parent of a parent', () => {
    fc.assert(
      fc.property(fc.uniqueArray(actor, { selector: ({ id }) => id }), (rows) => {
        const book = bookOf(rows)
        for (const { id, parent } of rows) {
          for (const other of ['a', 'b', 'c', 'd'])
            if (book.belongsTo(parent, other, 0)) expect(book.belongsTo(id, other, 0)).toBe(true)
        }
      }),
    )
  })

  test("a desk's actor takes the place of the lexicon's", () => {
    const own: Actor = { id: 'sana', name: 'SANA', aliases: [], kind: 'media', parents: [], allies: [] }
    expect(withActors(actors, [own]).belongsTo('sana', 'syrian-government', 0)).toBe(false)
  })
})
