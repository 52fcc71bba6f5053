/** What a route's handler gets and gives. The table of all handlers is `routes/all.ts`; each is a translation, no more. */
import type { z } from 'zod'
import type { Team } from '../flow/team.js'
import type { AnswerOf, ROUTES, RouteName } from './contract.js'

type Parsed<R extends RouteName, P extends 'params' | 'query' | 'body'> =
  (typeof ROUTES)[R] extends Record<P, infer S extends z.ZodType> ? z.output<S> : undefined

export interface Ask<R extends RouteName> {
  readonly team: Team
  readonly params: Parsed<R, 'params'>
  readonly query: Parsed<R, 'query'>
  readonly body: Parsed<R, 'body'> | RawBodyOf<R>
  /** The person who writes; empty on a route that writes nothing. */
  readonly by: string
}

/** A document's own bytes, sent as they are. */
export interface RawBody {
  readonly bytes: Uint8Array
  readonly mediaType: string
}
type RawBodyOf<R extends RouteName> = (typeof ROUTES)[R] extends { raw: true } ? RawBody : never

export type Handler<R extends RouteName> = (ask: Ask<R>) => Promise<AnswerOf<R>> | AnswerOf<R>
export type Handlers = { readonly [R in RouteName]: Handler<R> }
export type SomeHandlers<R extends RouteName> = Pick<Handlers, R>
