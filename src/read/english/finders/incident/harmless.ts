/** To fly over, to move troops or to post guns kills nobody: who died beside it died of something else. */
export const HARMLESS: ReadonlySet<string> = new Set(['overflight', 'weapons-in-zone', 'troop-movement', 'obstruction'])
