/**
 * A story opens an archive: its sources and places first, then what people entered and the dispatches, merged in the order
 * in which they were known, each through the same door as anybody's; then the hand-over to the machine's clock.
 */
import { Problem } from '../base/problem.js'
import type { Draft } from '../domain/entry.js'
import type { Dispatch, Story, StoryEntry } from '../store/storyFiles.js'
import { adoptAgreement } from './adoptAgreement.js'
import { attestInstance } from './attestInstance.js'
import { type Hand, handOf, recordEntry } from './known/record.js'
import type { Team } from './known/team.js'
import { waitingInstance } from './known/waiting.js'
import { recordDocument } from './recordDocument.js'
import { recordRetraction } from './retract.js'
import { setSource } from './setSource.js'

export interface StoryProgress {
  readonly done: number
  readonly of: number
  readonly what: string
}

type Step =
  | { readonly known: string; readonly dispatch: Dispatch }
  | { readonly known: string; readonly entry: StoryEntry }

/** Returns, in words, what was left out because nothing on the desk waited for it. */
export async function fileStory(
  team: Team,
  story: Story,
  onProgress?: (progress: StoryProgress) => void,
): Promise<readonly string[]> {
  if (!team.desk.info.archive || team.desk.info.handedOverAt !== null)
    throw new Problem('conflict', 'A story opens an archive that is empty and has not been handed over.')
  const steps = stepsOf(story)
  await openingEntries(team, story, steps[0]?.known)
  const filing: Filing = { team, story, documents: new Map(), leftOut: [] }
  for (const [index, step] of steps.entries()) {
    onProgress?.({ done: index, of: steps.length, what: 'dispatch' in step ? step.dispatch.title : step.entry.type })
    if ('dispatch' in step) await fileDispatch(filing, step.dispatch)
    else await fileEntry(filing, step.entry)
  }
  onProgress?.({ done: steps.length, of: steps.length, what: story.title })
  return filing.leftOut
}

interface Filing {
  readonly team: Team
  readonly story: Story
  /** Dispatch id -> document id. */
  readonly documents: Map<string, string>
  readonly leftOut: string[]
}

/** By knowledge time; what the desk entered at an instant comes before what arrived then. The hand-over is last. */
function stepsOf({ entries, dispatches }: Story): readonly Step[] {
  const steps: Step[] = [
    ...entries.map((entry) => ({ known: entry.known, entry })),
    ...dispatches.map((dispatch) => ({ known: dispatch.known, dispatch })),
  ]
  const isLast = (step: Step): number => ('entry' in step && step.entry.type === 'handover' ? 1 : 0)
  return steps.sort((a, b) => isLast(a) - isLast(b) || Date.parse(a.known) - Date.parse(b.known))
}

async function openingEntries(team: Team, story: Story, first: string | undefined): Promise<void> {
  const hand = { by: STORY_HAND, ...(first === undefined ? {} : { knownAt: new Date(first).toISOString() }) }
  await team.desk.write((tx) =>
    tx.append([
      ...story.sources.map((body): Draft => ({ type: 'source', ...hand, body })),
      ...story.places.map((body): Draft => ({ type: 'place', ...hand, body })),
    ]),
  )
}
const STORY_HAND = 'story'

async function fileDispatch({ team, documents }: Filing, dispatch: Dispatch): Promise<void> {
  const { id, title, source, published, known, text } = dispatch
  const { document } = await recordDocument(team, {
    bytes: new TextEncoder().encode(text),
    name: `${id}.txt`,
    mediaType: 'text/plain',
    publishedAt: published,
    source,
    title,
    by: STORY_HAND,
    from: id,
    knownAt: known,
  })
  documents.set(id, document)
}

type File<T extends StoryEntry['type']> = (
  filing: Filing,
  entry: Extract<StoryEntry, { type: T }>,
  hand: Hand,
) => Promise<unknown>

const FILE: { readonly [T in StoryEntry['type']]: File<T> } = {
  agreement: ({ team, story }, { file }, hand) =>
    adoptAgreement(team, { ...hand, text: story.agreements.get(file) ?? '' }),
  coverage: ({ team }, { by, place, period, note }, hand) =>
    recordEntry(team, {
      type: 'coverage',
      ...handOf(team, hand),
      body: { by, place, period, ...(note ? { note } : {}) },
    }),
  retract: (filing, entry, hand) =>
    recordRetraction(filing.team, { ...hand, document: documentOf(filing, entry.document), because: entry.because }),
  source: ({ team }, { id, reliability, alignment, because }, hand) =>
    setSource(team, {
      ...hand,
      id,
      ...(reliability ? { reliability } : {}),
      ...(alignment ? { alignment } : {}),
      ...(because ? { note: because } : {}),
    }),
  attest: fileAnswer,
  handover: ({ team }, { note }, hand) =>
    recordEntry(team, { type: 'handover', ...handOf(team, hand), body: note ? { note } : {} }),
}

async function fileEntry(filing: Filing, entry: StoryEntry): Promise<void> {
  const hand = { by: entry.by ?? STORY_HAND, knownAt: new Date(entry.known).toISOString() }
  await (FILE[entry.type] as File<StoryEntry['type']>)(filing, entry, hand)
}

/** An answer names the document whose event it is about; the verdict that waits for it is found by that. */
async function fileAnswer(filing: Filing, entry: Extract<StoryEntry, { type: 'attest' }>, hand: Hand): Promise<void> {
  const { team } = filing
  const { term, answer, because, exception, document } = entry
  const about = document === undefined ? undefined : documentOf(filing, document)
  const asked = { agreement: entry.agreement, term, exception, document: about }
  const waiting = entry.instance === undefined ? await waitingInstance(team, hand.knownAt!, asked) : undefined
  const agreement = entry.agreement ?? waiting?.agreement
  const instance = entry.instance ?? (waiting && `${waiting.party}/${waiting.instance}`)
  if (agreement === undefined || instance === undefined) {
    filing.leftOut.push(
      `No verdict on ${term} waits for the answer of ${entry.known}${document ? ` about ${document}` : ''}.`,
    )
    return
  }
  await attestInstance(team, { ...hand, agreement, term, instance, answer, because })
}

function documentOf({ documents }: Filing, name: string): string {
  const id = documents.get(name)
  if (id === undefined) throw new Problem('story-invalid', `An entry names ${name}, which was not filed before it.`)
  return id
}
