/** What a sentence is in its document: prose, a heading, a list item, a row, a question, or the page's furniture. */
import type { Sentence, Token } from '../../model/context.js'

const AGENCY =
  /\((?:[^()]{0,60}\/)?[^()]{0,40}(?:Agency|Press|Reuters|AFP|AP|EPA|Getty|Images|Photo|News|TV|Pool|Post|Times)[^()]{0,20}\)\.?\s*$/i
const FURNITURE: readonly RegExp[] = [
  /^(?:photo|image|picture|caption|video|credit|copyright|©|\(c\)|file photo|graphic|map)\b[:\s]/i,
  /^(?:by|from)\s+[\p{Lu}][\p{L}.'’-]+(?:\s+[\p{Lu}][\p{L}.'’-]+){0,4}(?:\s+(?:and|in)\s+[\p{Lu}][\p{L}.' ’-]+)*\s*$/iu,
  /\b(?:contributed to this (?:report|story|article)|contributed reporting)\b/i,
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|translated) (?:by|from)\b/i,
  /^\(?(?:with files|with reporting|with additional reporting) (?:from|by)\b/i,
  /^(?:read more|related|see also|advertisement|subscribe|sign up|share this|follow us|more on this|click here|print|e-?mail|all rights reserved|terms of (?:use|service)|privacy|cookies|recommended|most read|updated?:|published:|last (?:updated|modified)|posted (?:on|at|by))\b/i,
  // What mail programs add below a message.
  /^(?:sent from my\b|get outlook for\b|disclaimer\b|confidentiality notice|please consider the environment|if you (?:have received|are not the intended))/i,
  /^(?:\W*this|the information (?:contained )?in this) (?:e-?mail|message|communication|transmission)\b.{0,160}\b(?:confidential|privileged|intended (?:only|solely|for))\b/i,
  // What agencies put around their copy: slugs, advisories to editors, marks of its end.
  /^\W*(?:(?:[a-z] ){0,4}(?:BC|AM|PM)-[A-Z]|(?:EDS|Eds|EDITORS?|Editors?)(?:['’]? (?:NOTE|note))?:|EMBARGO|Embargo|ZCZC\b|NNNN\b|ADV (?:FOR|for)\b)/,
  /^\W*(?:more|more to come|ends?|end advance|30|word count\W.*|\d{2,5} words)\W*$/i,
  /^\((?:adds?|updates?|recasts?|corrects?|refiles?|repeats?|rewrites|writes through|writethru|with)\b[^()]{0,200}\)\s*$/i,
  /^\(\(.{0,300}\)\)\s*$/,
  /^(?:©|copyright\b|\(c\) ?\d{4})/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
]

export function roleOf(
  text: string,
  tokens: readonly Token[],
  wholeLine: boolean,
  before: Sentence | undefined,
  paragraph: number,
): Sentence['role'] {
  const head = text.slice(0, 400)
  if (FURNITURE.some((pattern) => pattern.test(head))) return 'furniture'
  if (text.length < 500 && wholeLine && AGENCY.test(text.slice(-120))) return 'furniture'
  if (before?.role === 'furniture' && before.paragraph === paragraph && /^\(/.test(head) && text.length < 120)
    return 'furniture'
  if (/^\s*\|.*\|\s*$/.test(head) || text.split('\t', 4).length > 3) return 'table-row'
  if (/^(?:[-*•·▪]|\d{1,2}[.)])\s/.test(head)) return 'list-item'
  if (/^(?:QUESTION|Q)\s*:/.test(head)) return 'question'
  if (wholeLine && isHeading(text, tokens)) return 'heading'
  return 'prose'
}

function isHeading(text: string, tokens: readonly Token[]): boolean {
  if (/^#{1,6}\s/.test(text)) return true
  if (tokens.length > 16 || tokens.length < 1 || text.length > 110) return false
  return !/[.?!…:;,]["”’')\]]?\s*$/.test(text) && !/^\d{1,2}[:.]?\d\d\b/.test(text)
}
