/** Random histories for judging: a coarse grid with exact ties, late arrival, corrections, retractions, denials, findings. */
import fc from 'fast-check'
import type { EventLine } from '../../src/domain/eventLine.js'

/** The night of 30 October 2016 has 25 hours in Kyiv. */
export const ZONE = 'Europe/Kyiv'
export const FIRST = Date.parse('2016-10-29T00:00:00Z')
const STEP = 6 * 3_600_000
export const STEPS = 16
export const gridTime = (step: number): number => FIRST + step * STEP
const stamp = (step: number): string => new Date(gridTime(step)).toISOString()

export const agreementText = (violated: string, held: string, hours: number): string => `
agreement: trace
timezone: ${ZONE}
territory: Land
define:
  parties: { acceptedBy: [gov, opp] }
  designated: { members: [{ id: is, to: 2016-10-31T12:00 }, nusra], changedBy: [council] }
standard: { violated: ${violated}, held: ${held} }
phases:
  calm: { from: 2016-10-29T12:00, for: ${hours}h, extend: { by: [us, ru], jointly: true, for: 24h } }
terms:
  - id: no-attack
    forbid: attack
    by: parties
    against: anyone
    inForce: calm
    unless:
      designated-target: { target: designated, at: event-time }
      self-defence: { attest: "Was it?" }
  - id: aid
    when: { convoy: requested, as: c }
    require: { convoy: approved, of: c }
    by: [gov]
    within: 12h
  - id: calm-days
    milestone: { consecutive: 2d, of: [no-attack] }
`

const list = (values: readonly (string | undefined)[]) => {
  const kept = values.filter((value) => value !== undefined)
  return kept.length > 0 ? kept.map((value) => ({ value, how: 'implied' })) : undefined
}
const slots = (entries: Record<string, ReturnType<typeof list>>) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))

const step = fc.integer({ min: 0, max: STEPS - 1 })
const date = fc.oneof(
  { weight: 5, arbitrary: step.map((at) => new Date(gridTime(at)).toISOString().replace(/:00\.000Z$/, 'Z')) },
  { weight: 2, arbitrary: fc.constantFrom('2016-10-29', '2016-10-30', '2016-10-31', '2016-11-01') },
  { weight: 1, arbitrary: fc.constantFrom('2016-10-29/2016-10-30', '2016-10-30/2016-10-31', '2016-10-29/2016-11-01') },
  { weight: 1, arbitrary: fc.constant(undefined) },
)
const day = fc.constantFrom(
  '2016-10-29',
  '2016-10-30',
  '2016-10-31',
  '2016-10-29/2016-10-31',
  '2016-10-29/2016-11-02',
  '2016-10-30T00:00Z/2016-10-30T18:00Z',
)

const voice = fc.constantFrom<{ id: string; anonymous?: boolean; alignment?: string[] }>(
  { id: 'u1' },
  { id: 'u2' },
  { id: 'u3' },
  { id: 'someone', anonymous: true },
  { id: 'another', anonymous: true },
  { id: 'sana', alignment: ['gov'] },
  { id: 'radio', alignment: ['opp'] },
  { id: 'gov' },
  { id: 'is' },
  { id: 'desk' },
)
const origin = fc.constantFrom(undefined, undefined, undefined, 'agency', 'u1', 'gov')
const actor = fc.constantFrom(undefined, 'gov', 'gov', 'opp', 'is')

const attack = fc.record({
  type: fc.constant('shelling'),
  date,
  perpetrator: actor,
  target: fc.constantFrom(undefined, 'is', 'nusra', 'opp', 'third'),
  claimedBy: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 'gov', 'is'),
  modality: fc.constantFrom('asserted', 'asserted', 'asserted', 'denied', 'predicted'),
  mass: fc.constantFrom(undefined, undefined, undefined, undefined, 'aggregate', 'habitual'),
})
const attackClaim = (id: string, { modality, mass, type, date: when, ...one }: Record<string, string | undefined>) => ({
  id,
  kind: 'incident',
  span: [0, 0],
  modality,
  ...(mass && { [mass]: true }),
  slots: slots({
    type: list([type]),
    date: list([when]),
    ...Object.fromEntries(Object.entries(one).map(([key, value]) => [key, list([value])])),
  }),
})

const aid = fc.record({
  state: fc.constantFrom('requested', 'requested', 'approved', 'approved', 'refused', 'partly-approved'),
  date,
  modality: fc.constantFrom('asserted', 'asserted', 'asserted', 'denied'),
})

