/**
 * The store as plain JavaScript, for child processes that are to be killed: a test's own process runs the TypeScript.
 * Built beside the sources, where packages are found, and once for each test process.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The folder that holds `base`, `domain` and `store`; `remove` when done. */
export function buildStore(): { readonly url: string; remove(): void } {
  const out = join(root, '.truceline', `test-build-${process.pid}-${Date.now()}`)
  for (const folder of ['base', 'domain', 'store']) {
    for (const name of readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })) {
      if (/\.(ts|mjs|sql)$/.test(name) && !name.endsWith('.test.ts')) build(join(folder, name), out)
    }
  }
  return { url: `${pathToFileURL(out).href}/`, remove: () => rmSync(out, { recursive: true, force: true }) }
}

function build(name: string, out: string): void {
  const source = join(root, 'src', name)
  const target = join(out, name.replace(/\.ts$/, '.js'))
  mkdirSync(dirname(target), { recursive: true })
  if (!name.endsWith('.ts')) {
    cpSync(source, target)
    return
  }
  const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  })
  writeFileSync(target, outputText)
}
