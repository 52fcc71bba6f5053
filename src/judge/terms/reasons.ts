/** Reasons in plain words, with the grade, the claims and the sentences they rest on. */
import type { Citation } from '../../domain/eventLine.js'
import { GRADES, type Grade, type Reason } from '../../domain/verdict.js'
import type { Coverage } from '../evidence/coverage.js'
import type { Graded, WeighedVoice } from '../evidence/grade.js'
import type { Evidence } from '../evidence/world.js'
import type { Atom } from './atoms.js'
import type { Tried } from './exceptions.js'
import { exempts } from './table.js'

export const reason = (code: string, say: string, more: Omit<Reason, 'code' | 'say'> = {}): Reason => ({
  code,
  say,
  ...more,
})

export const clauseReason = (term: { readonly id: string; readonly clause: string }): Reason =>
  reason('clause', term.clause || `The term ${term.id}.`, { params: { term: term.id } })

/** An atom's two sides, each voice with what it is worth and why. */
export function atomReasons(code: string, what: string, atom: Atom): readonly Reason[] {
  const sides = [
    sideReason(`${code}-for`, `${what}: ${GRADES[atom.for]}`, atom.for, atom.voicesFor),
    sideReason(`${code}-against`, `Against it: ${GRADES[atom.against]}`, atom.against, atom.voicesAgainst),
  ].filter((side) => side.grade !== 0 || (side.because ?? []).length > 0)
  return [...sides, ...(atom.finding ? [findingReason(atom)] : [])]
}

export function sideReason(code: string, words: string, grade: Grade, { voices }: Graded): Reason {
  const names = voices.map((voice) => `${nameOf(voice)} (${WEIGHTS[voice.weight]})`).join(', ')
  return reason(code, names ? `${words}, from ${names}.` : `${words}.`, {
    grade,
    params: { grade, voices: voices.length },
    ...citing(voices.flatMap((voice) => voice.evidence)),
    ...(voices.length > 0 && { because: voices.map(voiceReason) }),
  })
}

const WEIGHTS: Record<WeighedVoice['weight'], string> = {
  desk: 'seen by the desk',
  admission: 'its own admission',
  independent: 'independent',
  anonymous: 'anonymous',
  interested: 'interested party',
  unreliable: 'rated unreliable',
}

/** Somebody without a name is told by the document; others by their id, which the page knows how to show. */
function nameOf({ origin, evidence }: WeighedVoice): string {
  const anonymous = evidence.find(({ voice }) => voice.anonymous)
  return anonymous ? (anonymous.voice.name ?? origin) : origin
}

function voiceReason(voice: WeighedVoice): Reason {
  const count = voice.evidence.length
  const more = count > 1 ? `; ${count} claims of one origin count once` : ''
  const sides = voice.sides.length > 0 ? `, aligned with ${voice.sides.join(', ')}` : ''
  return reason(`voice-${voice.weight}`, `${nameOf(voice)}: ${WEIGHTS[voice.weight]}${sides}${more}.`, {
    params: { voice: nameOf(voice), claims: count, sides: voice.sides.join(', ') },
    ...citing(voice.evidence),
  })
}

export function citing(evidence: readonly Evidence[]): { claims?: readonly string[]; citations?: readonly Citation[] } {
  if (evidence.length === 0) return {}
  const citations = evidence.flatMap(({ citation }) => citation ?? [])
  return { claims: [...new Set(evidence.map(({ claim }) => claim.id))], ...(citations.length > 0 && { citations }) }
}

function findingReason(atom: Atom): Reason {
  const { by, because, claims } = atom.finding!
  const says = atom.against === 4 && atom.for === 0 ? 'found that it was not so' : `found it ${GRADES[atom.for]}`
  return reason(
    'finding',
    `${by} investigated and ${says}${because ? `: ${because}` : ''}. That settles this question.`,
    {
      params: { by },
      claims,
    },
  )
}

export function exceptionReason(tried: Tried, breach: Grade): Reason {
  const { label, condition } = tried.exception
  const params = { label, for: tried.for, against: tried.against }
  const because = [
    ...(tried.voicesFor.voices.length > 0
      ? [sideReason('exemption-for', `The exemption: ${GRADES[tried.for]}`, tried.for, tried.voicesFor)]
      : []),
    ...(tried.voicesAgainst.voices.length > 0
      ? [sideReason('exemption-against', `Against it: ${GRADES[tried.against]}`, tried.against, tried.voicesAgainst)]
      : []),
    ...(tried.designations.length > 0
      ? [reason('designated', 'The target was designated then.', citing(tried.designations))]
      : []),
    ...tried.unless.map((inner) => exceptionReason(inner, tried.for)),
  ]
  const more = { params, grade: tried.for, ...(because.length > 0 && { because }) }
  if (tried.waits && condition.kind === 'attest') {
    return reason('exception-waits', `Exception "${label}" waits for an answer: ${condition.question}`, { params })
  }
  if (tried.answer) {
    const { by, because: why, answer } = tried.answer
    return reason('exception-answered', `${by} answered "${label}" with ${answer ? 'yes' : 'no'}: ${why}`, more)
  }
  return reason(exceptionCode(tried, breach), `Exception "${label}" ${exceptionWords(tried, breach)}.`, more)
}

const exceptionCode = (tried: Tried, breach: Grade): string =>
  exempts(tried, breach) ? 'exception-applies' : tried.for === 0 ? 'exception-unsupported' : 'exception-fails'

function exceptionWords(tried: Tried, breach: Grade): string {
  if (exempts(tried, breach)) return `applies: ${GRADES[tried.for]}`
  if (tried.uncertain) return 'counts only as a claim: it held for a part of the uncertain time or place'
  if (tried.for === 0) return 'does not apply: no voice says so'
  if (tried.for === 1) return 'is only claimed: an interested or anonymous voice clears nobody'
  if (tried.against >= 2) return 'is itself disputed'
  return `is ${GRADES[tried.for]}, which is less than the breach`
}

export function coverageReason({ grade, watchers }: Coverage, where: string): Reason {
  const params = { grade, where, watchers: watchers.join(', ') }
  if (grade === 0 && watchers.length > 0) {
    return reason('coverage-partial', `${watchers.join(', ')} watched a part of it, nobody the whole of ${where}.`, {
      grade,
      params,
    })
  }
  if (grade === 0) return reason('coverage-none', `Nobody watched ${where}: silence is no evidence.`, { grade, params })
  return reason('coverage', `${watchers.join(', ')} watched ${where}: ${GRADES[grade]}.`, { grade, params })
}
