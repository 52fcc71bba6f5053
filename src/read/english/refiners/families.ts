/** Types of incidents that may be words for one event: "explosion", "attack" and "bombing", but not "shelling" and "abduction". */
const FAMILIES: readonly (readonly string[])[] = [
  ['explosion', 'bombing', 'car-bombing', 'suicide-bombing', 'landmine', 'grenade', 'attack'],
  ['airstrike', 'bombing', 'shelling', 'missile-strike', 'drone-strike', 'chemical-attack', 'attack', 'explosion'],
  ['shelling', 'rocket-fire', 'missile-strike', 'attack', 'explosion'],
  ['armed-clash', 'small-arms-fire', 'sniper-fire', 'attack', 'raid'],
  ['killing', 'assassination', 'execution', 'attack', 'small-arms-fire', 'raid'],
  ['abduction', 'detention', 'attack', 'raid'],
]

export const isAkin = (a: unknown, b: unknown): boolean =>
  a === b || FAMILIES.some((family) => family.includes(String(a)) && family.includes(String(b)))
