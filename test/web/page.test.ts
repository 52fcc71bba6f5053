/** The page by itself, on a small made-up desk: every view, in every look, under the strict policy. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityFaults,
  announced,
  focused,
  launch,
  openPage,
  settled,
  sidewaysScroll,
  whyNot,
} from './browser.js'
import { type Fixture, isBuilt, serveFixture } from './fixture/server.js'
import { LATE_REPORT } from './fixture/texts.js'

const reason = whyNot(isBuilt())
if (reason !== undefined) console.warn(`Left out: the page in a browser; ${reason}.`)

describe.skipIf(reason !== undefined)('the page', () => {
  let browser: Browser
  let fixture: Fixture
  beforeAll(async () => {
    browser = await launch()
    fixture = await serveFixture()
  })
  afterAll(async () => {
    await browser?.close()
    await fixture?.close()
  })

  const VIEWS = {
    board: '/',
    'reasons of a cell': '/?day=2031-05-02&term=no-attack&party=north-government',
    'the past': '/?knownAt=2031-05-02',
    incidents: '/incidents',
    'an incident': '/incidents/i-alder',
    documents: '/documents',
    'a document': '/documents/sha256%3Aaa02?words=0-20',
    'no such page': '/nowhere',
  }
  const LOOKS = [
    { name: 'light English', colorScheme: 'light', lang: '', width: 1280 },
    { name: 'dark Arabic', colorScheme: 'dark', lang: 'ar', width: 1280 },
    { name: 'light Arabic on a phone', colorScheme: 'light', lang: 'ar', width: 390 },
    { name: 'dark English on a phone', colorScheme: 'dark', lang: '', width: 390 },
  ] as const

  describe.each(LOOKS)('in $name', ({ colorScheme, lang, width }) => {
    test.each(Object.entries(VIEWS))('%s has no fault that axe knows, fits, and calls nobody', async (_name, path) => {
      const { page, complaints } = await openPage(browser, fixture.url, {
        colorScheme,
        viewport: { width, height: 844 },
      })
      await page.goto(`${fixture.url}${path}${lang && `${path.includes('?') ? '&' : '?'}lang=${lang}`}`)
      await settled(page)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysScroll(page)).toBe(0)
      expect(await page.evaluate<string>('document.documentElement.dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr')
      expect(complaints).toEqual([])
      await page.context().close()
    })
  })

  test('arrow keys walk the calendar, Enter opens the reasons, Escape returns to the cell', async () => {
    const { page } = await openPage(browser, fixture.url)
    await page.goto(`${fixture.url}/`)
    await settled(page)
    await page.locator('.calendar [tabindex="0"]').focus()
    expect(await focused(page)).toBe('Unknown: No attack, North Government, Tue, 6 May 2031')
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
    expect(await focused(page)).toBe('Violated: No attack, North Government, Fri, 2 May 2031')
    await page.keyboard.press('Enter')
    await page.locator('.panel').waitFor()
    expect(await focused(page)).toContain('North Government · Fri, 2 May 2031')
    expect(new URL(page.url()).searchParams.get('day')).toBe('2031-05-02')
    expect(await page.locator('.panel blockquote').allTextContents()).toContainEqual(
      expect.stringContaining('six dead'),
    )
    await page.keyboard.press('Escape')
    await page.locator('.panel').waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe('Violated: No attack, North Government, Fri, 2 May 2031')
    await page.context().close()
  })

  test('on a right-to-left page the arrow keys follow the eye', async () => {
    const { page } = await openPage(browser, fixture.url)
    await page.goto(`${fixture.url}/?lang=ar`)
    await settled(page)
    await page.locator('.calendar [tabindex="0"]').focus()
    const before = await focused(page)
    await page.keyboard.press('ArrowLeft')
    expect(await focused(page)).toBe(before)
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toContain('٥ أيار')
    await page.context().close()
  })

  test('turning back what is known changes the figures and the address, and browser back undoes it', async () => {
    const { page } = await openPage(browser, fixture.url)
    await page.goto(`${fixture.url}/`)
    await settled(page)
    await page.getByRole('button', { name: 'A day back' }).click()
    await page.getByText('You see what the desk knew on').first().waitFor()
    expect(await announced(page)).toContain('You see what the desk knew on')
    expect(new URL(page.url()).searchParams.get('knownAt')).toBe('2031-05-05')
    await page.getByRole('button', { name: 'Back to the report before' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('knownAt')).toBe('2031-05-04T09:20:00.000Z')
    await page.goBack()
    await page.goBack()
    await settled(page)
    expect(new URL(page.url()).searchParams.get('knownAt')).toBeNull()
    expect(await page.locator('.past-banner').count()).toBe(0)
    await page.context().close()
  })

  test('a moment is typed part by part and taken over on Enter', async () => {
    const { page } = await openPage(browser, fixture.url)
    await page.goto(`${fixture.url}/incidents`)
    await settled(page)
    await page.locator('.known-at [data-type="day"]').focus()
    await page.keyboard.type('02')
    await page.keyboard.press('Enter')
    await page.getByText('You see what the desk knew on 2 May 2031').waitFor()
    await settled(page)
    expect(await page.locator('.incident-list tbody tr').count()).toBe(0)
    await page.context().close()
  })

  test('a report filed elsewhere changes the board at once and is announced', async () => {
    const { page, complaints } = await openPage(browser, fixture.url)
    await page.goto(`${fixture.url}/`)
    await settled(page)
    await page.getByText('Live', { exact: true }).waitFor()
    const cell = page.locator('.calendar .cell-link', { hasText: 'No attack, North Government, Mon, 5 May' })
    expect(await cell.textContent()).toMatch(/^Alleged/)
    const other = await openPage(browser, fixture.url)
    await other.page.goto(`${fixture.url}/documents`)
    await other.page.getByLabel('Text', { exact: true }).fill(LATE_REPORT)
    await other.page.getByLabel('Your name').fill('Nour')
    await other.page.getByRole('button', { name: 'File it' }).click()
    await other.page.getByRole('heading', { name: 'Filed' }).waitFor()
    await expect.poll(() => cell.textContent()).toMatch(/^Violated.*just changed/)
    await expect.poll(() => announced(page)).toMatch(/verdict/)
    expect(complaints).toEqual([])
    await other.page.reload()
    expect(await other.page.getByLabel('Your name').inputValue()).toBe('Nour')
    await other.page.context().close()
    await page.context().close()
  })

  test('a citation opens the document at its words', async () => {
    const { page } = await openPage(browser, fixture.url)
    await page.goto(`${fixture.url}/incidents/i-alder`)
    await settled(page)
    await page.locator('.number-line summary').first().click()
    await page.locator('.number-line[open] figcaption a').click()
    await settled(page)
    expect(await page.locator('mark.asked').allTextContents()).not.toEqual([])
    expect(await page.evaluate<boolean>('document.activeElement.classList.contains("asked")')).toBe(true)
    await page.context().close()
  })

  test('a question the desk cannot answer says so and what to do', async () => {
    const { page } = await openPage(browser, fixture.url)
    await page.goto(`${fixture.url}/documents/none`)
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('Nothing on this desk has that id')
    expect(await alert.textContent()).toContain('Go to the latest')
    await page.context().close()
  })

  test('a desk that is gone is not mistaken for an empty one', async () => {
    const lonely = await serveFixture()
    const { page } = await openPage(browser, lonely.url)
    await page.goto(`${lonely.url}/`)
    await settled(page)
    await lonely.close()
    await page.getByRole('link', { name: 'Incidents' }).click()
    await page.getByText('The desk does not answer').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('Nothing is lost')
    await page.context().close()
  })

  test('a status of the roll-up opens what it counts, and closing it leads back', async () => {
    const { page } = await openPage(browser, fixture.url)
    await page.goto(`${fixture.url}/`)
    await settled(page)
    const status = page.locator('.rollups tbody tr').first().locator('a').last()
    await status.focus()
    await page.keyboard.press('Enter')
    await page.locator('.panel').waitFor()
    expect(await page.locator('#panel-title').textContent()).toContain('Since the start')
    expect(await page.locator('.panel .verdict').count()).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await page.locator('.panel').waitFor({ state: 'detached' })
    expect(await page.evaluate<boolean>('document.activeElement.closest(".rollups") !== null')).toBe(true)
    await page.context().close()
  })

  test('the one line opens to the verdicts it rests on, without fault', async () => {
    const { page } = await openPage(browser, fixture.url)
    await page.goto(`${fixture.url}/`)
    await settled(page)
    await page.locator('.why summary').first().click()
    await page.locator('.why .change summary').first().click()
    await page.locator('.why .cited').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.context().close()
  })

  test('the skip link leads past the header', async () => {
    const { page } = await openPage(browser, fixture.url)
    await page.goto(`${fixture.url}/`)
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('content')
    await page.context().close()
  })
})
