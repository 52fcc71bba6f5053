import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goTo, PARAMS, type Params, parseUrl, showUrl, type View, type Where, withParams } from './url.js'

const anyText = fc.string({ minLength: 1, unit: 'grapheme' })
const anyView: fc.Arbitrary<View> = fc.oneof(
  fc.constantFrom<View>({ view: 'board' }, { view: 'incidents' }, { view: 'documents' }),
  fc.record({
    view: fc.constantFrom('incident' as const, 'document' as const, 'verdict' as const),
    // A segment of dots alone means a folder, whatever its spelling.
    id: anyText.filter((id) => id !== '.' && id !== '..'),
  }),
)
const anyParams: fc.Arbitrary<Params> = fc.dictionary(fc.constantFrom(...PARAMS), anyText)
const anyWhere: fc.Arbitrary<Where> = fc.record({ at: anyView, params: anyParams })

describe('a link is a citation', () => {
  test.each([
    ['/', 'board'],
    ['/incidents?type=airstrike&q=convoy', 'incidents'],
    ['/incidents/i-3f', 'incident'],
    ['/documents/sha256%3Aab12?words=10-20', 'document'],
    ['/verdicts/syria-2016-09%2Fno-attack%2Fopposition%2Fevent:e7@t@k', 'verdict'],
    ['/nothing', 'nowhere'],
    ['/verdicts', 'nowhere'],
    ['/documents/%E0%A4%A', 'nowhere'],
  ])('%s opens the view %s', (url, view) => {
    expect(parseUrl(url).at.view).toBe(view)
  })

  test('both clocks are readable in the address', () => {
    const where: Where = { at: { view: 'board' }, params: { on: '2016-09-18', knownAt: '2016-09-18T22:00:00+03:00' } }
    expect(showUrl(where)).toBe('/?on=2016-09-18&knownAt=2016-09-18T22:00:00%2B03:00')
  })

  test('what is written can be read back', () => {
    fc.assert(
      fc.property(anyWhere, (where) => {
        expect(parseUrl(showUrl(where))).toEqual(where)
      }),
    )
  })

  test('another view keeps the clocks and the language and nothing else', () => {
    fc.assert(
      fc.property(anyWhere, anyView, (where, at) => {
        const { params } = goTo(where, at)
        expect(params.knownAt).toBe(where.params.knownAt)
        expect(params.lang).toBe(where.params.lang)
        expect(params.q).toBeUndefined()
      }),
    )
  })

  test('taking a parameter away undoes adding it', () => {
    fc.assert(
      fc.property(anyWhere, fc.constantFrom(...PARAMS), anyText, (where, name, value) => {
        const without = withParams(where, { [name]: undefined })
        expect(withParams(withParams(without, { [name]: value }), { [name]: undefined })).toEqual(without)
      }),
    )
  })
})
