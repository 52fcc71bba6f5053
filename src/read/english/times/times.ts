/**
 * Every time expression of a document with its value. Word by word, every rule that can begin there reads as far as it
 * can, the longest reading wins, and reading goes on behind it. What was spoken of last is remembered for "that day" and
 * "a year earlier"; a line that is a log's heading sets the day for the lines below it.
 */
import type { Sentence, TimeMention } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'
import { isSectionHeading, logLinesOf } from '../text/log.js'
import { mailHeadsOf } from '../text/mail.js'
import { isoDay, publicationDay } from './calendar.js'
import { isApostrophe, type Line, lineOf } from './line.js'
import { phraseAt } from './phrase.js'
import { calendarOf, DAY, type Parsed, type When } from './when.js'
import { timeWords } from './words.js'

export function timesOf(draft: Draft): TimeMention[] {
  const lexicon = timeWords(draft.lexicon)
  const when: When = {
    today: publicationDay(draft.publishedAt),
    zone: draft.input.zone,
    localZone: draft.country ? lexicon.zones.get(draft.country.toLowerCase().split(' ')[0]!)?.[0]?.meaning : undefined,
    last: undefined,
    lastMonth: undefined,
    lastYear: undefined,
    quarter: undefined,
  }
  const all: TimeMention[] = []
  const clocks = new Set(logLinesOf(draft.text).flatMap(({ clock }) => (clock ? [clock[0]] : [])))
  draft.sentences.forEach((sentence, index) => {
    const line = lineOf(sentence, draft.atoms[index]!, lexicon, draft.allCapitals)
    if (!line) return
    const found = timesIn(line, when)
    for (const one of found) {
      const mention = mentionOf(line, one)
      // "1840: strikes" in a log is an hour and no year.
      const isHour = clocks.has(mention.span[0]) && /^\d{4}$/.test(mention.value ?? '')
      all.push(isHour ? hourOf(mention, when.today) : mention)
    }
    when.today = dayOfLog(draft, sentence, found) ?? dayOfMail(draft, line, found) ?? when.today
  })
  return all
}

/** Before a word that has nothing to do with time they begin nothing; they are the most frequent of all. */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'in'])

function timesIn(line: Line, when: When): Parsed[] {
  const found: Parsed[] = []
  for (let i = 0; i < line.atoms.length; i++) {
    if (!line.words[i] && !isApostrophe(line, i)) continue
    if (ARTICLES.has(line.atoms[i]!.key) && !line.words[i + 1] && !isApostrophe(line, i + 1)) continue
    const one = phraseAt(line, i, when)
    if (!one) continue
    const before = found.at(-1)
    // "A three-year period" begins before the word it is known by.
    found.push(before && before.to > one.from ? { ...one, from: before.to } : one)
    remember(when, one)
    i = one.to - 1
  }
  return found
}

const mentionOf = ({ atoms }: Line, found: Parsed): TimeMention => {
  const { from, to, value, type, how, calendar } = found
  return {
    span: [atoms[from]!.span[0], atoms[to - 1]!.span[1]],
    ...(value !== undefined && { value }),
    ...(calendar !== undefined && { calendar }),
    type,
    how,
  }
}

/** "1840" as the hour it is, on the day of the log. */
function hourOf({ span, value }: TimeMention, today: number | undefined): TimeMention {
  const hour = value!.replace(/^(\d\d)/, '$1:')
  return { span, type: 'time', how: 'implied', ...(today !== undefined && { value: `${isoDay(today)}T${hour}` }) }
}

/** What later words may go back to. */
function remember(when: When, found: Parsed): void {
  const value = calendarOf(found)
  if (value === undefined || (found.type !== 'date' && found.type !== 'time')) return
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value)
  if (!match) return
  when.lastYear = Number(match[1])
  if (match[2]) when.lastMonth = `${match[1]}-${match[2]}`
  if (match[3] && found.type === 'date') when.last = value.slice(0, 10)
  if (found.quarter !== undefined) when.quarter = found.quarter
}

/** "Sent: Sunday, July 02, 2017 5:10 PM": the day of the message below. */
function dayOfMail(draft: Draft, { atoms }: Line, found: readonly Parsed[]): number | undefined {
  const heads = mailHeadsOf(draft)
  if (heads.length === 0) return undefined
  for (const { from, value } of found) {
    const at = atoms[from]!.span[0]
    const head = heads.find(({ span, sent }) => sent <= at && at < span[1])
    const day = head && /^\d{4}-\d\d-\d\d/.exec(value ?? '')?.[0]
    if (day) return publicationDay(day)
  }
  return undefined
}

const LOG = /\b(?:log|bulletin|report|sitrep|summary|update|diary)\b/i
/** "Daily log, 14 Sep 2016": the day of the lines below it. */
function dayOfLog({ text }: Draft, sentence: Sentence, found: readonly Parsed[]): number | undefined {
  if (sentence.tokens.length >= 40 || sentence.paragraph >= 40 || !found.some(({ type }) => type === 'date'))
    return undefined
  const line = text.slice(sentence.span[0], sentence.span[1])
  const isSection = isSectionHeading(line)
  const dates = found.filter(
    ({ type, value, how }) => type === 'date' && (how === 'stated' || isSection) && DAY.test(value ?? ''),
  )
  if (dates.length !== 1) return undefined
  return sentence.role === 'heading' || isSection || LOG.test(line) ? publicationDay(dates[0]!.value!) : undefined
}
