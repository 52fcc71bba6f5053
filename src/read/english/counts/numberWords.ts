/** Numbers in words: "two hundred and twelve", "half a million", "a dozen". */
const ONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
)
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    billion: 1e9,
    dozen: 12,
    score: 20,
  }),
)

export interface NumberAt {
  readonly value: number
  /** How many words it takes. */
  readonly length: number
}

const simple = (word: string): number | undefined => {
  const known = ONES.get(word)
  if (known !== undefined) return known
  if (!word.includes('-')) return undefined
  const [tens, ones, rest] = word.split('-')
  if (rest !== undefined || ones === undefined) return undefined
  const [a, b] = [ONES.get(tens ?? ''), ONES.get(ones)]
  return a !== undefined && b !== undefined && a >= 20 && b < 10 && b > 0 ? a + b : undefined
}

/** Digits as a text writes them: "2,900", "3 000", "1.5". */
export function digits(text: string): number | undefined {
  const first = text.charCodeAt(0)
  if (!(first >= 0x30 && first <= 0x39)) return undefined
  const plain = text.replace(/[,\u00a0\u2009\u202f\s](?=\d{3}(?!\d))/g, '')
  return /^\d{1,12}(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** The number that begins at word `i`; `wordAt` gives lower-case words, empty past the end. */
export function numberAt(wordAt: (i: number) => string, i: number): NumberAt | undefined {
  const first = wordAt(i)
  const written = digits(first)
  if (written !== undefined) {
    const scale = SCALES.get(wordAt(i + 1))
    return scale && scale !== 20 ? { value: written * scale, length: 2 } : { value: written, length: 1 }
  }
  if (first === 'half' && wordAt(i + 1) === 'a' && SCALES.get(wordAt(i + 2)))
    return { value: SCALES.get(wordAt(i + 2))! / 2, length: 3 }
  if ((first === 'a' || first === 'one') && SCALES.get(wordAt(i + 1))) return scaled(wordAt, i, 1, 1)
  if (first === 'half-a-million') return { value: 5e5, length: 1 }
  const value = simple(first)
  return value === undefined ? undefined : scaled(wordAt, i, value, 1)
}

function scaled(wordAt: (i: number) => string, i: number, first: number, used: number): NumberAt {
  let [total, part, at] = [0, first, i + used]
  let end = at
  while (at - i < 12) {
    const word = wordAt(at)
    const scale = SCALES.get(word)
    const more = simple(word)
    if (scale !== undefined) {
      part *= scale
      if (scale >= 1000) [total, part] = [total + part, 0]
    } else if (
      word === 'and' &&
      /hundred|thousand|million/.test(wordAt(at - 1)) &&
      simple(wordAt(at + 1)) !== undefined
    ) {
      at++
      continue
    } else if (
      more !== undefined &&
      end > i + used - 1 &&
      (/hundred|thousand|million|and/.test(wordAt(at - 1)) ||
        (part >= 20 && part < 100 && part % 10 === 0 && more < 10 && at - i === 1))
    ) {
      part += more
    } else break
    at++
    end = at
  }
  return { value: total + part, length: end - i }
}
