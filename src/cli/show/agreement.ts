/** An agreement in plain language: when it holds, and what it asks of whom. */
import type { StatusAnswer } from '../../domain/answer.js'
import { indent, wrap } from '../terminal/width.js'
import { showMoment } from './moment.js'
import type { ShowOptions } from './reasons.js'

const ASKS = {
  forbid: 'must not happen',
  require: 'must be done',
  keep: 'must stay so',
  empower: 'may be done',
  milestone: 'is reached when it lasts',
  attest: 'a person answers',
} as const

export function showAgreement(
  { agreement: { title, id, zone, terms }, phases }: Pick<StatusAnswer, 'agreement' | 'phases'>,
  options: ShowOptions,
): string {
  const { colours, width } = options
  return [
    colours.bold(title),
    `${id}, days in ${zone}`,
    '',
    ...phases.map(
      (phase) => `${phase.id}: from ${showMoment(phase.from)} ${phase.to ? `to ${showMoment(phase.to)}` : 'on'}`,
    ),
    ...terms.flatMap((term) => [
      '',
      `${colours.bold(term.id)} (${ASKS[term.kind]}${term.judged ? '' : '; not judged yet'})`,
      ...(term.clause ? [indent(wrap(`“${term.clause}”`, width - 4), '    ')] : []),
      ...(term.parties.length > 0 ? [indent(wrap(`binds ${term.parties.join(', ')}`, width - 4), '    ')] : []),
    ]),
  ].join('\n')
}
