/** Moments and clocks as people read them. */
import type { Asked } from '../../domain/answer.js'

export const askedLine = ({ on, knownAt, asArchived }: Pick<Asked, 'on' | 'knownAt' | 'asArchived'>): string =>
  `on ${showMoment(on)}, as known at ${showMoment(knownAt)}${asArchived ? ' (as archived)' : ''}`

/** `2016-09-19 23:59 +03:00` */
export const showMoment = (instant: string): string =>
  instant.replace(
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/,
    (_all, day, time, zone) => `${day} ${time}${zone ? ` ${zone === 'Z' ? 'UTC' : zone}` : ''}`,
  )
