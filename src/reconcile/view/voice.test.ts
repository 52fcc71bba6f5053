import { describe, expect, test } from 'vitest'
import { claimTable, TOOLS } from '../../../test/support/claims.js'
import { statementsOf, voiceOf } from './voice.js'

/** The voice of an incident told by a speaker of these words. */
function told(speaker: string, text: string) {
  const claims = claimTable(`s d1 wire 2016-09-14 statement ${speaker}
    a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14 in=s`).map((known) => {
    if (known.claim.kind !== 'statement') return known
    const slots = {
      ...known.claim.slots,
      speaker: [{ value: speaker, text, at: [0, 1] as const, how: 'stated' as const }],
    }
    return { ...known, claim: { ...known.claim, slots } as typeof known.claim }
  })
  const { voice } = voiceOf(claims[1]!, { ...TOOLS, statements: statementsOf(claims) })
  return voice
}

describe('whose word it is', () => {
  test.each([
    ['local-media', 'local media', true],
    ['the-regimes-media', "The regime's media", true],
    ['sohr', 'the Observatory', undefined],
    ['maria-lopez', 'Maria Lopez', undefined],
    ['lopez', 'he', undefined],
    ['unnamed-official', 'an official', true],
  ])('%s told as "%s" is without a name: %s', (speaker, text, anonymous) => {
    expect(told(speaker, text).anonymous).toBe(anonymous)
  })

  test('somebody without a name is called by what they are', () => {
    expect(told('unnamed-official', 'an official').name).toBe('an unnamed official in a report of wire')
    expect(told('unnamed-official-2', 'another official').name).toBe('an unnamed official in a report of wire')
  })
})
