/** "here", "the city", "the capital", "the bridge": a place without its name. */
import type { PlaceMention, Sentence } from '../../model/context.js'
import type { Atom, Draft } from '../../model/draft.js'
import { placeValue } from '../../places/placeValue.js'

type Precision = PlaceMention['value']['precision']

const NOUNS: Record<string, Precision> = {
  city: 'settlement',
  town: 'settlement',
  village: 'settlement',
  province: 'province',
  governorate: 'province',
  region: 'province',
  country: 'country',
  district: 'district',
  neighborhood: 'district',
  neighbourhood: 'district',
  quarter: 'district',
  road: 'route',
  route: 'route',
  highway: 'route',
  corridor: 'route',
  enclave: 'district',
  pocket: 'district',
  zone: 'district',
  state: 'province',
}
/** What is known again only when a name with the same word went before: "the Agus bridge … the bridge". */
const NAMED =
  /^(?:bridge|airport|port|camp|crossing|hospital|enclave|pocket|valley|island|dam|base|river|refinery|checkpoint|market|mosque|church|school|prison|peninsula|embassy|palace)$/
/** After so many paragraphs a place is out of mind. */
const FORGET = 4

interface Held {
  readonly mention: PlaceMention
  readonly times: number
  readonly paragraph: number
}

/** What a reader keeps in mind about places: those named lately, the more often the firmer. */
export class Focus {
  readonly #held = new Map<Precision, Held[]>()
  readonly #named = new Map<string, PlaceMention>()
  #latest: { readonly mention: PlaceMention; readonly paragraph: number } | undefined

  remember(mention: PlaceMention, paragraph: number, words: string): void {
    if (mention.value.precision !== 'country') this.#latest = { mention, paragraph }
    const held = this.#held.get(mention.value.precision) ?? []
    const known = held.find((one) => one.mention.value.name === mention.value.name)
    const others = held.filter((one) => one !== known).slice(-11)
    this.#held.set(mention.value.precision, [
      ...others,
      { mention, times: (known?.times ?? 0) + (paragraph < 2 ? 2 : 1), paragraph },
    ])
    const noun = words.toLowerCase().split(/\s+/)
    for (const word of [noun[0]!, noun.at(-1)!]) if (NAMED.test(word)) this.#named.set(word, mention)
  }

  /** The place named last, in this paragraph or the one before: what "there" means. */
  latest(paragraph: number): PlaceMention | undefined {
    return this.#latest && paragraph - this.#latest.paragraph <= 1 ? this.#latest.mention : undefined
  }

  find(noun: string, paragraph: number): PlaceMention | undefined {
    const precision = NOUNS[noun]
    if (!precision) return this.#named.get(noun)
    const held = this.#held.get(precision) ?? []
    const near = held.filter((one) => paragraph - one.paragraph <= FORGET)
    let best: Held | undefined
    const weigh = (one: Held) => weight(one, paragraph) + fit(noun, one)
    for (const one of near.length > 0 ? near : held) if (!best || weigh(one) >= weigh(best)) best = one
    return best?.mention
  }
}

/** The place of this paragraph, unless another has been on the reader's mind all along. */
const weight = ({ times, paragraph }: Held, now: number): number => Math.min(times, 4) - (now - paragraph)

/** A city is known to the gazetteer; most villages are not. */
const fit = (noun: string, { mention: { value } }: Held): number =>
  noun === 'city' ? (value.id !== undefined ? 1 : -2) : noun === 'village' ? (value.id !== undefined ? -1 : 1) : 0

export function deixisIn(
  draft: Draft,
  sentence: Sentence,
  named: readonly PlaceMention[],
  focus: Focus,
): PlaceMention[] {
  const atoms = draft.atoms[sentence.index]!
  const found: PlaceMention[] = []
  const remember = (mention: PlaceMention) =>
    focus.remember(mention, sentence.paragraph, draft.text.slice(mention.span[0], mention.span[1]))
  let next = 0
  for (let i = 0; i < atoms.length; i++) {
    const { key, span, kind } = atoms[i]!
    while (next < named.length && named[next]!.span[0] < span[1]) remember(named[next++]!)
    if (kind !== 'word') continue
    if (key === 'here' && draft.dateline && !/^(?:and|s|is|are)$/.test(atoms[i + 1]?.key ?? '')) {
      found.push({ span, value: draft.dateline.value, how: 'implied' })
      continue
    }
    if (key === 'there' && isAdverb(atoms, i)) {
      const last = focus.latest(sentence.paragraph)
      if (last) found.push({ span, value: last.value, how: 'implied' })
      continue
    }
    if (!/^(?:the|that|this)$/.test(key)) continue
    const noun = atoms[i + 1]?.key ?? ''
    if (atoms[i + 2]?.key === 'of' || (atoms[i + 2]?.cap && !draft.allCapitals)) continue
    const value =
      noun === 'capital' ? capitalOf(draft) : (focus.find(noun, sentence.paragraph)?.value ?? fallback(draft, noun))
    if (value) found.push({ span: [span[0], atoms[i + 1]!.span[1]], value, how: 'implied' })
  }
  while (next < named.length) remember(named[next++]!)
  return found
}

/** "shells fell there", not "there were shells". */
const isAdverb = (atoms: readonly Atom[], i: number): boolean =>
  i > 0 &&
  atoms[i - 1]!.kind === 'word' &&
  !/^(?:that|and|but|if|because|says?|said|whether|when|while|as|where|is|are|was|were|will|would|has|have|had)$/.test(
    atoms[i - 1]!.key,
  ) &&
  !/^(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|shall|s|appears?|appeared|seems?|seemed|remains?|remained|exists?|came|comes|follow(?:ed|s)?)$/.test(
    atoms[i + 1]?.key ?? '',
  )

const fallback = ({ dateline }: Draft, noun: string) => (NOUNS[noun] === 'settlement' ? dateline?.value : undefined)

/** The capital of the country the text is about: the first city that speaks for its state. */
function capitalOf({ tools, country }: Draft): PlaceMention['value'] | undefined {
  if (country === null) return undefined
  const state = tools.actors.all.find((actor) => actor.kind === 'state' && actor.country === country)
  for (const name of state?.metonyms ?? []) {
    const city = tools.places.named(name).find(({ within, kind }) => within.at(-1) === country && kind === 'settlement')
    if (city) return placeValue(city, name)
  }
  return undefined
}
