/** Mistakes of an agreement file, as editors like them: `file:line:column`, what is wrong, what was probably meant. */
import type { Finding } from '../../domain/agreement.js'
import type { ShowOptions } from './reasons.js'

export function showFindings(file: string, findings: readonly Finding[], { colours }: ShowOptions): string {
  if (findings.length === 0) return `${colours.green('✔')} ${file}: no mistakes, and its tests hold.`
  return [
    ...findings.flatMap(({ line, column, say, hint }) => [
      `${colours.bold(`${file}:${line}:${column}`)} ${say}`,
      ...(hint ? [`    ${hint}`] : []),
    ]),
    `${findings.length} ${findings.length === 1 ? 'mistake' : 'mistakes'}`,
  ].join('\n')
}
