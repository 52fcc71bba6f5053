/** The naive judge's half that reads duties: what was asked for, done in time, refused, or watched and not seen. */
import type { RequireTerm } from '../../src/domain/agreement.js'
import type { Oracle, Row, Said } from './oracle.js'

export function judgeDuty(oracle: Oracle, term: RequireTerm, rows: Row[], t: number, out: Map<string, string>): void {
  const access = oracle.said(rows).filter((claim) => claim.kind === 'access')
  const state = (claim: Said) => claim.slots['state']![0]!.value
  const begin = oracle.agreement.phases[0]!.from
  const { held, violated } = oracle.agreement.standard
  for (const convoy of new Set(
    access.filter((claim) => state(claim) === 'requested' && !claim.denied).map((claim) => claim.event),
  )) {
    const group = access.filter((claim) => claim.event === convoy)
    const asks = group.filter((claim) => state(claim) === 'requested' && !claim.denied)
    const dated = asks.filter((claim) => claim.from !== null)
    let from = Math.min(...asks.map((claim) => claim.reported))
    let latest = from
    if (dated.length > 0) {
      from = Math.max(...dated.map((claim) => claim.from!))
      let to = Math.min(...dated.map((claim) => claim.to!))
      const clash = from >= to
      if (clash) {
        from = Math.min(...dated.map((claim) => claim.from!))
        to = Math.max(...dated.map((claim) => claim.to!))
      }
      const shortest = Math.min(...dated.map((claim) => claim.to! - claim.from!))
      latest = !clash && shortest === 60_000 ? from : to
    }
    if (from > t) continue
    const due = latest + (term.deadline as { length: { value: number } }).length.value
    const key = `${term.id}/gov/convoy:${convoy}`
    if (Math.max(latest, from + 1) <= begin) {
      out.set(key, 'not-in-force')
      continue
    }
    const between = [...oracle.parties(), 'gov']
    const never = () => false
    if (oracle.grade(rows, asks, oracle.parties(), never) < held) {
      out.set(key, 'dormant')
      continue
    }
    const own = (claim: Said) => claim.voice === 'gov' || claim.origin === 'gov'
    const at = (claim: Said) => claim.from ?? claim.reported
    const begun = group.filter((claim) => at(claim) <= t)
    const done = begun.filter((claim) => state(claim) === 'approved' && !claim.denied)
    const place = (claim: Said): string => {
      if (claim.from === null || claim.point) return from <= at(claim) && at(claim) < due ? 'in' : 'out'
      if (claim.to! <= due && claim.to! > from) return 'in'
      return claim.from < due && from < claim.to! ? 'maybe' : 'out'
    }
    const sure = oracle.grade(
      rows,
      done.filter((claim) => place(claim) === 'in'),
      between,
      never,
    )
    const maybe = done.filter((claim) => place(claim) !== 'out')
    const finding = rows
      .flatMap((row) => (row['finding'] ? [row['finding'] as { claims: string[]; occurrence: number }] : []))
      .filter((one) => one.claims.some((id) => done.some((claim) => claim.id === id)))
      .at(-1)
    const refusals = begun.filter((claim) => state(claim) === 'refused' && !claim.denied)
    const refusal = rows
      .flatMap((row) => (row['finding'] ? [row['finding'] as { claims: string[]; occurrence: number }] : []))
      .filter((one) => one.claims.some((id) => refusals.some((claim) => claim.id === id)))
      .at(-1)
    let D = Math.max(sure, Math.min(oracle.grade(rows, maybe, between, never), 1))
    let against = oracle.grade(
      rows,
      begun.filter((claim) => (claim.denied ? state(claim) === 'approved' : state(claim) === 'refused')),
      between,
      own,
    )
    if (!finding && refusal) {
      against = refusal.occurrence
      if (against > 0 && D < 4) D = 0
    }
    if (finding) {
      D = finding.occurrence
      against = D === 0 ? 4 : against === 4 ? 4 : 0
    }
    const cov = oracle.watched(rows, from, due, new Set(maybe.flatMap((claim) => [claim.voice, claim.origin])), between)
    let status: string
    if (D >= held && against < 2) status = 'held'
    else if (D >= 2 && Math.max(against, cov) >= 2) status = 'disputed'
    else if (t < due) status = 'pending'
    else {
      const c = Math.max(against, D <= 1 ? cov : 0)
      status = c >= violated ? 'violated' : c >= 1 ? 'alleged' : 'unknown'
    }
    out.set(key, status)
  }
}
