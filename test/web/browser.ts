/** A real Chromium under the strict policy: whatever it complains about and wherever it calls is written down. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export const chromiumPath: string | undefined = [process.env['TRUCELINE_CHROMIUM'], ...PLACES].find(
  (path) => path !== undefined && existsSync(path),
)

/** Why the browser tests cannot run here; `undefined` when they can. */
export function whyNot(isBuilt: boolean): string | undefined {
  if (chromiumPath === undefined) return 'no Chromium was found (TRUCELINE_CHROMIUM names one)'
  return isBuilt ? undefined : 'the page has not been built (npm run build:web)'
}

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath!, args: FLAGS })

export interface Watched {
  readonly page: Page
  /** Console errors, uncaught errors and requests that left the machine. */
  readonly complaints: string[]
}

export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      complaints.push(`asked ${request.url()}`)
  })
  return { page, complaints }
}

/** Waits until nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main > *').first().waitFor()
  await page.locator('.loading, [aria-busy=true]').first().waitFor({ state: 'detached' })
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeFound {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[]
}

/** One line for each rule broken, with the places; empty when there is none. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found = await page.evaluate<readonly AxeFound[]>(
    `axe.run({ runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) => violations)`,
  )
  return found.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`)
    return `${id}: ${where.join('; ')}`
  })
}

/** How far the page itself can be scrolled sideways, in pixels; what scrolls inside its own box does not count. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** What is said to people who do not see the screen. */
export const announced = (page: Page): Promise<string> =>
  page
    .locator('#announcer')
    .textContent()
    .then((text) => (text ?? '').trim())

/** The name under which the focused element is announced, or its text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    '(document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "").trim()',
  )
