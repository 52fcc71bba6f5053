/**
 * A naive judge, written from the page on judging alone: everything is computed anew for every question by scanning all
 * lines. It shares no code with the engine, only the types of what was parsed. Without actor and place indexes.
 */
import type { Agreement, ForbidTerm } from '../../src/domain/agreement.js'
import type { EventLine } from '../../src/domain/eventLine.js'
import { judgeDuty } from './oracleDuties.js'

export interface Said {
  id: string
  event: string
  kind: string
  denied: boolean
  mass: boolean
  slots: Record<string, { value: unknown }[] | undefined>
  voice: string
  origin: string
  anonymous: boolean
  sides: string[]
  reported: number
  from: number | null
  to: number | null
  point: boolean
}

const HOUR = 3_600_000
export type Row = Record<string, unknown>

export class Oracle {
  readonly #days = new Map<string, [number, number]>()
  readonly agreement: Agreement
  readonly lines: readonly EventLine[]

  constructor(agreement: Agreement, lines: readonly EventLine[], first: number, last: number) {
    this.agreement = agreement
    this.lines = lines
    // A day of the zone is the hours that the calendar of the runtime gives its name.
    const name = new Intl.DateTimeFormat('en-CA', {
      timeZone: agreement.zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    for (let hour = first - 48 * HOUR; hour < last + 48 * HOUR; hour += HOUR) {
      const day = name.format(hour)
      const bounds = this.#days.get(day)
      this.#days.set(day, [bounds ? bounds[0] : hour, hour + HOUR])
    }
  }

  period(text: string): [number, number, boolean] {
    const [a, b] = text.split('/')
    if (b !== undefined) return [this.period(a!)[0], this.period(b)[1], false]
    if (text.includes('T')) return [Date.parse(text), Date.parse(text) + 60_000, true]
    const bounds = this.#days.get(text)!
    return [bounds[0], bounds[1], false]
  }

  known(k: number): Row[] {
    const rows = this.lines.filter((line) => Date.parse(line.recordedAt) <= k)
    return rows
      .map((row, i) => ({ row, i }))
      .sort((a, b) => Date.parse(a.row.recordedAt) - Date.parse(b.row.recordedAt) || a.i - b.i)
      .map(({ row }) => row as unknown as Row)
  }

  said(rows: Row[]): Said[] {
    const gone = rows.filter((row) => 'retracts' in row).map((row) => row['retracts'])
    const out: Said[] = []
    for (const row of rows) {
      if (!('claim' in row) || 'corrects' in row) continue
      let claim = row['claim'] as Row
      if (gone.includes(claim['id'])) continue
      const event = (row['event'] ?? claim['id']) as string
      const visited: unknown[] = []
      for (;;) {
        const id = claim['id']
        if (visited.includes(id)) break
        visited.push(id)
        const fixes = rows.filter((fix) => fix['corrects'] === id && !gone.includes((fix['claim'] as Row)['id']))
        if (fixes.length > 0) claim = fixes[fixes.length - 1]!['claim'] as Row
      }
      if (claim['modality'] !== 'asserted' && claim['modality'] !== 'denied') continue
      const voice = row['voice'] as { id: string; anonymous?: boolean; alignment?: string[] }
      const slots = claim['slots'] as Said['slots']
      const date = slots['date']?.[0]?.value as string | undefined
      const when = date === undefined ? null : this.period(date)
      out.push({
        id: claim['id'] as string,
        event,
        kind: claim['kind'] as string,
        denied: claim['modality'] === 'denied',
        mass: Boolean(claim['aggregate'] || claim['habitual']),
        slots,
        voice: voice.id,
        origin: (row['origin'] ?? voice.id) as string,
        anonymous: voice.anonymous === true,
        sides: voice.alignment ?? [],
        reported: Date.parse(row['recordedAt'] as string),
        from: when ? when[0] : null,
        to: when ? when[1] : null,
        point: when ? when[2] : false,
      })
    }
    return out
  }

  /** The grade of some claims between some sides; `own` says whether one of them is an admission. */
  grade(rows: Row[], claims: Said[], between: string[], own: (claim: Said) => boolean): number {
    if (claims.some((claim) => claim.voice === 'desk' || own(claim))) return 4
    const free = new Set<string>()
    const partisan = new Map<string, string[]>()
    for (const claim of claims) {
      const setting = (id: string) =>
        rows.filter((row) => (row['source'] as Row | undefined)?.['id'] === id).map((row) => row['source'] as Row)
      const last = (id: string, key: string) =>
        setting(id)
          .filter((one) => one[key] !== undefined)
          .at(-1)?.[key]
      const poor = [claim.voice, claim.origin].some((id) => ['D', 'E'].includes(last(id, 'reliability') as string))
      const aligned = [
        claim.voice,
        claim.origin,
        ...((last(claim.voice, 'alignment') as string[] | undefined) ?? claim.sides),
        ...((last(claim.origin, 'alignment') as string[] | undefined) ?? []),
      ]
      const sides = between.filter((side) => aligned.includes(side))
      if (poor) continue
      if (sides.length > 0) partisan.set(claim.origin, partisan.get(claim.origin) ?? sides)
      else if (!claim.anonymous) free.add(claim.origin)
    }
    if (free.size >= 2) return 3
    if (free.size === 1) return 2
    const camps = [...partisan.values()]
    if (camps.some((a) => camps.some((b) => !a.some((side) => b.includes(side))))) return 2
    return claims.length > 0 ? 1 : 0
  }

  members(rows: Row[], set: string): (actor: string, at: number) => boolean {
    const defined = this.agreement.sets.get(set)
    if (defined?.kind !== 'actors') return () => false
    const changes = this.said(rows)
      .filter((claim) => claim.kind === 'designation')
      .filter((claim) =>
        [...(claim.slots['calledBy'] ?? []).map(({ value }) => value), claim.voice].some((by) =>
          defined.changedBy.includes(by as string),
        ),
      )
      .map((claim) => ({
        at: claim.from ?? claim.reported,
        recorded: claim.reported,
        group: claim.slots['group']![0]!.value,
        add: !claim.denied && claim.slots['called']![0]!.value === 'terrorist',
        drop: claim.denied || claim.slots['called']![0]!.value === 'other',
      }))
      .filter((change) => change.add || change.drop)
    return (actor, at) => {
      let inside = defined.members.some(
        ({ id, from, to }) => id === actor && (from ?? -Infinity) <= at && at < (to ?? Infinity),
      )
      for (const change of [...changes].sort((a, b) => a.at - b.at || a.recorded - b.recorded)) {
        if (change.group === actor && change.at <= at) inside = change.add
      }
      return inside
    }
  }

  /** In force from and to, by extensions of the one phase. */
  force(rows: Row[]): [number, number] {
    const phase = this.agreement.phases[0]!
    let end = phase.to!
    const calls = this.said(rows).filter(
      (claim) =>
        claim.kind === 'negotiation' && !claim.denied && claim.slots['subject']?.[0]?.value === this.agreement.id,
    )
    let from = -Infinity
    for (;;) {
      const about = calls.filter((claim) => {
        const at = claim.from ?? claim.reported
        return at >= from && at < end + 12 * HOUR
      })
      const done = phase.extend!.by.every((side) => {
        const mine = about.filter((claim) => {
          const parties = (claim.slots['parties'] ?? []).map(({ value }) => value)
          return parties.length === 0 || parties.includes(side) || claim.voice === side || claim.origin === side
        })
        return (
          this.grade(rows, mine, [...this.parties(), side], (claim) => claim.voice === side || claim.origin === side) >=
          this.agreement.standard.held
        )
      })
      if (!done) return [phase.from, end]
      from = end + 12 * HOUR
      end += phase.extend!.length!.value
    }
  }

  parties(): string[] {
    return ['gov', 'opp']
  }

  verdicts(t: number, k: number): Map<string, string> {
    const rows = this.known(k)
    const out = new Map<string, string>()
    for (const term of this.agreement.terms) {
      if (term.kind === 'forbid') this.forbid(term, rows, t, out)
      if (term.kind === 'require') judgeDuty(this, term, rows, t, out)
    }
    return out
  }

  watched(rows: Row[], from: number, to: number, except: Set<string>, between: string[]): number {
    const watches = rows.flatMap((row) => {
      const coverage = row['coverage'] as { by: string; period: string } | undefined
      if (!coverage) return []
      const voice = (row['voice'] as { id: string; alignment?: string[] } | undefined) ?? { id: coverage.by }
      return except.has(voice.id) ? [] : [{ voice, period: this.period(coverage.period) }]
    })
    const cuts = [from, to, ...watches.flatMap(({ period }) => [period[0], period[1]])]
      .filter((cut) => from <= cut && cut <= to)
      .sort((a, b) => a - b)
    let worst = 4
    for (let i = 1; i < cuts.length; i++) {
      if (cuts[i] === cuts[i - 1]) continue
      const there = watches.filter(({ period }) => period[0] <= cuts[i - 1]! && cuts[i]! <= period[1])
      const claims = there.map(
        ({ voice }) =>
          ({ voice: voice.id, origin: voice.id, sides: voice.alignment ?? [], anonymous: false }) as unknown as Said,
      )
      worst = Math.min(
        worst,
        this.grade(rows, claims, between, () => false),
      )
    }
    return worst
  }

  forbid(term: ForbidTerm, rows: Row[], t: number, out: Map<string, string>): void {
    const [start, end] = this.force(rows)
    const all = this.said(rows)
    const attacks = all.filter((claim) => claim.kind === 'incident')
    const values = (claim: Said, slot: string) => (claim.slots[slot] ?? []).map(({ value }) => value as string)
    const isListed = this.members(rows, 'designated')
    const busy = new Set<string>()
    for (const event of new Set(attacks.filter((claim) => !claim.mass).map((claim) => claim.event))) {
      const group = attacks.filter((claim) => claim.event === event && !claim.mass)
      const yes = group.filter((claim) => !claim.denied)
      const no = group.filter((claim) => claim.denied)
      const dated = [yes, no].map((some) => some.filter((claim) => claim.from !== null)).find((some) => some.length > 0)
      let from = -Infinity
      let to = Math.min(...group.map((claim) => claim.reported))
      const first = to
      if (dated) {
        from = Math.max(...dated.map((claim) => claim.from!))
        to = Math.min(...dated.map((claim) => claim.to!))
        if (from >= to) {
          from = Math.min(...dated.map((claim) => claim.from!))
          to = Math.max(...dated.map((claim) => claim.to!))
        }
      }
      const at = from === -Infinity ? first : from
      if (at > t) continue
      const owners = new Map<string, Said[]>()
      for (const claim of yes)
        for (const actor of values(claim, 'claimedBy')) owners.set(actor, [...(owners.get(actor) ?? []), claim])
      const findings = rows.flatMap((row) => {
        const finding = row['finding'] as
          | { claims: string[]; occurrence: number; attribution?: Record<string, number> }
          | undefined
        const at = Date.parse(row['recordedAt'] as string)
        return finding?.claims.some((id) => this.eventOf(rows, id) === event) ? [{ ...finding, at }] : []
      })
      const between = [
        ...this.parties(),
        ...group.flatMap((claim) => values(claim, 'perpetrator')),
        ...owners.keys(),
        ...group.flatMap((claim) => values(claim, 'target')),
      ]
      const admits = (claim: Said) =>
        !claim.denied &&
        [...values(claim, 'perpetrator'), ...values(claim, 'claimedBy')].some(
          (actor) => actor === claim.voice || actor === claim.origin,
        )
      const settle = (rawFor: number, rawAgainst: number, n: number | undefined, late: boolean): [number, number] => {
        if (n === undefined || (n === 0 && late)) return [rawFor, rawAgainst]
        if (n === 0) return [rawFor === 4 ? 4 : 0, 4]
        return [rawFor === 4 ? 4 : n, rawAgainst === 4 ? 4 : 0]
      }
      const [occFor, occAgainst] = settle(
        this.grade(rows, yes, between, admits),
        this.grade(
          rows,
          no.filter((claim) => values(claim, 'perpetrator').length === 0),
          between,
          admits,
        ),
        findings.at(-1)?.occurrence,
        yes.some((claim) => admits(claim) && claim.reported > (findings.at(-1)?.at ?? Infinity)),
      )
      const attribution = (actor: string): [number, number] => {
        const naming = yes.filter((claim) => values(claim, 'perpetrator').includes(actor))
        const owned = owners.get(actor) ?? []
        const own = (claim: Said) => !claim.denied && (claim.voice === actor || claim.origin === actor)
        const raw = owned.length > 0 ? 4 : this.grade(rows, naming, between, own)
        const last = findings.filter((finding) => finding.attribution?.[actor] !== undefined).at(-1)
        const against = this.grade(
          rows,
          no.filter((claim) => values(claim, 'perpetrator').includes(actor)),
          between,
          admits,
        )
        const late = [...owned, ...naming.filter(own)].some((claim) => claim.reported > (last?.at ?? Infinity))
        return settle(raw, against, last?.attribution?.[actor], late)
      }
      const listed = (claim: Said): 'all' | 'some' | 'none' => {
        const set = this.agreement.sets.get('designated')
        const edges =
          set?.kind === 'actors' ? set.members.flatMap((member) => [member.from ?? from, member.to ?? from]) : []
        const spots = [from, ...edges]
        for (const claim2 of all) if (claim2.kind === 'designation') spots.push(claim2.from ?? claim2.reported)
        const inside = spots.filter((spot) => from <= spot && spot < Math.max(to, from + 1))
        const each = values(claim, 'target').map((target) => {
          const states = inside.map((spot) => isListed(target, spot))
          return states.every(Boolean) ? 'all' : states.some(Boolean) ? 'some' : 'none'
        })
        return each.includes('all') ? 'all' : each.includes('some') ? 'some' : 'none'
      }
      const never = () => false
      const sure = this.grade(
        rows,
        yes.filter((claim) => listed(claim) === 'all'),
        between,
        never,
      )
      const maybe = this.grade(
        rows,
        yes.filter((claim) => listed(claim) !== 'none'),
        between,
        never,
      )
      const shaky = maybe > Math.max(sure, 1)
      const exFor = shaky ? Math.max(sure, Math.min(maybe, 1)) : maybe
      const exAgainst = this.grade(
        rows,
        no.filter((claim) => listed(claim) !== 'none'),
        between,
        never,
      )
      const inside = start <= from && to <= end
      const touching = from < end && start < to
      const cap = (grade: number) => (!inside || shaky ? Math.min(grade, 1) : grade)
      const answered = (party: string): [number, number] => {
        const answer = rows
          .flatMap((row) =>
            row['attest'] ? [row['attest'] as { term: string; instance: string; answer: boolean }] : [],
          )
          .filter(
            (attest) =>
              attest.term === term.id && [`event:${event}`, `${party}/event:${event}`].includes(attest.instance),
          )
          .at(-1)
        return answer ? (answer.answer ? [4, 0] : [0, 4]) : [0, 0]
      }
      const put = (party: string, full: number, against: number) => {
        const key = `${term.id}/${party}/event:${event}`
        if (!touching) {
          out.set(key, 'not-in-force')
          return
        }
        const A = cap(full)
        const E: [number, number][] = [[exFor, exAgainst], answered(party)]
        const cov = from === -Infinity ? 0 : this.watched(rows, from, to, new Set(), [...this.parties(), ...between])
        let status: string
        if (A === 0) status = against >= 2 || cov >= 2 ? 'held' : 'unknown'
        else if (E.some(([f, a]) => f >= 2 && f >= Math.min(A, 3) && a < 2)) status = 'exempt'
        else if (against >= 2 || E.some(([f]) => f >= 2)) status = 'disputed'
        else status = A >= this.agreement.standard.violated ? 'violated' : 'alleged'
        if (party === 'unattributed' && (status === 'violated' || status === 'disputed')) status = 'alleged'
        out.set(key, status)
        if (to - from <= 48 * HOUR)
          for (const [day, [a, b]] of this.#days) if (a < to && from < b) busy.add(`${party} ${day}`)
      }
      const named = new Set([...group.flatMap((claim) => values(claim, 'perpetrator')), ...owners.keys()])
      for (const finding of findings)
        for (const [actor, n] of Object.entries(finding.attribution ?? {})) if (n > 0) named.add(actor)
      for (const party of this.parties()) {
        if (!named.has(party)) continue
        const [f, a] = attribution(party)
        put(party, Math.min(occFor, f), Math.max(occAgainst, a))
      }
      if (![...named, ...this.parties()].some((actor) => attribution(actor)[0] >= 2))
        put('unattributed', occFor, occAgainst)
    }
    for (const [day, [a, b]] of this.#days) {
      const [from, to] = [Math.max(a, start), Math.min(b, end)]
      if (from >= to || from > t) continue
      for (const party of this.parties()) {
        if (busy.has(`${party} ${day}`)) continue
        const mass = attacks.filter(
          (claim) =>
            claim.mass &&
            claim.from !== null &&
            claim.from < b &&
            a < claim.to! &&
            values(claim, 'perpetrator').includes(party),
        )
        const alleged = mass.some((claim) => !claim.denied)
        const cov = this.watched(rows, from, to, new Set(), [...this.parties(), party])
        out.set(`${term.id}/${party}/day:${day}`, alleged ? 'alleged' : cov >= 2 ? 'held' : 'unknown')
        if (alleged && this.agreement.standard.violated <= 1) throw new Error('a standard is at least 2')
      }
    }
  }

  eventOf(rows: Row[], id: string, seen: string[] = []): string | undefined {
    if (seen.includes(id)) return undefined
    for (const row of rows)
      if ('claim' in row && !('corrects' in row) && (row['claim'] as Row)['id'] === id)
        return (row['event'] ?? id) as string
    for (const row of rows)
      if ('corrects' in row && (row['claim'] as Row)['id'] === id)
        return this.eventOf(rows, row['corrects'] as string, [...seen, id])
    return undefined
  }
}
