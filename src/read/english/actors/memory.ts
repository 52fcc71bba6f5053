/** What a reader keeps in mind about actors while reading on. */
import type { ActorMention, Sentence } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'
import { namedTogether, sideOf } from './mainPair.js'
import { bareId } from './unnamed.js'
import { peopleWords } from './words.js'

const GENDERED: Record<string, 'he' | 'she'> = {
  spokeswoman: 'she',
  mrs: 'she',
  ms: 'she',
  queen: 'she',
  chairwoman: 'she',
  mr: 'he',
  king: 'he',
  chairman: 'he',
  spokesman: 'he',
  father: 'he',
  mother: 'she',
}
const PREPOSITION = /\b(?:with|of|for|to|from|by|in|at|on|against|between|about)\s+(?:\p{L}+\s+)?$/iu
/** After so many paragraphs without a word from somebody, "he" is somebody else. */
const FORGET = 6

export class Memory {
  readonly #draft: Draft
  readonly #main: readonly string[]
  readonly #roles = new Map<string, string[]>()
  readonly #genders = new Map<string, 'he' | 'she'>()
  readonly #unnamed = new Map<string, string>()
  #speaker: { id: string; paragraph: number } | undefined
  #person: { id: string; paragraph: number } | undefined
  #organisations: { id: string; kind: string; words: string }[] = []
  #spokenFor: string | undefined
  #severals: readonly string[] = []
  #severalSpeakers: readonly string[] = []
  #pair: readonly string[] = []
  #people: readonly string[] = []
  #paragraph = 0

  /** `main`: the sides the whole text is about, for want of any named together so far. */
  constructor(draft: Draft, main: readonly string[]) {
    this.#draft = draft
    this.#main = main
  }

