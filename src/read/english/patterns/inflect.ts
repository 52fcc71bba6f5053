/** The forms of English verbs and nouns, by rule and by a list of those that break it. */

import type { VerbForm } from '../../model/words.js'

/** Base -> past, participle; one form when both are the same. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'was been',
  beat: 'beat beaten',
  become: 'became become',
  begin: 'began begun',
  behead: 'beheaded',
  bleed: 'bled',
  blow: 'blew blown',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  burn: 'burned',
  burst: 'burst',
  buy: 'bought',
  catch: 'caught',
  choose: 'chose chosen',
  come: 'came come',
  cut: 'cut',
  deal: 'dealt',
  die: 'died',
  dig: 'dug',
  do: 'did done',
  draw: 'drew drawn',
  drive: 'drove driven',
  drop: 'dropped',
  fall: 'fell fallen',
  feed: 'fed',
  feel: 'felt',
  fight: 'fought',
  find: 'found',
  flee: 'fled',
  fly: 'flew flown',
  forbid: 'forbade forbidden',
  freeze: 'froze frozen',
  get: 'got',
  give: 'gave given',
  go: 'went gone',
  grind: 'ground',
  grow: 'grew grown',
  hang: 'hanged',
  have: 'had',
  hear: 'heard',
  hide: 'hid hidden',
  hit: 'hit',
  hold: 'held',
  hurt: 'hurt',
  keep: 'kept',
  know: 'knew known',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  lie: 'lay lain',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  overrun: 'overran overrun',
  overthrow: 'overthrew overthrown',
  pay: 'paid',
  put: 'put',
  quit: 'quit',
  read: 'read',
  retake: 'retook retaken',
  rise: 'rose risen',
  run: 'ran run',
  say: 'said',
  see: 'saw seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  shake: 'shook shaken',
  shoot: 'shot',
  shut: 'shut',
  sink: 'sank sunk',
  sit: 'sat',
  slay: 'slew slain',
  speak: 'spoke spoken',
  spend: 'spent',
  split: 'split',
  stand: 'stood',
  steal: 'stole stolen',
  stick: 'stuck',
  strike: 'struck',
  take: 'took taken',
  tear: 'tore torn',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  undergo: 'underwent undergone',
  undertake: 'undertook undertaken',
  win: 'won',
  withdraw: 'withdrew withdrawn',
  withhold: 'withheld',
  write: 'wrote written',
  breach: 'breached',
  overtake: 'overtook overtaken',
  arise: 'arose arisen',
  backslide: 'backslid',
  bear: 'bore borne',
  bend: 'bent',
  bid: 'bid',
  bind: 'bound',
  broadcast: 'broadcast',
  cast: 'cast',
  cling: 'clung',
  creep: 'crept',
  fling: 'flung',
  foresee: 'foresaw foreseen',
  forget: 'forgot forgotten',
  forgive: 'forgave forgiven',
  lend: 'lent',
  mistake: 'mistook mistaken',
  overcome: 'overcame overcome',
  oversee: 'oversaw overseen',
  ride: 'rode ridden',
  ring: 'rang rung',
  shed: 'shed',
  shrink: 'shrank shrunk',
  sleep: 'slept',
  slide: 'slid',
  spread: 'spread',
  swear: 'swore sworn',
  sweep: 'swept',
  swing: 'swung',
  teach: 'taught',
  thrust: 'thrust',
  understand: 'understood',
  uphold: 'upheld',
  wear: 'wore worn',
  weep: 'wept',
  withstand: 'withstood',
  rebuild: 'rebuilt',
}

const DOUBLED = /(?:[^aeiou][aeiou][bdgmnpt]|qui[tpz])$/
/** Words of several syllables that do not double although they end like those that do. */
const NOT_DOUBLED = /(?:en|er|on|it|et|op|om|im|at|ip|id|ow|gain|open|target|visit|suspend)$/
const DOUBLES_ANYWAY = new Set([
  'bar',
  'regret',
  'rebut',
  'deter',
  'defer',
  'confer',
  'refer',
  'prefer',
  'infer',
  'occur',
  'concur',
  'incur',
  'recur',
  'transfer',
  'stir',
  'scar',
  'spur',
  'equip',
  'top',
  'prop',
  'tip',
  'chip',
  'strip',
  'fit',
  'airdrop',
  'forget',
  'grip',
  'flip',
  'abhor',
  'mar',
  'admit',
  'permit',
  'commit',
  'submit',
  'begin',
  'cut',
  'hit',
  'set',
  'let',
  'sit',
  'get',
  'put',
  'shut',
  'quit',
  'split',
  'stop',
  'drop',
  'slip',
  'ship',
  'rip',
  'chat',
  'win',
  'run',
  'rob',
  'stab',
  'plan',
  'ban',
  'trap',
  'kidnap',
  'dig',
  'hem',
  'ram',
])

const doubles = (verb: string): boolean => DOUBLES_ANYWAY.has(verb) || (DOUBLED.test(verb) && !NOT_DOUBLED.test(verb))

const ENDS_IN_L = /[^aeiou][aeiou]l$/

/** Every form of a verb with its name; a form that serves twice stands once, under the earlier name of `VerbForm`. */
export function inflect(verb: string): readonly (readonly [string, VerbForm])[] {
  if (verb === 'be') return BE
  const stem =
    verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb) ? verb.slice(0, -1) : doubles(verb) ? verb + verb.at(-1) : verb
  const ing = verb.endsWith('ie') ? `${verb.slice(0, -2)}ying` : `${stem}ing`
  const [past, part] = IRREGULAR[verb]?.split(' ') ?? [regularPast(verb, stem)]
  const forms: [string, VerbForm][] = [
    [ing, 'ing'],
    ...(part === undefined
      ? ([[past!, 'ed']] as [string, VerbForm][])
      : ([
          [part, 'part'],
          [past!, 'past'],
        ] as [string, VerbForm][])),
    // "cancelled" and "canceled", "controlled": a last l is doubled in one spelling or in both.
    ...(ENDS_IN_L.test(verb)
      ? ([
          [`${verb}ling`, 'ing'],
          [`${verb}led`, 'ed'],
        ] as [string, VerbForm][])
      : []),
    [thirdPerson(verb), 's'],
    [verb, 'base'],
  ]
  // The base wins over a participle of the same shape ("come") but not over a past ("cut"): either reading may be meant.
  return verb === past ? forms.filter(([, form]) => form !== 'base') : forms
}

const BE: readonly (readonly [string, VerbForm])[] = [
  ['be', 'base'],
  ['am', 's'],
  ['is', 's'],
  ['are', 's'],
  ['was', 'past'],
  ['were', 'past'],
  ['been', 'part'],
  ['being', 'ing'],
]

const regularPast = (verb: string, stem: string): string =>
  /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${stem}ed`

const thirdPerson = (verb: string): string => plural(verb)

/** `s`, `es` or `ies`; the nouns that change their vowel are lexicon entries of their own. */
export const plural = (word: string): string =>
  /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`

const PAST_FORMS = new Set(Object.values(IRREGULAR).flatMap((forms) => forms.split(' ')))
/** Forms that are as often something else: "bound for", "a thrust", "on the left". */
const NOT_PAST_ALONE = new Set([
  'come',
  'left',
  'bound',
  'bid',
  'thrust',
  'cast',
  'shed',
  'spread',
  'overcome',
  'broadcast',
  'borne',
  'bent',
  'worn',
])
/** Whether a word is an irregular past or participle that we know: "struck", "fell", "held". */
export const isPastForm = (word: string): boolean => PAST_FORMS.has(word) && !NOT_PAST_ALONE.has(word)
