/**
 * The address bar holds everything a view depends on, so that a link is a citation: which view, whose filters, the moment
 * asked about (`on`), the moment of knowledge (`knownAt`) and the language. `parseUrl` and `showUrl` are inverses.
 */
export const LANGUAGES = ['en', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

export type View =
  | { readonly view: 'board' }
  | { readonly view: 'incidents' }
  | { readonly view: 'incident'; readonly id: string }
  | { readonly view: 'documents' }
  | { readonly view: 'document'; readonly id: string }
  | { readonly view: 'verdict'; readonly id: string }
  | { readonly view: 'nowhere'; readonly path: string }

/** What may stand behind the `?`, in the order it is written. */
export const PARAMS = [
  'agreement',
  'on',
  'knownAt',
  'since',
  'day',
  'term',
  'party',
  'verdict',
  'from',
  'to',
  'type',
  'place',
  'q',
  'claim',
  'words',
  'lang',
] as const
export type Param = (typeof PARAMS)[number]
export type Params = Readonly<Partial<Record<Param, string>>>

export interface Where {
  readonly at: View
  readonly params: Params
}

const ONE: Readonly<Record<string, 'incident' | 'document' | 'verdict'>> = {
  incidents: 'incident',
  documents: 'document',
  verdicts: 'verdict',
}

export function parseUrl(url: string): Where {
  const { pathname, searchParams } = new URL(url, 'http://desk.invalid')
  const params: Partial<Record<Param, string>> = {}
  for (const name of PARAMS) {
    const value = searchParams.get(name)
    if (value) params[name] = value
  }
  return { at: parsePath(pathname), params }
}

function parsePath(path: string): View {
  const [, folder = '', id = '', rest] = path.split('/')
  if (path === '/') return { view: 'board' }
  const one = ONE[folder]
  const plain = decode(id)
  if (one === undefined || rest !== undefined || plain === undefined) return { view: 'nowhere', path }
  if (plain !== '') return { view: one, id: plain }
  if (folder === 'incidents' || folder === 'documents') return { view: folder }
  return { view: 'nowhere', path }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

export function showUrl({ at, params }: Where): string {
  const query = PARAMS.flatMap((name) => (params[name] ? [`${name}=${encode(params[name])}`] : [])).join('&')
  return showPath(at) + (query && `?${query}`)
}

function showPath(at: View): string {
  switch (at.view) {
    case 'board':
      return '/'
    case 'incidents':
    case 'documents':
      return `/${at.view}`
    case 'incident':
    case 'document':
    case 'verdict':
      return `/${at.view}s/${encodeId(at.id)}`
    case 'nowhere':
      return at.path
    default:
      return at satisfies never
  }
}

// Colons and slashes are allowed after the `?` and a date with them stays readable.
const encode = (text: string): string => encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/')

/** What stays the same when somebody follows a link to another view: both clocks, the agreement and the language. */
const KEPT: readonly Param[] = ['agreement', 'on', 'knownAt', 'lang']

export function goTo(where: Where, at: View, params: Params = {}): Where {
  const kept = Object.fromEntries(KEPT.flatMap((name) => (where.params[name] ? [[name, where.params[name]]] : [])))
  return { at, params: { ...kept, ...params } }
}

/** The same view with some parameters changed; `undefined` takes one away. */
export function withParams(where: Where, change: Readonly<Partial<Record<Param, string | undefined>>>): Where {
  const params: Partial<Record<Param, string>> = { ...where.params }
  for (const name of PARAMS) {
    if (!(name in change)) continue
    const value = change[name]
    if (value) params[name] = value
    else delete params[name]
  }
  return { at: where.at, params }
}

export const languageOf = ({ params }: Where): Language => (params.lang === 'ar' ? 'ar' : 'en')

// A path that ends like a file's name is asked of the server as a file; times in ids end in `.999Z`.
const encodeId = (id: string): string => encodeURIComponent(id).replaceAll('.', '%2E')
