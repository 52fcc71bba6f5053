import { describe, expect, test } from 'vitest'
import type { Actor, ActorIndex } from '../../domain/actor.js'
import type { EventLine } from '../../domain/eventLine.js'
import { grade, speaksAs } from './grade.js'
import { worldAt } from './world.js'

const AT = Date.parse('2016-09-13T10:00:00Z')
const NOW = Date.parse('2016-09-14T00:00:00Z')

/** Columns: voice, then words: "anonymous", "implied", "of SIDE", "from ORIGIN". Settings are lines such as "! sana D". */
function gradeOf(table: string, actors?: ActorIndex): number {
  const rows = table
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean)
  const lines = rows.map((row, index) => {
    const [first = '', ...words] = row.split(/\s+/)
    const recordedAt = new Date(AT + index).toISOString()
    if (first === '!') {
      const [id = '', setting = ''] = words
      return {
        recordedAt,
        source: /^[A-F]$/.test(setting)
          ? { id, reliability: setting }
          : { id, alignment: setting === 'none' ? [] : [setting] },
      }
    }
    const side = words[words.indexOf('of') + 1]
    const origin = words[words.indexOf('from') + 1]
    return {
      recordedAt,
      voice: {
        id: first,
        ...(words.includes('anonymous') && { anonymous: true }),
        ...(words.includes('implied') && { implied: true }),
        ...(words.includes('of') && { alignment: [side] }),
      },
      ...(words.includes('from') && { origin }),
      event: 'e',
      claim: {
        id: `c${index}`,
        kind: 'incident',
        span: [0, 0],
        modality: 'asserted',
        slots: { perpetrator: [{ value: 'government', how: 'implied' }] },
      },
    }
  })
  const world = worldAt(lines as unknown as EventLine[], NOW, 'UTC', { actors })
  const admits = (item: (typeof world.standing)[number]): boolean => speaksAs(world, item, 'government')
  return grade(world, world.standing, { at: AT, between: ['government', 'rebels'], admits }).grade
}

describe('grades', () => {
  test.each([
    ['nothing is nothing', '', 0],
    ['one anonymous voice claims', 'a anonymous', 1],
    ['anonymous voices together claim', 'a anonymous\nb anonymous\nc anonymous', 1],
    ['an interested party claims', 'radio of rebels', 1],
    ['a party itself is interested', 'rebels', 1],
    ['one independent voice reports', 'monitor', 2],
    ['an anonymous voice beside an independent one adds nothing', 'monitor\na anonymous', 2],
    ['two independent voices corroborate', 'monitor\nhospital', 3],
    ['ten papers quoting one agency are one voice', 'p1 from agency\np2 from agency\np3 from agency', 2],
    ['a paper quoting a party is that party', 'paper from rebels\nother from rebels', 1],
    ['opposed parties agreeing report', 'radio of rebels\nsana of government', 2],
    ['voices of one side agreeing only claim', 'radio of rebels\ntv of rebels', 1],
    ['the desk verifies', 'desk', 4],
    ['the accused asserting its own act admits', 'government', 4],
    ['"it said", worked out to be the accused, admits nothing', 'government implied', 1],
    ['a source rated E only claims', 'monitor\n! monitor E', 1],
    ['two sources rated D only claim', 'a\nb\n! a D\n! b D', 1],
    ['opposed parties rated D do not make a report', 'radio of rebels\nsana of government\n! sana D', 1],
    ['a source aligned by the desk is interested', 'monitor\n! monitor rebels', 1],
    ['what the desk sets replaces what the line says', 'monitor of rebels\n! monitor none', 2],
    ['an origin rated D caps who quotes it', 'paper from agency\n! agency D', 1],
  ])('%s', (_, table, expected) => expect(gradeOf(table)).toBe(expected))

  test('alliances are those of the time of the event', () => {
    const allied = (until: number): ActorIndex => ({
      byId: (id) => ({ id, kind: 'state' }) as Actor,
      alignmentAt: (id, at) => (id === 'moscow' && at < until ? ['moscow', 'government'] : [id]),
      belongsTo: () => false,
    })
    expect(gradeOf('moscow', allied(AT + 1))).toBe(1)
    expect(gradeOf('moscow', allied(AT))).toBe(2)
  })

  test('a brigade speaks as its army, a medium does not speak as its owner', () => {
    const owned = (kind: Actor['kind']): ActorIndex => ({
      byId: (id) => ({ id, kind }) as Actor,
      alignmentAt: (id) => (id === 'brigade' ? ['brigade', 'government'] : [id]),
      belongsTo: (part, whole) => part === 'brigade' && whole === 'government',
    })
    expect(gradeOf('brigade', owned('force'))).toBe(4)
    expect(gradeOf('brigade', owned('media'))).toBe(1)
  })
})
