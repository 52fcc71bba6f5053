/**
 * When two Latin spellings are likely one name. Arabic and Cyrillic names reach English along several roads ("Hassakeh",
 * "al-Hasakah"; "Gorlovka", "Horlivka"): articles come and go, vowels and double letters are anybody's choice, and some
 * consonants have two or three letters. Names are compared by their consonants first, then by how far the vowels differ.
 */

export type Script = 'arabic' | 'cyrillic'

const ARABIC =
  /^(?:Syria|Iraq|Yemen|Libya|Lebanon|Palestine|Israel|Jordan|Egypt|Sudan|South Sudan|Somalia|Algeria|Morocco|Western Sahara|Tunisia|Mauritania|Saudi Arabia|Iran|Afghanistan|Pakistan|Kuwait|Bahrain|Qatar|Oman|Chad)$/
const CYRILLIC =
  /^(?:Ukraine|Russia|Belarus|Bulgaria|Serbia|Kazakhstan|Kyrgyzstan|Tajikistan|Uzbekistan|Turkmenistan|Georgia|Armenia|Azerbaijan|Moldova)$/

/** The script names of a country come from; `undefined` where they are spelt in Latin letters at home. */
export const scriptOf = (country: string): Script | undefined =>
  ARABIC.test(country) ? 'arabic' : CYRILLIC.test(country) ? 'cyrillic' : undefined

const ARTICLES = /(?:^| )(?:al|el|ad|ar|as|ash|at|az|an|ul|ud|ed|ez|es)(?= \p{L})/gu
const RULES: Record<Script, readonly (readonly [RegExp, string])[]> = {
  arabic: [
    [/kh/g, 'h'],
    [/gh|q|g|c/g, 'k'],
    [/dj/g, 'j'],
    [/dh/g, 'd'],
    [/th/g, 't'],
    [/sh|ch/g, 'š'],
    [/ou|oo|u|o|w/g, 'u'],
    [/[aeiy]?h(?=$| )/g, 'a'],
    [/ee|ei|ey|ay|ai|ie|ii|y|i/g, 'i'],
    [/ea|e/g, 'a'],
  ],
  cyrillic: [
    [/shch|sch|sh|ch/g, 'š'],
    [/kh|g/g, 'h'],
    [/zh/g, 'z'],
    [/ts|tz|c/g, 's'],
    [/x/g, 'ks'],
    [/w/g, 'v'],
    [/(?:oye|oe|oie|iie|oi)(?=$| )/g, 'e'],
    [/[jy](?=[aeiou])|j/g, ''],
    [/(?<=[iyaeou])[iy]/g, ''],
    [/y|ee/g, 'i'],
    [/ou|u/g, 'u'],
  ],
}

/** One spelling of a folded name by the rules of its script, blanks gone, double letters single. */
export function respell(key: string, script: Script): string {
  let name = script === 'arabic' ? key.replace(ARTICLES, ' ') : key
  for (const [from, to] of RULES[script]) name = name.replace(from, to)
  return name.replace(/[^\p{L}]/gu, '').replace(/(.)\1+/gu, '$1')
}

/** The consonants of a respelt name, with whether it begins with a vowel. */
export const consonantsOf = (respelt: string): string =>
  (/^[aeiou]/.test(respelt) ? '~' : '') + respelt.replace(/[aeiou]/g, '').replace(/(.)\1+/gu, '$1')

/** Short names have too many neighbours to be recognised by their consonants alone. */
export const isTelling = (consonants: string): boolean => consonants.replace('~', '').length >= 3

/** Whether two respelt names with the same consonants differ in few enough vowels to be one name. */
export function isLikelySame(a: string, b: string): boolean {
  const most = Math.max(a.length, b.length) >= 9 ? 3 : 2
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most
}

/** Letters to change, add or take away. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
