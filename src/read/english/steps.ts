/**
 * The steps of reading, in order. Each needs what stands before it:
 * lines and sentences first, for all the others look at tokens; the country before names, for "the government" is that
 * country's; actors before places, for "Aleppo Media Centre" is no place; times and counts only need tokens, but
 * attributions need times ("told reporters on Sunday that"); "we" is who speaks; claims last, for they put together what is
 * marked already. What a text is about is asked when all is marked, for armed actors tell it.
 */

import { showCount } from '../../base/count.js'
import type { ActorMention, PlaceMention } from '../model/context.js'
import type { Draft, Step } from '../model/draft.js'
import { resolvePlaces } from '../places/resolvePlaces.js'
import { isAllCapitals } from '../text/capitals.js'
import { linesOf } from '../text/lines.js'
import { quotesOf } from '../text/quotes.js'
import { withFirstPersons } from './actors/firstPerson.js'
import { nameFinder, namesIn } from './actors/names.js'
import { withReferences } from './actors/references.js'
import { countsOf } from './counts/counts.js'
import { namedAgain } from './places/again.js'
import { guessCountry } from './places/country.js'
import { datelineOf, leaveDateline } from './places/dateline.js'
import { deixisIn, Focus } from './places/deixis.js'
import { placesIn } from './places/placeNames.js'
import { isOfOtherWorld } from './syntax/aboutConflict.js'
import { voiceAt } from './syntax/scope.js'
import { spanOfWords, viewOf } from './syntax/view.js'
import { atomsOf } from './text/atoms.js'
import { isInMailHead, mailHeadsOf } from './text/mail.js'
import { sentencesOf } from './text/sentences.js'
import { timesOf } from './times/times.js'
import { attributionsOf } from './voices/attributions.js'

export const STEPS: readonly Step[] = [
  {
    name: 'lines',
    run(draft) {
      draft.allCapitals = isAllCapitals(draft.text)
      draft.lines = linesOf(draft.text)
    },
  },
  {
    name: 'sentences',
    run(draft) {
      const heads = mailHeadsOf(draft)
      draft.sentences = sentencesOf(draft.text, draft.lines).map((one) =>
        isInMailHead(heads, one.span) ? { ...one, role: 'furniture' } : one,
      )
      draft.atoms = draft.sentences.map(({ tokens }) => atomsOf(tokens, draft.allCapitals))
      for (const { span, role } of draft.sentences) draft.trace('sentences', span, role)
    },
  },
  {
    name: 'quotes',
    run(draft) {
      draft.quotes = quotesOf(draft.text, draft.lines)
      for (const { span } of draft.quotes) draft.trace('quotes', span, 'quoted')
    },
  },
  { name: 'country', run: (draft) => void (draft.country = guessCountry(draft)) },
  { name: 'actors', run: findActors },
  { name: 'places', run: findPlaces },
  {
    name: 'counts',
    run(draft) {
      draft.counts = countsOf(draft)
      for (const { span, value, noun } of draft.counts)
        draft.trace('counts', span, showCount(value) + (noun ? ` ${noun.head}` : ''))
    },
  },
  {
    name: 'times',
    run(draft) {
      draft.times = timesOf(draft)
      for (const { span, value } of draft.times) draft.trace('times', span, value ?? 'no value')
    },
  },
  {
    name: 'attributions',
    run(draft) {
      draft.attributions = attributionsOf(draft)
      for (const { statement } of draft.attributions) {
        const speakers = statement.slots.speaker?.map(({ value }) => value).join(', ') ?? 'nobody named'
        draft.trace('attributions', statement.span, speakers)
      }
    },
  },
  { name: 'first persons', run: (draft) => void (draft.actors = withFirstPersons(draft)) },
  { name: 'other worlds', run: leaveOtherWorlds },
  { name: 'clauses', run: tellClauses },
]

/** Nothing is found in a text of another world. */
function leaveOtherWorlds(draft: Draft): void {
  if (!isOfOtherWorld(draft)) return
  const why = 'the text is of another world than war: sport, business, the stage'
  draft.trace('other worlds', [0, draft.text.length], why, 'refused')
  draft.sentences = draft.sentences.map((one) => ({ ...one, role: 'furniture' }))
  draft.attributions = []
}

/** Clauses are found when a finder looks at a sentence; here they are only shown, each with whose words it is. */
function tellClauses(draft: Draft): void {
  if (!draft.input.wantTrace) return
  for (const sentence of draft.sentences) {
    const view = viewOf(sentence, draft)
    for (const { from, to } of view.clauses) {
      const own = view.words.slice(from, to)
      const last = own.findLastIndex(({ isMark }) => !isMark)
      if (last < 0) continue
      const span = spanOfWords(view, from + own.findIndex(({ isMark }) => !isMark), from + last + 1)
      const speakers = voiceAt(draft, span)?.statement.slots.speaker?.map(({ value }) => value)
      draft.trace('clauses', span, speakers ? `said by ${speakers.join(', ')}` : 'in the words of the document')
    }
  }
}

function findActors(draft: Draft): void {
  const finder = nameFinder(draft)
  const named = draft.sentences.map((sentence) => namesIn(finder, sentence))
  draft.actors = withReferences(draft, named)
    .map((mention) => (isArmed(draft, mention) ? { ...mention, armed: true } : mention))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  for (const { span, ids, kind } of draft.actors) draft.trace('actors', span, `${kind} ${ids.join(', ') || 'unknown'}`)
}

const isArmed = ({ tools }: Draft, { ids }: ActorMention): boolean =>
  ids.some((id) => /^(?:force|group)$/.test(tools.actors.byId(id)?.kind ?? ''))

function findPlaces(draft: Draft): void {
  let from = 0
  const hits = draft.sentences.flatMap((sentence) => {
    while (from < draft.actors.length && draft.actors[from]!.span[1] <= sentence.span[0]) from++
    let to = from
    while (to < draft.actors.length && draft.actors[to]!.span[0] < sentence.span[1]) to++
    return placesIn(draft, sentence, draft.actors.slice(from, to))
  })
  draft.places = resolvePlaces(draft, namedAgain(draft, hits))
  draft.dateline = datelineOf(draft)
  leaveDateline(draft)
  const named = draft.places
  const focus = new Focus()
  let next = 0
  const implied = draft.sentences.flatMap((sentence) => {
    const mine: PlaceMention[] = []
    while (next < named.length && named[next]!.span[0] < sentence.span[1]) mine.push(named[next++]!)
    return sentence.role === 'furniture' ? [] : deixisIn(draft, sentence, mine, focus)
  })
  draft.places = [...named, ...implied].sort((a, b) => a.span[0] - b.span[0])
  for (const { span, value } of draft.places) draft.trace('places', span, `${value.name}, ${value.precision}`)
}
