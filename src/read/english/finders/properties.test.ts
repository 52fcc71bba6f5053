import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marked, readMarked } from '../../../../test/support/marked.js'
import { ClaimSchema } from '../../../domain/claim.js'

const PIECES = [
  '{Syrian forces|syrian-government}',
  '{the rebels|opposition}',
  '{Russian|russia}',
  '<Aleppo>',
  '<the Castello Road|route|Aleppo>',
  '[at least 30|30..* people]',
  '[four|4..4 soldiers]',
  '~on Monday|2016-09-05~',
  'shelled',
  'airstrikes',
  'killed',
  'wounding',
  'a car bomb exploded',
  'did not',
  'will',
  'if',
  'seized control of',
  'the besieged city of',
  'the road was cut',
  'a convoy',
  'was refused',
  'a cease-fire',
  'failed to reach a deal',
  'met with',
  'in',
  'by',
  'and',
  'which',
  ',',
  '.',
  'that',
  'after',
  '(',
  ')',
  '“',
  '”',
  'the attack',
  'another that targeted',
  'were without food and water',
  'to freeze battle lines',
  'accused',
  'of',
  'formerly known as',
  'terrorists',
  'U.S.-backed',
  '\u00ad',
  '\n\n',
  '14 explosions',
  'violations',
  'a string of',
]
const anyText = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(' '))

test('every value shows the slice of the text it names, and every claim fits its schema', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const context = marked(source)
      for (const { span, slots, kind, modality } of readMarked(context)) {
        expect(span[0]).toBeLessThan(span[1])
        for (const { at, text } of Object.values(slots).flat()) if (at) expect(context.text.slice(...at)).toBe(text)
        const checked = ClaimSchema.safeParse({ id: 'c1', kind, span, modality, slots })
        expect(checked.success ? [] : checked.error.issues).toEqual([])
      }
    }),
    { numRuns: 400 },
  )
})

test('a part never has a larger toll than its total, and nothing is part of itself', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      for (const draft of readMarked(marked(source))) {
        expect(draft.partOf).not.toBe(draft)
        const [whole, own] = [draft.partOf?.slots['killed'], draft.slots['killed']].map(
          (values) => values?.[0]?.value as { min: number; max: number | null } | undefined,
        )
        if (whole && own && whole.max !== null) expect(own.min).toBeLessThanOrEqual(whole.max)
      }
    }),
  )
})

test('reading the same text twice gives the same drafts', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      expect(readMarked(marked(source))).toEqual(readMarked(marked(source)))
    }),
  )
})

test('nothing is thrown whatever the text is', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400, unit: 'grapheme' }),
      (source) => void readMarked(marked(source.replace(/[{}<>[\]~^|]/g, ' '))),
    ),
  )
})

test('"did not" before a deed denies it', () => {
  const deeds = ['shell', 'bomb', 'attack', 'raid', 'ambush']
  fc.assert(
    fc.property(fc.constantFrom(...deeds), (deed) => {
      const drafts = readMarked(marked(`{The army|syrian-army} did not ${deed} <Aleppo>.`)).filter(
        ({ kind }) => kind === 'incident',
      )
      expect(drafts.map(({ modality }) => modality)).toEqual(['denied'])
    }),
  )
})
