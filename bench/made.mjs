/** What the benchmarks run on: made from a seed, so that every run and every machine has the same. */

/** A small generator of numbers below one (mulberry32). */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const picker = (seed) => {
  const next = seeded(seed)
  return (list) => list[Math.floor(next() * list.length)]
}

const SENTENCES = [
  'Government shelling killed at least {n} people in {place} on {day}, the Syrian Observatory for Human Rights said.',
  'A monitor in the district reported {n} explosions south of {place} during the night.',
  '“We heard the aircraft before dawn,” a resident of {place} said. “Then the whole street shook.”',
  'The United Nations said {n} trucks were still waiting at the border, and that nobody had approved their passage to {place}.',
  'The ministry denied that its aircraft had struck {place}, saying that only terrorists had been targeted.',
  'Rebels and government forces exchanged fire near {place} for two hours on {day}, wounding {n} people.',
  'Diplomats will meet in Geneva on {day} to discuss the cessation of hostilities, officials said.',
  'About {n}00,000 people in {place} lack food and clean water, according to an aid agency.',
  'The weather in {place} was fine, and the market stayed open until the evening.',
]
const PLACES = ['Aleppo', 'Homs', 'Hama', 'Idlib', 'Daraa', 'Damascus', 'Azaz', 'Atareb']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Sept. 14', '13 September']
const NUMBERS = ['three', 'four', '12', 'seven', '20', 'two']

export function reports(count) {
  const pick = picker(7)
  const sentence = () =>
    pick(SENTENCES).replace('{n}', pick(NUMBERS)).replace('{place}', pick(PLACES)).replace('{day}', pick(DAYS))
  return Array.from({ length: count }, () =>
    Array.from({ length: 4 }, () => Array.from({ length: 4 }, sentence).join(' ')).join('\n\n'),
  )
}

/** Event lines over forty days: attacks by and on the parties, by voices of different worth. */
export function attackLines(count) {
  const pick = picker(11)
  const start = Date.parse('2016-09-01T00:00:00Z')
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(start + Math.floor((index / count) * 40 * 86_400_000)).toISOString()
    const voice = pick(['sana', 'sohr', 'snhr', 'ocha', 'wire', 'paper'])
    const implied = (value) => [{ value, how: 'implied' }]
    return JSON.stringify({
      recordedAt: at,
      reportedAt: at,
      voice: { id: voice, alignment: voice === 'sana' ? ['syrian-government'] : [] },
      event: `e${Math.floor(index / 2)}`,
      claim: {
        id: `c${index}`,
        kind: 'incident',
        span: [0, 1],
        modality: pick(['asserted', 'asserted', 'asserted', 'denied']),
        slots: {
          type: implied(pick(['shelling', 'airstrike', 'small-arms-fire'])),
          date: implied(at.slice(0, 10)),
          place: implied({ name: pick(PLACES), within: 'Syria', precision: 'settlement' }),
          perpetrator: implied(pick(['syrian-government', 'russia', 'opposition'])),
        },
      },
    })
  }).join('\n')
}

/** The opening of a desk and coverage entries, not yet chained. */
export function entryBodies(count) {
  const pick = picker(13)
  const start = Date.parse('2016-09-01T00:00:00Z')
  const opening = {
    recordedAt: new Date(start).toISOString(),
    by: 'bench',
    type: 'desk-opened',
    sensitivity: 'desk',
    body: { format: 1, title: 'Bench', zone: 'UTC', archive: false, story: null },
  }
  const watched = Array.from({ length: count - 1 }, (_, index) => ({
    recordedAt: new Date(start + index * 1000).toISOString(),
    by: 'bench',
    type: 'coverage',
    sensitivity: 'desk',
    body: {
      by: pick(['un-team-1', 'un-team-2']),
      place: { name: pick(PLACES) },
      period: '2016-09-13/2016-09-14',
      note: `round ${index}`,
    },
  }))
  return [opening, ...watched]
}
