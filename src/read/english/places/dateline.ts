/** The dateline of a news text: "ALEPPO, Syria (Levant Wire) —", "GENEVA, Sept 9 --". What "here" means. */
import { type Span, spanContains, spansOverlap } from '../../../base/span.js'
import type { PlaceMention } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'
import { datelineLength } from '../../text/dateline.js'

const SEARCHED = 12

/** Who is named in the dateline (the country, the agency) does nothing in the news, and its country is where no deed was done. */
export function leaveDateline(draft: Draft): void {
  const { dateline } = draft
  const line = dateline && draft.lines.find(({ span }) => spanContains(span, dateline.span))
  if (!line) return
  const end = line.span[0] + datelineLength(draft.text.slice(line.span[0], line.span[1]))
  const isInside = ({ span }: { readonly span: Span }) => span[0] >= line.span[0] && span[1] <= end
  draft.actors = draft.actors.filter((actor) => spansOverlap(actor.span, dateline.span) || !isInside(actor))
  draft.places = draft.places.filter((place) => place === dateline || !isInside(place))
}

/** The mention that opens a text; else, for a text with a photo's caption, the place news happened "here". */
export function datelineOf(draft: Draft): PlaceMention | null {
  for (const line of draft.lines.slice(0, SEARCHED)) {
    const length = datelineLength(draft.text.slice(line.span[0], line.span[1]))
    if (length === 0) continue
    const end = line.span[0] + length
    const place = draft.places.find(
      ({ span, value }) => span[0] >= line.span[0] && span[1] <= end && value.precision !== 'country',
    )
    if (place) return place
  }
  const furniture = draft.sentences.filter(({ role }, index) => role === 'furniture' && index < 4)
  for (const { span } of furniture) {
    const place = draft.places.find(
      (one) => one.span[0] >= span[0] && one.span[1] <= span[1] && one.value.precision === 'settlement',
    )
    if (place) return place
  }
  return null
}
