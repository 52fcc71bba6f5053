/** What an observer hears or sees is an event though no verb says so: "heard 3 shots", and in the lines of a log "3 bursts". */
import type { Hit } from '../../../patterns/match.js'
import { isLogEntry } from '../../syntax/log.js'
import { hitsOf, type View } from '../../syntax/view.js'

export function observedOf(view: View, isNoise: (hit: Hit) => boolean): readonly Hit[] {
  const nouns = hitsOf(view, 'observed-nouns').filter((hit) => !isNoise(hit))
  if (nouns.length === 0) return []
  const senses = hitsOf(view, 'observation')
  const isEntry = isLogEntry(view)
  const seen = nouns.filter(
    (noun) =>
      isEntry ||
      senses.some(
        ({ from, to }) =>
          to <= noun.from &&
          noun.from - to <= 8 &&
          !view.words.slice(to, noun.from).some(({ lower }) => /^(?:[.;:]|that|who|which)$/.test(lower)) &&
          from <= noun.from,
      ),
  )
  // One line tells one thing: "heard 3 outgoing, artillery" is not two.
  return seen.filter(
    (noun, i) => !seen.slice(0, i).some((other) => noun.from - other.to < 6 && other.meaning === noun.meaning),
  )
}
