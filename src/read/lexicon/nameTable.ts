/**
 * Names found by their first word. A name is matched as a run of atoms; it needs a capital where its own spelling has
 * one, so that "Homs" is a name and "rebels" is matched in any case.
 */
import type { Atom } from '../model/draft.js'

export interface NameEntry<T> {
  readonly keys: readonly string[]
  readonly needs: 'capital' | 'acronym' | 'nothing'
  /** Which atom has to have the capital. */
  readonly capitalAt: number
  readonly value: T
}

export interface NameTable<T> {
  readonly byFirst: ReadonlyMap<string, readonly NameEntry<T>[]>
}

/** A name to its atoms, as its language takes words apart. */
export type Splitter = (name: string) => readonly Atom[]

export function nameEntry<T>(name: string, value: T, split: Splitter): NameEntry<T> | undefined {
  const atoms = split(name).filter(({ kind }) => kind !== 'punctuation')
  if (atoms.length === 0 || atoms.length > 10) return undefined
  const capitalAt = atoms.findIndex(({ cap }) => cap)
  const needs =
    capitalAt < 0
      ? 'nothing'
      : atoms.length === 1 && atoms[0]!.upper && atoms[0]!.key.length <= 5
        ? 'acronym'
        : 'capital'
  return { keys: atoms.map(({ key }) => key), needs, capitalAt: Math.max(0, capitalAt), value }
}

export function nameTable<T>(names: Iterable<readonly [name: string, value: T]>, split: Splitter): NameTable<T> {
  const byFirst = new Map<string, NameEntry<T>[]>()
  for (const [name, value] of names) {
    const entry = nameEntry(name, value, split)
    if (!entry) continue
    const known = byFirst.get(entry.keys[0]!)
    if (known) known.push(entry)
    else byFirst.set(entry.keys[0]!, [entry])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.keys.length - a.keys.length)
  return { byFirst }
}

/** The longest names that begin at atom `i`: several when the same words name several things. */
export function namesAt<T>(
  table: NameTable<T>,
  atoms: readonly Atom[],
  i: number,
): { readonly length: number; readonly entries: readonly NameEntry<T>[] } {
  const entries = table.byFirst.get(atoms[i]?.key ?? '')
  if (!entries) return NOTHING
  const found: NameEntry<T>[] = []
  for (const entry of entries) {
    if (found.length > 0 && entry.keys.length < found[0]!.keys.length) break
    if (matches(entry, atoms, i)) found.push(entry)
  }
  return found.length === 0 ? NOTHING : { length: found[0]!.keys.length, entries: found }
}

const NOTHING = { length: 0, entries: [] }

function matches<T>({ keys, needs, capitalAt }: NameEntry<T>, atoms: readonly Atom[], i: number): boolean {
  for (let n = 0; n < keys.length; n++) if (atoms[i + n]?.key !== keys[n]) return false
  if (needs === 'nothing') return true
  const atom = atoms[i + capitalAt]!
  return needs === 'acronym' ? atom.upper : atom.cap
}
