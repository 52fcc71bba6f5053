/** "Damascus time", "GMT", "local time": the offset of a clock time on its day. */
import { DateTime } from 'luxon'

const ZONES: Readonly<Record<string, string>> = {
  gmt: 'UTC',
  utc: 'UTC',
  z: 'UTC',
  damascus: 'Asia/Damascus',
  syria: 'Asia/Damascus',
  aleppo: 'Asia/Damascus',
  moscow: 'Europe/Moscow',
  msk: 'Europe/Moscow',
  beirut: 'Asia/Beirut',
  geneva: 'Europe/Zurich',
  kyiv: 'Europe/Kyiv',
  kiev: 'Europe/Kyiv',
  sanaa: 'Asia/Aden',
  aden: 'Asia/Aden',
  khartoum: 'Africa/Khartoum',
  juba: 'Africa/Juba',
  bogota: 'America/Bogota',
  jerusalem: 'Asia/Jerusalem',
  israel: 'Asia/Jerusalem',
  gaza: 'Asia/Gaza',
  tripoli: 'Africa/Tripoli',
  yangon: 'Asia/Yangon',
  yerevan: 'Asia/Yerevan',
  baku: 'Asia/Baku',
  tehran: 'Asia/Tehran',
  ankara: 'Europe/Istanbul',
  istanbul: 'Europe/Istanbul',
  baghdad: 'Asia/Baghdad',
  kabul: 'Asia/Kabul',
  islamabad: 'Asia/Karachi',
  delhi: 'Asia/Kolkata',
  ist: 'Asia/Kolkata',
  london: 'Europe/London',
  bst: 'Europe/London',
  paris: 'Europe/Paris',
  berlin: 'Europe/Berlin',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  eet: 'Europe/Kyiv',
  eest: 'Europe/Kyiv',
  washington: 'America/New_York',
  eastern: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  pacific: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  central: 'America/Chicago',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  cairo: 'Africa/Cairo',
  riyadh: 'Asia/Riyadh',
  doha: 'Asia/Qatar',
  beijing: 'Asia/Shanghai',
}

/** `+03:00` and the like; empty when nobody knows the zone, so that the time stays local. */
export function offsetOf(name: string | undefined, day: string, clock: string, fallback: string | undefined): string {
  const zone = name === undefined || name === 'local' ? fallback : (ZONES[name] ?? fallback)
  if (!zone) return ''
  const at = DateTime.fromISO(`${day}${clock}`, { zone })
  return at.isValid ? (at.offset === 0 && zone === 'UTC' ? 'Z' : at.toFormat('ZZ')) : ''
}

export const ZONE_WORDS = Object.keys(ZONES).join('|')
