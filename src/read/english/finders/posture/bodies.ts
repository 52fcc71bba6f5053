/** The forces a sentence speaks of: words that name forces by themselves, and those that do beside a party or a number. */
import { onceIn } from '../../../../base/once.js'
import type { Hit } from '../../../patterns/match.js'
import { partiesOf, possessorOf } from '../../syntax/parties.js'
import { hitsOf, rangeOf, type View } from '../../syntax/view.js'

/** In the order of the text. */
export const bodiesOf = onceIn((view: View): readonly Hit[] => {
  const sure = hitsOf(view, 'forces')
  const owned = hitsOf(view, 'forces-owned').filter(
    (hit) => !sure.some(({ from, to }) => from < hit.to && hit.from < to) && isSomebodys(view, hit),
  )
  return owned.length === 0 ? sure : [...sure, ...owned].sort((a, b) => a.from - b.from)
})

/** "400 men", "Turkish posts", "units of the army": alone these are no forces. */
function isSomebodys(view: View, hit: Hit): boolean {
  if (hit.meaning === 'counted' && isCounted(view, hit)) return true
  if (
    possessorOf(view, hit.from, 2).length > 0 ||
    /^(?:its|their|his|our)$/.test(view.words[hit.from - 1]?.lower ?? '')
  )
    return true
  return (
    /^(?:of|from)$/.test(view.words[hit.to]?.lower ?? '') &&
    partiesOf(view).some(({ from }) => from > hit.to && from <= hit.to + 3)
  )
}

/** "the two men" are persons, "300 men" are forces. */
const isCounted = (view: View, hit: Hit): boolean =>
  view.counts.some(({ span, value }) => {
    const [, to] = rangeOf(view, span)
    return to <= hit.from && hit.from - to <= 1 && (value.min ?? value.approx ?? value.max ?? 0) >= 5
  })
