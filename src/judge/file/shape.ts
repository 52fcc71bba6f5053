/**
 * Shapes of a YAML file: each reads a node, reports every mistake with its place, and knows its own JSON Schema, so that
 * what the parser takes and what the schema says cannot drift apart. A value that could not be read is `undefined`, and
 * a finding says why.
 */
import { isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'
import type { Finding, Position } from '../../domain/agreement.js'
import { nearest } from './nearest.js'

export type Json = { readonly [key: string]: unknown }

export class Reader {
  readonly findings: Finding[] = []
  readonly #lines: LineCounter

  constructor(lines: LineCounter) {
    this.#lines = lines
  }

  at(node: Node | null | undefined): Position {
    const { line, col } = this.#lines.linePos(node?.range?.[0] ?? 0)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }

  report(code: string, at: Position, say: string, hint?: string): undefined {
    this.findings.push({ code, line: at.line, column: at.column, say, ...(hint !== undefined && { hint }) })
    return undefined
  }
}

/** `what` names the value in messages: "`within`". */
export interface Shape<T> {
  readonly read: (node: Node | null, reader: Reader, what: string) => T | undefined
  readonly schema: Json
}

export interface Placed<T> {
  readonly value: T
  readonly at: Position
}

export const text: Shape<string> = {
  schema: { type: ['string', 'number'] },
  read: (node, reader, what) => {
    if (isScalar(node) && node.value !== null && node.value !== '' && typeof node.value !== 'boolean') {
      return typeof node.value === 'string' ? node.value : String(node.source ?? node.value)
    }
    if (isAlias(node)) return reader.report('alias', reader.at(node), `${what} is an alias; write the value out.`)
    return reader.report('not-text', reader.at(node), `${what} takes a word or a text.`)
  },
}

/** The same shape, with a word on it for the JSON Schema. */
export const described = <T>(shape: Shape<T>, description: string): Shape<T> => ({
  ...shape,
  schema: { ...shape.schema, description },
})

export const flag: Shape<boolean> = {
  schema: { type: 'boolean' },
  read: (node, reader, what) =>
    isScalar(node) && typeof node.value === 'boolean'
      ? node.value
      : reader.report('not-boolean', reader.at(node), `${what} takes true or false.`),
}

export const number: Shape<number> = {
  schema: { type: 'number' },
  read: (node, reader, what) =>
    isScalar(node) && typeof node.value === 'number'
      ? node.value
      : reader.report('not-number', reader.at(node), `${what} takes a number.`),
}

export function oneOf<const T extends readonly string[]>(values: T, code = 'unknown-word'): Shape<T[number]> {
  return {
    schema: { enum: values },
    read: (node, reader, what) => {
      const word = text.read(node, reader, what)
      if (word === undefined || values.includes(word)) return word
      return reader.report(
        code,
        reader.at(node),
        `${what} cannot be "${word}"; it is one of ${values.join(', ')}.`,
        hintOf(word, values),
      )
    },
  }
}

export const hintOf = (word: string, known: Iterable<string>): string | undefined => {
  const near = nearest(word, known)
  return near === undefined ? undefined : `Did you mean "${near}"?`
}

/** A value with where it stands, for mistakes that only show once the whole file is read. */
export const placed = <T>(shape: Shape<T>): Shape<Placed<T>> => ({
  schema: shape.schema,
  read: (node, reader, what) => {
    const value = shape.read(node, reader, what)
    return value === undefined ? undefined : { value, at: reader.at(node) }
  },
})

export const listOf = <T>(shape: Shape<T>): Shape<readonly T[]> => ({
  schema: { type: 'array', items: shape.schema },
  read: (node, reader, what) => {
    if (!isSeq(node)) return reader.report('not-list', reader.at(node), `${what} takes a list.`)
    const read = node.items.map((item) => shape.read(item as Node, reader, `an item of ${what}`))
    return read.filter((item) => item !== undefined)
  },
})

export const oneOrMany = <T>(shape: Shape<T>): Shape<readonly T[]> => ({
  schema: { anyOf: [shape.schema, { type: 'array', items: shape.schema }] },
  read: (node, reader, what) => {
    if (isSeq(node)) return listOf(shape).read(node, reader, what)
    const value = shape.read(node, reader, what)
    return value === undefined ? undefined : [value]
  },
})

/** A value that may be written in short or as a map. */
export const eitherMapOr = <A, B>(map: Shape<A>, short: Shape<B>): Shape<A | B> => ({
  schema: { anyOf: [short.schema, map.schema] },
  read: (node, reader, what) => (isMap(node) ? map.read(node, reader, what) : short.read(node, reader, what)),
})

export const lazy = <T>(name: string, shape: () => Shape<T>): Shape<T> => ({
  schema: { $ref: `#/$defs/${name}` },
  read: (node, reader, what) => shape().read(node, reader, what),
})

export interface Field<T> {
  readonly shape: Shape<T>
  readonly required: boolean
}
export const required = <T>(shape: Shape<T>): Field<T> => ({ shape, required: true })
export const optional = <T>(shape: Shape<T>): Field<T> => ({ shape, required: false })

type Fields = Readonly<Record<string, Field<unknown>>>
export type Read<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T | undefined : never
} & {
  readonly at: Position
}

/** A map with these keys and no others. */
export function object<F extends Fields>(fields: F): Shape<Read<F>> {
  const names = Object.keys(fields)
  const needed = names.filter((name) => fields[name]!.required)
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, fields[name]!.shape.schema])),
      ...(needed.length > 0 && { required: needed }),
      additionalProperties: false,
    },
    read: (node, reader, what) => {
      const entries = entriesOf(node, reader, what)
      if (!entries) return undefined
      const values: Record<string, unknown> = { at: reader.at(node) }
      const seen = new Map<string, Position>()
      for (const { key, at, value } of entries) {
        const field = fields[key]
        const before = seen.get(key)
        if (before)
          reader.report('duplicate-key', at, `"${key}" is given twice in ${what}, first on line ${before.line}.`)
        else if (!field) reader.report('unknown-key', at, `${what} has no key "${key}".`, hintOf(key, names))
        else values[key] = field.shape.read(value, reader, `\`${key}\``)
        if (!before) seen.set(key, at)
      }
      for (const name of needed) {
        if (!seen.has(name)) reader.report('missing-key', reader.at(node), `${what} needs the key "${name}".`)
      }
      return values as Read<F>
    },
  }
}

