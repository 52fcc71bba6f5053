// How well places are found: the dispatches by class of place, and lists of names that others made, where they lie beside
// the checkout (../shared/data). The lists are read where they lie; nothing of them is copied.
//   node scripts/places.mjs [--missed]   prints the tables; with --missed also the names that were not found
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '..')
const { markDocument } = await import(join(root, 'dist/read/pipeline/readDocument.js'))
const { loadKnowledge } = await import(join(root, 'dist/store/dataFiles.js'))
const { loadCorpus } = await import(join(root, 'dist/cli/measure/corpus.js'))
const { tools } = loadKnowledge()
const wantMissed = process.argv.includes('--missed')

/** Places marked in a text: the words, the name, the class, and where it lies when that is known. */
const placesOf = (text, publishedAt) => markDocument({ text, publishedAt }, tools).draft.places

const overlaps = (a, b) => a[0] < b[1] && b[0] < a[1]
const plain = (name) => name.toLowerCase().replace(/[’‘]/g, "'").replace(/^the /, '')
const percent = (n, of) => (of === 0 ? '–' : ((100 * n) / of).toFixed(1)).padStart(6)
const km = (a, b) => {
  const r = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)))
}

function corpusTable() {
  const classes = new Map()
  for (const { text, publishedAt, claims, setAside, name } of loadCorpus(join(root, 'fixtures/corpus'))) {
    if (setAside) continue
    const found = placesOf(text, publishedAt)
    const seen = new Set()
    for (const { value, at } of claims.flatMap(({ slots }) => Object.values(slots).flat())) {
      if (!at || !value?.precision || seen.has(`${at} ${value.name}`)) continue
      seen.add(`${at} ${value.name}`)
      const row = classes.get(value.precision) ?? [0, 0, 0, 0]
      classes.set(value.precision, row)
      const here = found.filter((one) => overlaps(one.span, at))
      const named = here.filter((one) => plain(one.value.name) === plain(value.name))
      const exact = named.some((one) => one.value.precision === value.precision)
      for (const [n, yes] of [true, here.length > 0, named.length > 0, exact].entries()) if (yes) row[n]++
      if (wantMissed && !exact)
        console.log(
          `${name.slice(0, 24)}\t${value.precision}\t${value.name}\t"${text
            .slice(...at)
            .replace(/\s+/g, ' ')
            .slice(0, 50)}"\t${here.map((one) => `${one.value.name}/${one.value.precision}`)}`,
        )
    }
  }
  console.log('Places with words in the dispatches known to the rules, in percent\n')
  console.log('class             n   found   named   named and of its class')
  const rows = [...classes].sort()
  const all = rows.reduce((sum, [, row]) => sum.map((n, i) => n + row[i]), [0, 0, 0, 0])
  for (const [kind, [n, ...row]] of [...rows, ['all', all]])
    console.log(`${kind.padEnd(12)} ${String(n).padStart(6)}  ${row.map((one) => percent(one, n)).join('  ')}`)
}

const lines = (path) =>
  (path.endsWith('.gz') ? gunzipSync(readFileSync(path)).toString() : readFileSync(path, 'utf8')).trim().split('\n')
const capitals = (name) => name.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())

const lists = [
  {
    what: 'Syria: villages and towns (OCHA)',
    file: 'ocha_places_syrianarchive/locations.csv.gz',
    country: 'Syria',
    *rows(all) {
      for (const line of all.slice(1)) {
        const cells = line.split(',')
        const name = cells[1]
          .split(' - ')[0]
          .replace(/\(.*?\)|["“”]/g, '')
          .trim()
        if (/^[A-Za-z' -]{3,}$/.test(name)) yield { name, lat: Number(cells.at(-3)), lon: Number(cells.at(-2)) }
      }
    },
  },
  {
    what: 'Syria: places of violations',
    file: 'syrian_archive_violations_2017/syrian_places.csv',
    country: 'Syria',
    *rows(all) {
      for (const line of all.slice(1)) {
        const [city, quarter, lat, lon] = line.split(',')
        if (/^[A-Za-z' -]{3,}$/.test(quarter))
          yield { name: capitals(quarter), near: city, lat: Number(lat), lon: Number(lon) }
      }
    },
  },
  {
    what: 'Ukraine: settlements, main name',
    file: 'ua_settlement_aliases/warreport_ua_settlement_aliases.csv.gz',
    country: 'Ukraine',
    *rows(all) {
      for (const line of all.slice(1)) {
        const [name, , kind, , , , , lon, lat] = line.split(',')
        if (/^[a-z' -]{3,}$/.test(name))
          yield { name: capitals(name), kind: kind.trim(), lat: Number(lat), lon: Number(lon) }
      }
    },
  },
  {
    what: 'Ukraine: other spellings of cities and towns',
    file: 'ua_settlement_aliases/warreport_ua_settlement_aliases.csv.gz',
    country: 'Ukraine',
    *rows(all) {
      for (const line of all.slice(1)) {
        const [name, aliases, kind, , , , , lon, lat] = line.split(',')
        if (!/city|town/.test(kind)) continue
        for (const alias of aliases.split(';'))
          if (alias !== name && /^[a-z' -]{3,}$/.test(alias))
            yield { name: capitals(alias), lat: Number(lat), lon: Number(lon) }
      }
    },
  },
]

/** Each name stands in a sentence of its own, plainly and with its class word. */
function outsideTable(folder) {
  console.log(
    '\nNames of others, each in a sentence, in percent: found, resolved to within 10 and 25 km, with and without "the village of"\n',
  )
  console.log(`${'list'.padEnd(46)}     n    found  10 km  25 km | of-form  10 km  25 km`)
  for (const { what, file, country, rows } of lists) {
    const names = [...rows(lines(join(folder, file)))].filter(({ lat }) => Number.isFinite(lat))
    const step = Math.max(1, Math.floor(names.length / (Number(process.env.SAMPLE) || 1500)))
    const sample = names.filter((_, i) => i % step === 0)
    const tally = [0, 0, 0, 0, 0, 0]
    for (const row of sample) {
      const within = row.near ? ` Fighting went on around ${row.near}.` : ''
      const forms = [
        `Shells fell in ${row.name} on Monday, killing two people, officials in ${country} said.${within}`,
        `Shells fell in the village of ${row.name} on Monday, killing two people, officials in ${country} said.${within}`,
      ]
      for (const [form, text] of forms.entries()) {
        const at = [text.indexOf(row.name), text.indexOf(row.name) + row.name.length]
        const one = placesOf(text, '2016-09-05').find(({ span }) => span[0] <= at[0] && span[1] >= at[1])
        if (!one && wantMissed && form === 0) console.log(`missed: ${row.name}`)
        if (one) tally[3 * form]++
        const far = one?.value.lat === undefined ? Number.POSITIVE_INFINITY : km(one.value, row)
        if (wantMissed && one && far > 25 && far < 1e6 && form === 0)
          console.log(`elsewhere: ${row.name} ${Math.round(far)} km ${one.value.id}`)
        if (far <= 10) tally[3 * form + 1]++
        if (far <= 25) tally[3 * form + 2]++
      }
    }
    const [a, b, c, ...of] = tally.map((n) => percent(n, sample.length))
    console.log(`${what.padEnd(46)} ${String(sample.length).padStart(5)}  ${[a, b, c].join(' ')} | ${of.join(' ')}`)
  }
}

corpusTable()
const shared = join(root, '..', 'shared', 'data')
if (existsSync(shared)) outsideTable(shared)
else console.log('\n../shared is not here: the lists of names that others made are left out.')
