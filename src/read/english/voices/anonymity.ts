/** How a text tells that somebody's name is kept back: "who asked not to be named", "briefing on background". */
import type { Span } from '../../../base/span.js'

const ANONYMITY = new RegExp(
  [
    String.raw`\bon\s+(?:the\s+)?condition\s+(?:of\s+anonymity|that\s+(?:he|she|they|his\s+name|her\s+name|their\s+names|(?:his|her|their)\s+identity)\s+(?:not\s+be\s+\w+|be\s+withheld)|of\s+not\s+being\s+\w+)(?:\s+because\s+(?:he|she|they)\s+[^,.;“"]{3,70})?`,
    String.raw`\bwho\s+(?:had\s+)?(?:asked|declined|refused|requested|wished|wanted|preferred|insisted)\s+(?:(?:not\s+)?to\s+(?:be\s+(?:named|identified|quoted\s+by\s+name)|remain\s+anonymous|give\s+(?:his|her|their)\s+(?:full\s+)?names?)|on\s+(?:anonymity|not\s+being\s+(?:named|identified))|anonymity|that\s+(?:his|her|their|he|she|they)\s+(?:names?\s+|identity\s+)?(?:not\s+)?be\s+(?:withheld|named|identified|used|published))`,
    String.raw`\bwho\s+(?:(?:was|were|is|are)\s+not\s+(?:authori[sz]ed|allowed|permitted)\s+to\s+(?:speak|talk|brief|discuss|comment)(?:\s+(?:to|with)\s+(?:the\s+)?(?:media|press|reporters|journalists)|\s+publicly|\s+on\s+the\s+record)?|(?:would|could|can)\s+not\s+be\s+(?:named|identified)|did\s+not\s+(?:want\s+to\s+be\s+(?:named|identified)|give\s+(?:his|her|their)\s+(?:full\s+)?names?)|(?:gave|give|gives|used|uses)\s+only\s+(?:his|her|their|one|a)\s+(?:first\s+|given\s+)?names?|(?:would|agreed\s+to)\s+(?:speak|talk)\s+only\s+(?:if|on)\s+[^,.;“"]{4,50})`,
    String.raw`\b(?:declining|asking|requesting|wishing|refusing)\s+(?:not\s+)?to\s+be\s+(?:named|identified)`,
    String.raw`\b(?:speaking|spoke|briefing|insisted)\s+(?:anonymously|on\s+anonymity|on\s+(?:deep\s+)?background)`,
    String.raw`\b(?:requesting|requested|insisting\s+on|insisted\s+on|granted)\s+anonymity`,
    String.raw`\bname\s+(?:withheld|indistinct|not\s+given|illegible)(?:\s+(?:on|at|by)\s+(?:\w+\s+)?request)?`,
    String.raw`\banonymously\b`,
  ].join('|'),
  'i',
)

/** Any of the words without which no name is kept back. */
const HINT = /anonym|name|identif|quoted by|withheld|authori[sz]ed|allowed|permitted|background/i

export function anonymityIn(text: string, [start, end]: Span): Span | undefined {
  const stretch = text.slice(start, end)
  const match = HINT.test(stretch) ? ANONYMITY.exec(stretch) : null
  return match ? [start + match.index, start + match.index + match[0].length] : undefined
}