  /** `trails`: the pronoun stands after what was said ("…, he said"). The person it means: the subject earlier in its sentence, else who spoke or acted last. */
  person(gender: 'he' | 'she', before: readonly ActorMention[], trails = false): string | undefined {
    if (
      trails &&
      this.#speaker &&
      this.#paragraph - this.#speaker.paragraph <= FORGET &&
      this.#fits(this.#speaker.id, gender)
    ) {
      return this.#speaker.id
    }
    const persons = before.filter(
      (mention) =>
        mention.ids.length === 1 &&
        (mention.kind === 'person' || this.#isPerson(mention)) &&
        this.#fits(mention.ids[0]!, gender),
    )
    const subject = persons.find(
      ({ span }) => !PREPOSITION.test(this.#draft.text.slice(Math.max(0, span[0] - 30), span[0])),
    )
    if (subject) return subject.ids[0]
    for (const one of [this.#speaker, this.#person]) {
      if (one && this.#paragraph - one.paragraph <= FORGET && this.#fits(one.id, gender)) return one.id
    }
    return persons[0]?.ids[0]
  }

  /** Of several who have the role, the one who has been speaking, else the one named last. */
  role(role: string): string | undefined {
    const holders = this.#roles.get(role)
    const focus = [this.#speaker, this.#person].find((one) => one && holders?.includes(one.id))
    return focus?.id ?? holders?.at(-1)
  }

  /** What "it" that speaks means: the body named as subject before it, else the one that spoke or was named last. */
  thing(before: readonly ActorMention[], trails: boolean): string | undefined {
    if (trails && this.#spokenFor) return this.#spokenFor
    const here = before.find(
      (mention) =>
        (mention.kind === 'name' || mention.kind === 'description') && !mention.anonymous && mention.ids.length === 1,
    )
    return here?.ids[0] ?? this.#spokenFor ?? this.#organisations.at(-1)?.id
  }

  #hold(role: string, id: string): void {
    const holders = (this.#roles.get(role) ?? []).filter((one) => one !== id)
    this.#roles.set(role, [...holders.slice(-5), id])
  }

  /** The pair of parties named together last. */
  pair = (): readonly string[] => (this.#pair.length > 0 ? this.#pair : this.#main)
  pairOfPeople = (): readonly string[] => (this.#people.length === 2 ? this.#people : this.pair())

  isUnnamed = (id: string): boolean => this.#unnamed.has(id)

  unnamedLike({ span }: ActorMention): string {
    const words = this.#draft.text.slice(span[0], span[1]).toLowerCase().split(/\s+/)
    const noun = words.at(-1)!.replace(/s$/, '')
    const alike = [...this.#unnamed].reverse()
    const same =
      alike.find(([id, word]) => word.endsWith(noun) || id.replace(/s?(?:-\d+)?$/, '').endsWith(noun)) ??
      (noun === 'official' || noun === 'aide'
        ? alike.find(([, word]) => /official|aide|officer|diplomat/.test(word))
        : undefined)
    return same?.[0] ?? bareId(noun === 'people' ? 'person' : noun, words.at(-1)!)
  }

  organisation(noun: string, before: readonly ActorMention[]): string | undefined {
    const named = (id: string, words: string) => words.includes(noun) || id.includes(noun)
    const all = [
      ...this.#organisations,
      ...before.filter(({ kind }) => kind === 'name').map((mention) => this.#organisationOf(mention)),
    ]
    const kinds = KINDS[noun]
    // "the group" is as often an armed one as a charity with "group" in its name: the one met last.
    const isKind = (kind: string) => noun === 'group' && kinds?.includes(kind)
    const exact = all.findLast(({ id, words, kind }) => named(id, words) || isKind(kind))
    if (exact) return exact.id
    return kinds ? all.findLast(({ kind }) => kinds.includes(kind))?.id : undefined
  }

  several(before: readonly ActorMention[]): readonly string[] {
    const here = before.findLast(({ plural, ids }) => plural || ids.length > 1)
    return here?.ids ?? this.#severals
  }

  /** "one of them": of several who spoke, else of several who were named. */
  severalSpeakers = (before: readonly ActorMention[]): readonly string[] =>
    this.#severalSpeakers.length > 0 ? this.#severalSpeakers : this.several(before)

  remember(sentence: Sentence, mentions: readonly ActorMention[], speakers: readonly ActorMention[]): void {
    this.#paragraph = sentence.paragraph
    for (const mention of mentions) this.#learn(mention)
    const persons = mentions.filter(
      (mention) => mention.ids.length === 1 && (mention.kind === 'person' || this.#isPerson(mention)),
    )
    const speaker = speakers.findLast(
      (mention) =>
        mention.ids.length === 1 &&
        (mention.kind === 'person' || mention.kind === 'pronoun' || this.#isPerson(mention)),
    )
    const body = speakers.findLast(
      (mention) =>
        mention.ids.length === 1 && (mention.kind === 'name' || mention.kind === 'description') && !mention.anonymous,
    )
    if (body) this.#spokenFor = body.ids[0]
    const several = speakers.findLast(({ plural, kind }) => plural && kind === 'description')
    if (several) this.#severalSpeakers = several.ids
    if (speaker) this.#speaker = { id: speaker.ids[0]!, paragraph: sentence.paragraph }
    const subject = persons.find(
      ({ span }) => !PREPOSITION.test(this.#draft.text.slice(Math.max(sentence.span[0], span[0] - 30), span[0])),
    )
    if (subject) {
      this.#person = { id: subject.ids[0]!, paragraph: sentence.paragraph }
      if (!speaker && subject.span[0] - sentence.span[0] < 3) this.#speaker = undefined
    }
    this.#learnPairs(mentions)
  }

  #learn(mention: ActorMention): void {
    const [id] = mention.ids
    if (id === undefined) return
    if (mention.kind === 'person') this.#learnPerson(mention, id)
    if (mention.anonymous && mention.kind === 'description') {
      const words = this.#draft.text.slice(mention.span[0], mention.span[1]).toLowerCase()
      this.#unnamed.delete(id)
      this.#unnamed.set(id, words)
      const noun = words.split(/\s+/).at(-1)!
      if (!mention.plural) this.#hold(noun, id)
      if (GENDERED[noun]) this.#genders.set(id, GENDERED[noun]!)
    }
    if (mention.kind === 'name')
      this.#organisations = [...this.#organisations.slice(-40), this.#organisationOf(mention)]
    if (mention.plural || mention.ids.length > 1) this.#severals = mention.ids
  }

  #learnPerson({ span }: ActorMention, id: string): void {
    const actor = this.#draft.tools.actors.byId(id)
    for (const role of actor?.roles ?? []) this.#hold(role, id)
    if (actor?.gender) this.#genders.set(id, actor.gender)
    const { titles, titleWords } = peopleWords(this.#draft.lexicon)
    const words = this.#draft.text.slice(span[0], span[1]).toLowerCase().replace(/\./g, '').split(/\s+/)
    words.forEach((word, at) => {
      if (!titles.has(word) || titles.get(word) === '-') return
      this.#hold(word, id)
      const before = words[at - 1]
      if (before && titleWords.has(before)) this.#hold(`${before} ${word}`, id)
    })
    for (const word of words) if (GENDERED[word]) this.#genders.set(id, GENDERED[word]!)
  }

  #learnPairs(mentions: readonly ActorMention[]): void {
    const people = [...new Set(mentions.filter(({ kind }) => kind === 'person').flatMap(({ ids }) => ids))]
    const sides = (ids: readonly string[]) => [
      ...new Set(ids.map((id) => sideOf(this.#draft, id)).filter((id) => id !== undefined)),
    ]
    if (people.length >= 2) this.#people = people.slice(0, 2)
    const ofPeople = sides(people)
    const all = sides(
      mentions
        .filter(({ kind, how }) => kind === 'name' || (kind === 'description' && how === 'stated'))
        .flatMap(({ ids }) => ids),
    )
    const together = sides(namedTogether(this.#draft, mentions))
    if (together.length === 2) this.#pair = together
    else if (ofPeople.length >= 2 && this.#areOfMain(ofPeople)) this.#pair = ofPeople.slice(0, 2)
    else if (all.length === 2 && this.#pair.length === 0 && this.#main.length === 0) this.#pair = all
  }

  /** "Blinken and Fidan" tell nothing of the two armies the text is about. */
  #areOfMain = (sides: readonly string[]): boolean =>
    this.#main.length === 0 || sides.some((side) => this.#main.includes(side))

  #organisationOf({ ids, span }: ActorMention): { id: string; kind: string; words: string } {
    const id = ids[0] ?? ''
    const actor = this.#draft.tools.actors.byId(id)
    return {
      id,
      kind: actor?.kind ?? 'unknown',
      words: `${this.#draft.text.slice(span[0], span[1])} ${actor?.name ?? ''}`.toLowerCase(),
    }
  }

  #isPerson = (mention: ActorMention): boolean =>
    (mention.anonymous === true && !mention.plural) ||
    (mention.ids.length === 1 && this.#draft.tools.actors.byId(mention.ids[0]!)?.kind === 'person')

  #fits = (id: string, gender: 'he' | 'she'): boolean =>
    (this.#genders.get(id) ?? gender) === gender &&
    (gender === 'he' || this.#genders.get(id) === 'she' || !this.#draft.tools.actors.byId(id))
}

const KINDS: Record<string, readonly string[]> = {
  group: ['group', 'coalition'],
  movement: ['group'],
  militia: ['group', 'force'],
  agency: ['media', 'agency'],
  newspaper: ['media'],
  channel: ['media'],
  broadcaster: ['media'],
  coalition: ['coalition'],
  organisation: ['agency'],
  organization: ['agency'],
  network: ['agency'],
  watchdog: ['agency'],
  charity: ['agency'],
  mission: ['agency'],
  committee: ['agency', 'group'],
  force: ['force', 'coalition'],
}
