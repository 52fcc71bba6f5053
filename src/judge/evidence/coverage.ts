/**
 * Who watched: the only evidence of absence. Coverage of a window is as good as its worst piece, and each piece as good
 * as the voices that watched the whole place through it.
 */
import type { Area } from '../../domain/agreement.js'
import type { PlaceValue } from '../../domain/values.js'
import type { Grade } from '../../domain/verdict.js'
import { bestOf, gradeOfVoices, weighVoice, worse } from './grade.js'
import { coversArea, coversPlace } from './place.js'
import { contains, overlaps, type Window } from './window.js'
import { groupBy, type Watch, type World } from './world.js'

export interface Coverage {
  readonly grade: Grade
  /** Who watched any of it. */
  readonly watchers: readonly string[]
}

export interface CoverageQuestion {
  readonly windows: readonly Window[]
  /** The place of an event, or the area of a day. */
  readonly where: { readonly place: PlaceValue } | { readonly area: Area }
  readonly between: readonly string[]
  /** Voices that report the required act themselves do not speak against it. */
  readonly except?: ReadonlySet<string>
}

export function coverageOf(world: World, { windows, where, between, except }: CoverageQuestion): Coverage {
  const watches = world.watches.filter(
    (watch) =>
      !except?.has(watch.voice.id) &&
      windows.some((window) => overlaps(watch.period, window)) &&
      ('place' in where ? coversPlace(world, watch.place, where.place) : coversArea(world, watch.place, where.area)),
  )
  if (watches.length === 0 || windows.length === 0) return { grade: 0, watchers: [] }
  const pieces = windows.flatMap((window) => piecesOf(window, watches))
  return {
    grade: pieces.map((piece) => gradeOfPiece(world, piece, watches, between)).reduce(worse, 4),
    watchers: [...new Set(watches.map((watch) => watch.voice.id))],
  }
}

function piecesOf(window: Window, watches: readonly Watch[]): readonly Window[] {
  const cuts = watches
    .flatMap(({ period }) => [period.start, period.end])
    .filter((cut) => window.start < cut && cut < window.end)
  const edges = [...new Set([window.start, ...cuts, window.end])].sort((a, b) => a - b)
  return edges.slice(1).map((end, index) => ({ start: edges[index]!, end }))
}

function gradeOfPiece(world: World, piece: Window, watches: readonly Watch[], between: readonly string[]): Grade {
  const there = watches.filter((watch) => contains(watch.period, piece))
  const byVoice = groupBy(there, (watch) => watch.voice.id)
  return gradeOfVoices(
    [...byVoice].map(([origin, own]) => ({
      origin,
      evidence: [],
      ...bestOf(own.map((watch) => weighVoice(world, watch.voice, origin, { at: piece.start, between }))),
    })),
  )
}
