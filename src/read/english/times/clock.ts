/** Clock times: "7 p.m. Damascus time", "1900 GMT", "10:00 local", "noon", "14:05-14:20" in a log. */
import * as c from './calendar.js'
import { offsetOf, ZONE_WORDS } from './zones.js'

const ZONE = `(?:(?:\\(|, )?(${ZONE_WORDS}|local)(?: (?:time|standard time|daylight time))?)`
const CLOCK = new RegExp(
  `(?<![\\p{L}\\p{N}$.-])(?:(?:at|by|from|around|about|until|before|after|between) )?(?:(\\d{1,2})(?:[:.](\\d\\d))? ?(a\\.m\\.?|p\\.m\\.?|am|pm)|([01]?\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?(?: ?(?:hrs|hours|h))?|([01]\\d|2[0-3])([0-5]\\d) ?(?:hrs|hours|h|(?=${ZONE_WORDS}))|(noon|midday|midnight)|(\\d{1,2}) o'clock)(?: ?${ZONE})?(?![\\p{L}\\p{N}])`,
  'gu',
)

export interface Clock {
  readonly start: number
  readonly end: number
  readonly hour: number
  readonly minute: number
  readonly zone: string | undefined
}

/** Clock times in a normalised sentence, by offsets into it. */
export function clocksIn(line: string): Clock[] {
  if (!/\d|noon|midday|midnight/.test(line)) return []
  return [...line.matchAll(CLOCK)].flatMap((match): Clock[] => {
    const [text, h12, m12, half, h24, m24, hMil, mMil, word, oclock, zone] = match
    const hour = h12
      ? (Number(h12) % 12) + (half!.startsWith('p') ? 12 : 0)
      : Number(h24 ?? hMil ?? oclock ?? (word === 'midnight' ? 0 : 12))
    const lead = /^(?:at|by|from|around|about|until|before|after|between) /.exec(text)?.[0].length ?? 0
    return hour > 23
      ? []
      : [
          {
            start: match.index + lead,
            end: match.index + text.length,
            hour,
            minute: Number(m12 ?? m24 ?? mMil ?? 0),
            zone,
          },
        ]
  })
}

export function clockValue(day: string, { hour, minute, zone }: Clock, fallback: string | undefined): string {
  const clock = c.isoTime(hour, minute)
  return `${day}${clock}${offsetOf(zone, day, clock, fallback)}`
}
