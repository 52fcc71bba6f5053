/** The real program with the sample story behind the real page: what a person can do with it, and that it is the desk's word. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StatusAnswer } from '../../src/domain/answer.js'
import type { Reason } from '../../src/domain/verdict.js'
import { adoptAgreement } from '../../src/flow/adoptAgreement.js'
import { fileDocument } from '../../src/flow/fileDocument.js'
import { fileStory } from '../../src/flow/fileStory.js'
import { type Server, startServer } from '../../src/server.js'
import { bytesOf, sampleStory, type TestDesk, testDesk } from '../support/team.js'
import { REPORTS, TRUCE } from '../support/truce.js'
import { accessibilityFaults, announced, launch, openPage, settled, sidewaysScroll, whyNot } from './browser.js'
import { isBuilt } from './fixture/server.js'

const reason = whyNot(isBuilt())
if (reason !== undefined) console.warn(`Left out: the desk in a browser; ${reason}.`)

const TRUCE_WEEK = '2016-09-19'

describe.skipIf(reason !== undefined)('the sample desk', () => {
  let browser: Browser
  let desk: TestDesk
  let server: Server
  beforeAll(async () => {
    const story = sampleStory()
    desk = await testDesk({ archive: true, zone: story.zone, story: story.id })
    await fileStory(desk.team, story)
    server = await startServer({ desk: desk.team.desk, port: 0 })
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await desk?.close()
  })

  const status = (query = ''): Promise<StatusAnswer> => statusOf(server, query)

  test('the board says what the desk says, term by term and day by day', async () => {
    const { page, complaints } = await openPage(browser, server.url)
    await page.goto(`${server.url}/?on=${TRUCE_WEEK}`)
    await settled(page)
    const answer = await status(`?on=${TRUCE_WEEK}`)
    expect(await page.locator('h1').textContent()).toBe(answer.headline.say)
    expect(await page.locator('.agreement-title').textContent()).toContain(answer.agreement.title)
    expect(await page.locator('.agreement-title').textContent()).toContain('As archived')
    expect(await page.locator('.calendar .cell-link').count()).toBe(answer.calendar.length)
    for (const { id } of answer.agreement.terms.filter(({ judged }) => !judged))
      expect(await page.getByText('Not yet judged').count(), id).toBeGreaterThan(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('from a verdict one comes down to the sentence in its document', async () => {
    const answer = await status(`?on=${TRUCE_WEEK}`)
    const cell = worstCitedCell(answer)
    const { page } = await openPage(browser, server.url)
    await page.goto(`${server.url}/?on=${TRUCE_WEEK}&day=${cell.day}&term=${cell.term}&party=${cell.party}`)
    const cite = page.locator('.panel .verdict[open] .cited').first()
    await cite.waitFor()
    const words = (await cite.locator('blockquote').textContent())!
    await cite.locator('a').click()
    await settled(page)
    const asked = squeezed((await page.locator('mark.asked').allTextContents()).join(''))
    expect(asked).not.toBe('')
    expect(squeezed(words)).toContain(asked)
    await page.context().close()
  })

  test('turned back, the page gives the answer of that day, also after more was filed', async () => {
    const { page } = await openPage(browser, server.url)
    const past = `on=2016-09-15&knownAt=2016-09-15`
    const then = await status(`?${past}`)
    await page.goto(`${server.url}/?${past}`)
    await settled(page)
    const before = await figures(page)
    expect(await page.locator('h1').textContent()).toBe(then.headline.say)
    expect(await page.locator('.past-banner').textContent()).toContain('You see what the desk knew on 15 Sept 2016')
    await fileDocument(desk.team, {
      by: 'Nour',
      name: 'late.txt',
      source: 'levant-wire',
      publishedAt: '2016-09-16',
      bytes: bytesOf('Rebels shelled Aleppo on 15 September 2016, killing 3 people, residents said.\n'),
    })
    await page.reload()
    await settled(page)
    expect(await figures(page)).toEqual(before)
    expect(await status(`?${past}`)).toEqual(then)
    await page.context().close()
  })

  test('a keyboard is enough: from the top of the page to a sentence of a report', async () => {
    const cell = worstCitedCell(await status(`?on=${TRUCE_WEEK}`))
    const { page } = await openPage(browser, server.url)
    await page.goto(`${server.url}/?on=${TRUCE_WEEK}`)
    await settled(page)
    await tabTo(page, '.calendar [tabindex="0"]')
    await page.keyboard.press('Control+Home')
    const focusedText = () => page.evaluate<string>('document.activeElement.textContent')
    const rows = page.locator('.calendar th[scope="row"]')
    for (let row = 0; row < (await rows.count()); row++) {
      await page.keyboard.press('Home')
      for (let column = 0; column < 40; column++) {
        const href = await page.evaluate<string>('document.activeElement.href ?? ""')
        const at = new URL(href === '' ? server.url : href).searchParams
        if (at.get('day') === cell.day && at.get('term') === cell.term && at.get('party') === cell.party) break
        await page.keyboard.press('ArrowRight')
      }
      if (
        await page.evaluate<boolean>(
          `(document.activeElement.href ?? "").includes("day=${cell.day}&term=${cell.term}&party=${cell.party}")`,
        )
      )
        break
      await page.keyboard.press('ArrowDown')
    }
    expect((await focusedText()).toLowerCase()).toContain(cell.status.replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await page.locator('.panel').waitFor()
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('panel-title')
    await tabTo(page, '.panel .cited a')
    await page.keyboard.press('Enter')
    await page.locator('mark.asked').first().waitFor()
    expect(await page.evaluate<string>('document.activeElement.className')).toContain('asked')
    await page.context().close()
  })

  test('stepping back report by report is announced', async () => {
    const { page } = await openPage(browser, server.url)
    await page.goto(`${server.url}/?on=${TRUCE_WEEK}&knownAt=${TRUCE_WEEK}`)
    await settled(page)
    await page.getByRole('button', { name: 'Back to the report before' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => announced(page)).toContain('You see what the desk knew on 19 Sept 2016')
    await page.context().close()
  })

  const views = async (): Promise<readonly string[]> => {
    const answer = await status(`?on=${TRUCE_WEEK}`)
    const cell = worstCitedCell(answer)
    const [{ incidents }, { documents }] = await Promise.all([
      get<{ incidents: { id: string }[] }>(server, '/incidents'),
      get<{ documents: { id: string }[] }>(server, '/documents'),
    ])
    return [
      `/?on=${TRUCE_WEEK}&day=${cell.day}&term=${cell.term}&party=${cell.party}`,
      `/verdicts/${encodeURIComponent(answer.verdicts[0]!.id)}`,
      '/incidents',
      `/incidents/${incidents[0]!.id}`,
      '/documents',
      `/documents/${encodeURIComponent(documents.at(-1)!.id)}`,
    ]
  }

  test.each([
    { colorScheme: 'light', lang: 'en', width: 1280 },
    { colorScheme: 'dark', lang: 'ar', width: 390 },
  ] as const)('every view is without fault in $colorScheme, $lang, $width px', async ({ colorScheme, lang, width }) => {
    const viewport = { width, height: 844 }
    const { page, complaints } = await openPage(browser, server.url, { colorScheme, viewport })
    for (const path of await views()) {
      await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      await settled(page)
      expect(await page.getByRole('alert').count(), path).toBe(0)
      expect(await accessibilityFaults(page), path).toEqual([])
      expect(await sidewaysScroll(page), path).toBe(0)
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe.skipIf(reason !== undefined)('a desk at work', () => {
  let browser: Browser
  let desk: TestDesk
  let server: Server
  beforeAll(async () => {
    desk = await testDesk({ zone: 'Asia/Damascus' })
    await adoptAgreement(desk.team, { by: 'Nour', text: TRUCE })
    server = await startServer({ desk: desk.team.desk, port: 0 })
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await desk?.close()
  })

  test('a report filed on one screen changes the verdict on another at once', async () => {
    const on = '2016-09-14'
    const board = await openPage(browser, server.url)
    await board.page.goto(`${server.url}/?on=${on}`)
    await settled(board.page)
    await board.page.locator('.live-mark.is-on').waitFor()
    const desk = await openPage(browser, server.url)
    for (const report of REPORTS.slice(0, 2)) {
      const before = await statusOf(server, `?on=${on}`)
      await desk.page.goto(`${server.url}/documents`)
      await fileOnPage(desk.page, report)
      const after = await statusOf(server, `?on=${on}`)
      expect(after).not.toEqual(before)
      await expect.poll(() => board.page.locator('h1').textContent()).toBe(after.headline.say)
      await expect.poll(() => statusesOf(board.page)).toEqual(shapesOf(after))
      await expect.poll(() => announced(board.page)).toMatch(/changed/)
    }
    expect((await statusOf(server, `?on=${on}`)).headline.answer).not.toBe('unknown')
    expect([...board.complaints, ...desk.complaints]).toEqual([])
    await desk.page.context().close()
    await board.page.context().close()
  })
})

async function fileOnPage(page: Page, report: (typeof REPORTS)[number]): Promise<void> {
  await page.getByLabel('Text', { exact: true }).fill(report.text)
  await page.getByLabel('Source', { exact: true }).fill(report.source)
  await page.getByLabel('Published', { exact: true }).fill(report.publishedAt)
  await page.getByLabel('Your name').fill('Nour')
  await page.getByRole('button', { name: 'File it' }).click()
  await page.getByRole('heading', { name: 'Filed' }).waitFor()
}

const get = async <T>(server: Server, path: string): Promise<T> =>
  (await (await fetch(`${server.url}/api/v1/desks/main${path}`)).json()) as T
const statusOf = (server: Server, query: string): Promise<StatusAnswer> => get(server, `/status${query}`)

const WORST_FIRST = ['violated', 'disputed', 'alleged', 'exempt', 'pending', 'unknown', 'held']

/** The worst cell whose first verdict rests on a sentence. */
function worstCitedCell({ calendar, verdicts }: StatusAnswer): StatusAnswer['calendar'][number] {
  const isCited = ({ citations = [], because = [] }: Reason): boolean => citations.length > 0 || because.some(isCited)
  const cited = verdicts.filter(({ reasons }) => reasons.some(isCited))
  const cells = calendar.filter(
    (cell) =>
      WORST_FIRST.includes(cell.status) &&
      cited.some(
        ({ term, party, status, window }) =>
          term === cell.term && party === cell.party && status === cell.status && window.from.startsWith(cell.day),
      ),
  )
  const [worst] = [...cells].sort((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status))
  if (worst === undefined) throw new Error('no cell of the sample desk rests on a sentence')
  return worst
}

/** Presses Tab until the focus is on what is meant, as a person without a mouse would. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
  }
  throw new Error(`Tab never reached ${selector}`)
}

const figures = (page: Page): Promise<readonly string[]> =>
  page.locator('.calendar .cell-link, .rollups td, .calm td, .changes .change').allTextContents()

/** The statuses of the calendar, cell by cell, as the page shows them and as the desk gives them. */
const statusesOf = async (page: Page): Promise<readonly string[]> => {
  const cells = await page.locator('.calendar .cell-link').all()
  const looks = await Promise.all(cells.map((cell) => cell.getAttribute('class')))
  return looks.map((look) => /status-([a-z-]+)/.exec(look ?? '')![1]!)
}
const shapesOf = ({ calendar }: StatusAnswer): readonly string[] => calendar.map(({ status }) => status)

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()
