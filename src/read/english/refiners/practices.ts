/**
 * "Terrorist attacks have cost the economy dearly", "journalists have been murdered": plurals and perfects that name no day
 * and count nothing speak of a practice, and of no event that anybody could look up.
 */
import type { ClaimDraft, Refiner } from '../../model/context.js'
import { type Changes, rebuild } from './rebuild.js'

export const practices: Refiner = {
  name: 'practices',
  refine(drafts, { text }) {
    const changes = new Map<ClaimDraft, ClaimDraft>()
    for (const draft of drafts) {
      if (!isUndated(draft)) continue
      const isPractice = isPlural(draft, text) || isMass(draft, text) || isOfAKind(draft, text)
      if (isPerfect(draft, text) || isOfAWar(draft) || (!isCounted(draft) && isPractice))
        changes.set(draft, { ...draft, habitual: true })
    }
    return rebuild(drafts, changes as Changes)
  },
}

const DETAILS = ['date', 'missing', 'displaced', 'people', 'claimedBy', 'observation', 'reportedBy', 'phase']

const isCounted = ({ slots }: ClaimDraft): boolean => ['count', 'killed', 'injured'].some((name) => slots[name])

const isUndated = ({ kind, modality, slots, partOf, habitual, aggregate }: ClaimDraft): boolean =>
  kind === 'incident' &&
  modality === 'asserted' &&
  !partOf &&
  !habitual &&
  !(aggregate && slots['place']) &&
  slots['type']?.[0]?.at !== undefined &&
  !DETAILS.some((name) => slots[name])

const before = ({ slots }: ClaimDraft, text: string): string => {
  const at = slots['type']![0]!.at!
  return text.slice(Math.max(0, at[0] - 32), at[0]).replace(/\s+/g, ' ')
}

const DETERMINED = /\b(?:the|this|that|these|those|both|two|three|four|five|six|\d+)\s(?:[\w-]+\s){0,2}$/i

/** "attacks", "car bombings" without an article or number. */
const isPlural = (draft: ClaimDraft, text: string): boolean =>
  /(?:attack|ing|murder|assassination|abduction|raid|strike|assault|ambushe|massacre|explosion|blast|execution|clashe|robberie|bombardment|act|attempt|arrest)s$/i.test(
    draft.slots['type']![0]!.text ?? '',
  ) && !DETERMINED.test(before(draft, text))

/** "the effects of indiscriminate bombing of civilians": a deed without an article. */
const isMass = (draft: ClaimDraft, text: string): boolean =>
  /^(?:bombing|killing|looting|kidnapp?ing|shelling|shooting|burning|sniping|strafing|vandalism|robbery|torture)(?:\sof)?$/i.test(
    draft.slots['type']![0]!.text ?? '',
  ) &&
  /\b(?:of|with|for|from|and|or|against|in|on|as|no|more|such|indiscriminate|systematic|continued|continuing|\w+al|\w+ive)\s$/i.test(
    before(draft, text),
  )

/** "has attacked politicians": done to a kind of people or things, nowhere named. */
const isOfAKind = (draft: ClaimDraft, text: string): boolean =>
  !isPlaced(draft) &&
  !draft.slots['weapon'] &&
  /\bhas\s(?:\w+ly\s)*(?:been\s)?(?:\w+ly\s)?$/i.test(before(draft, text)) &&
  [...(draft.slots['victim'] ?? []), ...(draft.slots['target'] ?? [])].some(({ text: own }) => isBarePlural(own ?? ''))

/** "civilians", "labour leaders": no article, number or name. */
const isBarePlural = (words: string): boolean =>
  /^(?!the|a|an|two|three|four|five|six|several|some|his|her|its|their|our|these|those)\b[a-z -]*(?:s|people|policemen|women|men|children)$/i.test(
    words,
  ) &&
  (words === words.toLowerCase() || words === words.toUpperCase())

/** "more than 70,000 people have died": the toll of a war, not of an event. */
const isOfAWar = ({ slots }: ClaimDraft): boolean =>
  (slots['killed'] ?? []).some(({ value }) => ((value as { min?: number | null }).min ?? 0) >= 1000)

/** "journalists have been murdered", "some 60 have been killed": where one was, the sentence tells. */
const isPerfect = (draft: ClaimDraft, text: string): boolean =>
  /\b(?:have|'ve)\s(?:also\s|\w+ly\s)?(?:been\s)?(?:\w+ly\s)?$/i.test(before(draft, text)) && !isPlaced(draft)

const isPlaced = ({ slots }: ClaimDraft): boolean =>
  slots['place']?.some(
    ({ how, value }) => how === 'stated' && (value as { precision: string }).precision !== 'country',
  ) === true