const event = fc.constantFrom('e1', 'e1', 'e2', 'e3', undefined)
const operation = fc.oneof(
  { weight: 10, arbitrary: fc.record({ op: fc.constant('attack' as const), attack, voice, origin, event }) },
  {
    weight: 5,
    arbitrary: fc.record({ op: fc.constant('aid' as const), aid, voice, origin, event: fc.constantFrom('c1', 'c2') }),
  },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('retract' as const), which: fc.nat(30) }) },
  {
    weight: 2,
    arbitrary: fc.record({ op: fc.constant('correct' as const), which: fc.nat(30), attack, keepsId: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant('coverage' as const),
      by: fc.constantFrom('un1', 'un2', 'u1', 'sana', 'desk'),
      period: day,
      aligned: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('source' as const),
      id: fc.constantFrom('u1', 'u2', 'sana', 'agency'),
      reliability: fc.constantFrom(undefined, 'A', 'D', 'E'),
      alignment: fc.constantFrom(undefined, [], ['gov'], ['opp']),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('finding' as const),
      which: fc.nat(30),
      occurrence: fc.integer({ min: 0, max: 4 }),
      attribution: fc.constantFrom(undefined, { gov: 3 }, { gov: 0 }, { opp: 2 }, { is: 3, gov: 0 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('designate' as const),
      group: fc.constantFrom('is', 'third'),
      called: fc.constantFrom('terrorist', 'other', 'party'),
      modality: fc.constantFrom('asserted', 'asserted', 'denied'),
      date,
      by: fc.constantFrom('council', 'ru'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('attest' as const),
      instance: fc.constantFrom('event:e1', 'gov/event:e1', 'opp/event:e2', 'event:e3'),
      answer: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('extend' as const),
      voice: fc.constantFrom(
        { id: 'u1' },
        { id: 'u2' },
        { id: 'us' },
        { id: 'ru' },
        { id: 'sana', alignment: ['gov'] },
      ),
      parties: fc.constantFrom(['us', 'ru'], ['us'], ['ru'], []),
      date,
      about: fc.constantFrom('trace', 'trace', 'the talks'),
    }),
  },
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

/** Lines as the desk came to know them; some steps pass between them, often none. */
export const anyLines = (max: number): fc.Arbitrary<readonly EventLine[]> =>
  fc.array(fc.tuple(operation, fc.constantFrom(0, 0, 0, 1, 1, 2)), { maxLength: max }).map((operations) => {
    let now = 2
    const ids: string[] = []
    return operations.map(([one, pause], index) => {
      now = Math.min(now + pause, STEPS + 2)
      const id = `c${index}`
      const line = { recordedAt: stamp(now), ...lineOf(one, id, ids) }
      if (one.op === 'attack' || one.op === 'aid' || (one.op === 'correct' && !one.keepsId)) ids.push(id)
      return line as unknown as EventLine
    })
  })

function lineOf(one: Operation, id: string, ids: readonly string[]): object {
  const some = 'which' in one ? (ids[one.which % Math.max(ids.length, 1)] ?? 'nothing') : ''
  const said = (line: { origin?: string | undefined; event?: string | undefined }) => ({
    ...(line.origin !== undefined && { origin: line.origin }),
    ...(line.event !== undefined && { event: line.event }),
  })
  if (one.op === 'attack') return { voice: one.voice, ...said(one), claim: attackClaim(id, one.attack) }
  if (one.op === 'aid') {
    const { state, date: when, modality } = one.aid
    return {
      voice: one.voice,
      ...said(one),
      claim: {
        id,
        kind: 'access',
        span: [0, 0],
        modality,
        slots: slots({ form: list(['convoy']), state: list([state]), date: list([when]) }),
      },
    }
  }
  if (one.op === 'retract') return { retracts: some, because: 'wrong' }
  if (one.op === 'correct') return { corrects: some, claim: attackClaim(one.keepsId ? some : id, one.attack) }
  if (one.op === 'coverage') {
    return {
      coverage: { by: one.by, place: { name: 'Land' }, period: one.period },
      ...(one.aligned && { voice: { id: one.by, alignment: ['gov'] } }),
    }
  }
  if (one.op === 'source')
    return {
      source: {
        id: one.id,
        ...(one.reliability && { reliability: one.reliability }),
        ...(one.alignment && { alignment: one.alignment }),
      },
    }
  if (one.op === 'finding')
    return {
      finding: {
        claims: [some],
        occurrence: one.occurrence,
        by: 'panel',
        ...(one.attribution && { attribution: one.attribution }),
      },
    }
  if (one.op === 'designate') {
    return {
      voice: { id: 'u3' },
      claim: {
        id,
        kind: 'designation',
        span: [0, 0],
        modality: one.modality,
        slots: slots({
          group: list([one.group]),
          called: list([one.called]),
          calledBy: list([one.by]),
          date: list([one.date]),
        }),
      },
    }
  }
  if (one.op === 'attest')
    return {
      attest: { term: 'no-attack', instance: one.instance, answer: one.answer, by: 'reviewer', because: 'seen' },
    }
  return {
    voice: one.voice,
    claim: {
      id,
      kind: 'negotiation',
      span: [0, 0],
      modality: 'asserted',
      slots: slots({
        state: list(['extended']),
        subject: list([one.about]),
        parties: list(one.parties),
        date: list([one.date]),
      }),
    },
  }
}
