/** No visible string without Arabic: the catalogues, the plurals, the reasons, and the pages themselves. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { speechOf } from '../../web/src/i18n/index.js'
import { REASONS_AR } from '../../web/src/i18n/reasons.ar.js'

const ROOT = join(import.meta.dirname, '../..')
/** Paths from the root of the repository. */
const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))

const english = speechOf('en', 'Asia/Damascus')
const arabic = speechOf('ar', 'Asia/Damascus')

/** Names and commands that stay as they are. */
const KEPT = /Truceline|truceline agreement adopt|Enter|Escape|Markdown|HTML|PDF|DOCX/g

type Tree = { readonly [key: string]: unknown }

/** Every sentence of a catalogue with its path; functions are asked with words that cannot be mistaken for English. */
function sentences(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = `${path}${key}`
    if (typeof value === 'string') return [[here, value] as const]
    if (typeof value === 'function') return [[here, say(value as (...args: unknown[]) => string, key)] as const]
    return sentences(value as Tree, `${here}.`)
  })
}

const PLURALS = ['days', 'verdicts', 'moreReasons', 'found', 'nClaims', 'marked', 'filed', 'changed']

const say = (message: (...args: unknown[]) => string, key: string): string =>
  PLURALS.includes(key) && message.length === 1 ? message(7) : message('×', '×', '×', '×')

describe('Arabic', () => {
  const trees = [
    ['messages', english.m, arabic.m],
    ['vocabulary', english.v, arabic.v],
  ] as const

  test.each(trees)('%s: every sentence is said in Arabic', (_name, en, ar) => {
    const inArabic = new Map(sentences(ar as unknown as Tree))
    const unsaid = sentences(en as unknown as Tree).filter(([path, words]) => {
      const other = inArabic.get(path)
      const kept = other?.replace(KEPT, '') ?? 'x'
      return path !== 'app.name' && words.replace(/×/g, '').trim() !== '' && /[A-Za-z]/.test(kept)
    })
    expect(unsaid).toEqual([])
  })

  test('six numbers are told apart', () => {
    expect([0, 1, 2, 3, 11, 100].map((n) => arabic.m.board.days(n))).toMatchInlineSnapshot(`
      [
        "لا أيام",
        "يوم واحد",
        "يومان",
        "٣ أيام",
        "١١ يومًا",
        "١٠٠ يوم",
      ]
    `)
  })

  test.each([0, 1, 2, 3, 11, 100])('no plural of %i is left without its number or its form', (n) => {
    const said = [arabic.m.board.verdicts, arabic.m.incidents.found, arabic.m.documents.nClaims, arabic.m.live.filed]
    for (const each of said) expect(each(n)).not.toMatch(/#|[A-Za-z]/)
  })

  test('a range, a floor, a ceiling and a guess', () => {
    const counts = [
      { min: 12, max: 20 },
      { min: 30, max: null },
      { min: null, max: 8 },
      { min: null, max: null, approx: 200 },
    ]
    expect(counts.map(english.count)).toEqual(['12–20', '≥ 30', '≤ 8', 'about 200'])
    expect(counts.map(arabic.count)).toEqual(['بين ١٢ و٢٠', '٣٠ على الأقل', '٨ على الأكثر', 'نحو ٢٠٠'])
  })

  test('months are called as the desk’s own readers call them', () => {
    expect(arabic.f.month('2016-09-01')).toContain('أيلول')
    expect(speechOf('ar', 'Africa/Cairo').f.month('2016-09-01')).toContain('سبتمبر')
  })
})

/** Reasons whose words are the agreement's own: they stand as they are. */
const OWN_WORDS = ['clause']

test('every reason that the judge can give has Arabic words', () => {
  const files = [...filesBelow('src/judge', '.ts'), ...filesBelow('src/situation', '.ts')].filter(
    (file) => !/test|oracle|file\//.test(file),
  )
  const codes = files.flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8')
    const direct = [...source.matchAll(/\b(?:reason|sideReason)\(\s*'([a-z-]+)'/g)].map((match) => match[1]!)
    const atoms = [...source.matchAll(/\batomReasons\('([a-z-]+)'/g)].flatMap(([, atom]) => [
      `${atom}-for`,
      `${atom}-against`,
    ])
    return [...direct, ...atoms]
  })
  expect(codes.length).toBeGreaterThan(20)
  expect([...new Set(codes)].filter((code) => !(code in REASONS_AR) && !OWN_WORDS.includes(code))).toEqual([])
})

describe('the pages', () => {
  const files = filesBelow('web/src', '.tsx')

  test.each(files)('%s writes no word past the catalogue', (file) => {
    expect(literalWords(join(ROOT, file))).toEqual([])
  })
})

const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt', 'label']
/** The other language's name is written in that language, whatever the page speaks. */
const ALLOWED = ['العربية', 'English', '2016-09-19']

/** Words between tags, and in attributes that are read out. */
function literalWords(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text)
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.includes(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    )
      found.push(node.initializer.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found.map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text) && !ALLOWED.includes(text))
}
