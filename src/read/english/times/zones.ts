/** "Damascus time", "GMT", "local time": the offset of a clock time on its day. */
import { DateTime } from 'luxon'

/** `+03:00` and the like; empty when nobody knows the zone, so that the time stays local. */
export function offsetOf(
  name: string | undefined,
  day: string,
  clock: string,
  { zone: given, localZone }: { readonly zone: string | undefined; readonly localZone: string | undefined },
): string {
  const zone = name === undefined ? given : name === 'local' ? (given ?? localZone) : name
  if (!zone) return ''
  const at = DateTime.fromISO(`${day}${clock}`, { zone })
  return at.isValid ? (at.offset === 0 && zone === 'UTC' ? 'Z' : at.toFormat('ZZ')) : ''
}
