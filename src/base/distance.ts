/** Lengths as people write them: "3.5 km", "500 metres", "2 miles", "30 nautical miles". */
const METRES: Readonly<Record<string, number>> = {
  m: 1,
  metre: 1,
  metres: 1,
  meter: 1,
  meters: 1,
  km: 1000,
  kilometre: 1000,
  kilometres: 1000,
  kilometer: 1000,
  kilometers: 1000,
  mi: 1609.344,
  mile: 1609.344,
  miles: 1609.344,
  yd: 0.9144,
  yard: 0.9144,
  yards: 0.9144,
  ft: 0.3048,
  foot: 0.3048,
  feet: 0.3048,
  nm: 1852,
  'nautical mile': 1852,
  'nautical miles': 1852,
}

/** Metres; `undefined` when the text holds anything but one number and its unit. */
export function parseDistance(text: string): number | undefined {
  const match = /^(\d{1,9}(?:[.,]\d{1,9})?)[\s-]?([a-z]{1,12}(?: [a-z]{1,12})?)$/i.exec(text.trim())
  const unit = match && METRES[match[2]!.toLowerCase()]
  return match && unit ? Number(match[1]!.replace(',', '.')) * unit : undefined
}
