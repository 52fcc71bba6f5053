#!/usr/bin/env node
/** Screenshots of every view, wide and narrow, light and dark, in both languages. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const HELP = `node scripts/shots.mjs --url http://127.0.0.1:4680 [--out shots] [--only NAME] [--chromium PATH]

Looks at a desk that is being served (npm start) and writes one PNG for each view, width, colour and language.`

const args = process.argv.slice(2)
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
if (args.includes('--help')) {
  console.log(HELP)
  process.exit(0)
}
const url = option('--url')
const out = option('--out') ?? 'shots'
const only = option('--only')
const executablePath =
  option('--chromium') ?? ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(existsSync)
if (url === undefined || executablePath === undefined) {
  console.error(url === undefined ? HELP : 'No Chromium was found; name one with --chromium PATH.')
  process.exit(2)
}

const get = async (path) => (await fetch(`${url}/api/v1/desks/main${path}`)).json()
const status = await get('/status')
const { documents } = await get('/documents')
const { incidents } = await get('/incidents')
const order = ['violated', 'disputed', 'alleged', 'exempt', 'held']
const worst = order.flatMap((name) => status.calendar.filter((cell) => cell.status === name))[0]
const richest = (list, count) => [...list].sort((a, b) => count(b) - count(a))[0]
const verdict = status.verdicts.find((each) => each.status === worst?.status)
const incident = richest(incidents, (each) => each.claims.length)
const document = richest(documents, (each) => each.claims)
const early = status.calendar[0]?.day

const VIEWS = {
  board: '/',
  cell: worst && `/?day=${worst.day}&term=${worst.term}&party=${worst.party}`,
  past: early && `/?knownAt=${encodeURIComponent(worst?.day ?? early)}`,
  verdict: verdict && `/verdicts/${encodeURIComponent(verdict.id).replaceAll('.', '%2E')}`,
  incidents: '/incidents',
  incident: incident && `/incidents/${encodeURIComponent(incident.id)}`,
  documents: '/documents',
  document: document && `/documents/${encodeURIComponent(document.id)}`,
  missing: '/documents/none',
}
const LOOKS = [
  { name: 'wide-light-en', width: 1440, height: 900, colorScheme: 'light', lang: '' },
  { name: 'wide-dark-ar', width: 1440, height: 900, colorScheme: 'dark', lang: 'ar' },
  { name: 'wide-dark-en', width: 1440, height: 900, colorScheme: 'dark', lang: '' },
  { name: 'phone-light-ar', width: 390, height: 844, colorScheme: 'light', lang: 'ar' },
  { name: 'phone-dark-en', width: 390, height: 844, colorScheme: 'dark', lang: '' },
]

/** A list of a thousand rows looks the same after the first screens. */
const LENGTH_MAX_PX = 1800

mkdirSync(out, { recursive: true })
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
let problems = 0
for (const { name, width, height, colorScheme, lang } of LOOKS) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    problems++
    console.error(`${name} ${page.url()}: ${error}`)
  })
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    problems++
    console.error(`${name} ${page.url()}: ${message.text()}`)
  })
  for (const [view, path] of Object.entries(VIEWS)) {
    if (!path || (only && !`${view}-${name}`.includes(only))) continue
    await page.goto(url + path + (lang && `${path.includes('?') ? '&' : '?'}lang=${lang}`))
    await page.locator('main > *').first().waitFor()
    await page.locator('.loading, [aria-busy="true"]').first().waitFor({ state: 'detached' })
    await page.waitForTimeout(150)
    const length = await page.evaluate(() => globalThis.document.documentElement.scrollHeight)
    const clip = { x: 0, y: 0, width, height: Math.min(length, LENGTH_MAX_PX) }
    await page.screenshot({ path: join(out, `${view}-${name}.png`), fullPage: true, clip })
  }
  await context.close()
}
await browser.close()
console.log(`Screenshots are in ${out}; ${problems} console errors.`)
