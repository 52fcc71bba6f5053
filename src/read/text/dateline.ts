/** The opening of a news text: "ALEPPO, Syria (Levant Wire) —", "GENEVA, Sept 9 --". */
const DATELINE =
  /^\s*(?:\p{Lu}[\p{Lu}\s.,'’()/-]{2,60}|\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+)?)(?:,[^—–\n]{0,40}?)?\s*(?:\([^)\n]{2,40}\)\s*)?(?:—|–|--|[-_](?=\s))/u

/** How much of a line is its dateline, the dash included; 0 when it has none. */
export const datelineLength = (line: string): number => DATELINE.exec(line.slice(0, 140))?.[0].length ?? 0
