/** What a schema has against a value, in one line: where, and what. */
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

export function sayIssue({ issues }: z.ZodError): string {
  const { path, message } = innermost(issues[0]!, [])
  return path.length > 0 ? `${path.join('.')}: ${message}` : message
}

/** "Invalid input" of a union helps nobody: the first member's complaint does, plain before sealed. */
function innermost(issue: Issue, above: readonly PropertyKey[]): { path: readonly string[]; message: string } {
  const path = [...above, ...issue.path]
  const inner = issue.code === 'invalid_union' ? issue.errors[0]?.[0] : undefined
  return inner ? innermost(inner, path) : { path: path.map(String), message: issue.message }
}
