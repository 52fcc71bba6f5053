const KEY = 'truceline:person'

/** Who filed last in this browser; the empty text when nobody did or storage is forbidden. */
export function rememberedPerson(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

export function rememberPerson(name: string): void {
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // The name is then asked for again; nothing else is lost.
  }
}
