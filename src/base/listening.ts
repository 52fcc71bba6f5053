/** Where a server may listen: on this machine freely, to the network only with a token. */
import { Problem } from './problem.js'

export const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1'])

export const isLoopback = (host: string): boolean => LOOPBACK_NAMES.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host)

export function assertMayListen(host: string, token: string | undefined): void {
  if (isLoopback(host) || token) return
  throw new Problem(
    'token-needed',
    `At ${host} anybody on the network could read and write the desk. Set TRUCELINE_TOKEN, or listen on 127.0.0.1.`,
  )
}