export interface Named<T> {
  readonly name: string
  readonly value: T
  readonly at: Position
}

/** A map from names of one's own to values; the same name twice is reported under `twice`, naming both places. */
export const recordOf = <T>(shape: Shape<T>, twice = 'duplicate-key'): Shape<readonly Named<T>[]> => ({
  schema: { type: 'object', additionalProperties: shape.schema },
  read: (node, reader, what) => {
    const entries = entriesOf(node, reader, what)
    if (!entries) return undefined
    const seen = new Map<string, Position>()
    return entries.flatMap(({ key, at, value }) => {
      const before = seen.get(key)
      if (before) {
        reader.report(
          twice,
          at,
          `"${key}" on line ${at.line} conflicts with "${key}" on line ${before.line}, column ${before.column}: one name, two meanings.`,
        )
        return []
      }
      seen.set(key, at)
      const read = shape.read(value, reader, `"${key}"`)
      return read === undefined ? [] : [{ name: key, value: read, at }]
    })
  },
})

interface MapEntry {
  readonly key: string
  readonly at: Position
  readonly value: Node | null
}

function entriesOf(node: Node | null, reader: Reader, what: string): readonly MapEntry[] | undefined {
  if (!isMap(node)) return reader.report('not-map', reader.at(node), `${what} takes a map of keys and values.`)
  return node.items.map((pair) => {
    const keyNode = pair.key as Node
    const key = isScalar(keyNode) ? String(keyNode.source ?? keyNode.value) : String(keyNode)
    // A key without a value has no node of its own: the mistake is where the key is.
    const value = (pair.value ?? keyNode) as Node
    return { key, at: reader.at(keyNode), value: pair.value === null ? null : value }
  })
}
