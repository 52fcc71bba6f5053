/** What actors are called. The desk knows them by id; ids are English words, which need no table but capitals. */
import type { Language } from '../state/url.js'
import type { Vocabulary } from './vocabulary.en.js'

const ACTORS_AR: Readonly<Record<string, string>> = {
  'syrian-government': 'الحكومة السورية',
  'syrian-army': 'الجيش السوري',
  'syrian-air-force': 'القوات الجوية السورية',
  opposition: 'المعارضة',
  'syrian-opposition': 'المعارضة السورية',
  russia: 'روسيا',
  'united-states': 'الولايات المتحدة',
  'united-nations': 'الأمم المتحدة',
  iran: 'إيران',
  turkey: 'تركيا',
  iraq: 'العراق',
  france: 'فرنسا',
  'islamic-state': 'تنظيم الدولة الإسلامية',
  'jabhat-fatah-al-sham': 'جبهة فتح الشام',
  'nusra-front': 'جبهة النصرة',
  'ahrar-al-sham': 'أحرار الشام',
  'free-syrian-army': 'الجيش السوري الحر',
  ypg: 'وحدات حماية الشعب',
  hezbollah: 'حزب الله',
  'syrian-kurds': 'أكراد سوريا',
  'us-led-coalition': 'التحالف بقيادة الولايات المتحدة',
  'high-negotiations-committee': 'الهيئة العليا للمفاوضات',
  sana: 'وكالة سانا',
  sohr: 'المرصد السوري لحقوق الإنسان',
  snhr: 'الشبكة السورية لحقوق الإنسان',
  'syrian-red-crescent': 'الهلال الأحمر العربي السوري',
  'white-helmets': 'الدفاع المدني السوري',
  desk: 'المكتب',
  hnc: 'الهيئة العليا للمفاوضات',
  un: 'الأمم المتحدة',
  army: 'الجيش',
  'government-forces': 'القوات الحكومية',
  'armed-groups': 'جماعات مسلحة',
  rebels: 'مسلحو المعارضة',
  fighters: 'مقاتلون',
  coalition: 'التحالف',
  warplanes: 'طائرات حربية',
}

/** Terms that the worked agreements of this package share. */
const TERMS_AR: Readonly<Record<string, string>> = {
  'no-attack': 'لا اعتداء',
  'castello-pullback': 'الانسحاب من طريق الكاستيلو',
  'hold-lines': 'تثبيت خطوط التماس',
  aid: 'وصول المساعدات',
  'seven-days': 'سبعة أيام من الهدوء',
  calm: 'الهدوء',
}

/** What a term or a phase is called: its id is its name, in English words. */
export function termNameIn(language: Language, id: string): { name: string; foreign: boolean } {
  const arabic = language === 'ar' ? TERMS_AR[id] : undefined
  return arabic ? { name: arabic, foreign: false } : { name: plainly(id), foreign: language !== 'en' }
}

const SHORT_WORDS = new Set(['of', 'the', 'and', 'for', 'al', 'in', 'on', 'by'])
const INITIALS = new Set(['un', 'us', 'uk', 'eu', 'snhr', 'sohr', 'sana', 'icrc', 'ypg', 'sdf', 'fsa', 'isis', 'ocha'])

/** `names` are those that the desk's own sources were given. */
export function actorNameIn(
  language: Language,
  v: Vocabulary,
  id: string,
  names: ReadonlyMap<string, string>,
): { name: string; foreign: boolean } {
  if (id === 'unattributed' || id === 'all') return { name: v.parties[id], foreign: false }
  // A voice without a name is told apart by its document: `military-source@sha256:…`.
  const plain = id.split('@')[0] ?? id
  const arabic = language === 'ar' ? ACTORS_AR[plain] : undefined
  return arabic
    ? { name: arabic, foreign: false }
    : { name: names.get(plain) ?? titled(plain), foreign: language !== 'en' }
}

/** `jabhat-fatah-al-sham` as "Jabhat Fatah al-Sham". */
export function titled(id: string): string {
  const words = id.split('-').map((word, i) => {
    if (INITIALS.has(word)) return word.toUpperCase()
    return i > 0 && SHORT_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)
  })
  return words.join(' ').replace(/\bal (?=\p{L})/gu, 'al-')
}

/** `no-attack` as "No attack": the name of a term. */
export const plainly = (id: string): string => {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The id that a person means who types a name or an id, in either language. */
export function actorIdOf(text: string, names: ReadonlyMap<string, string> = new Map()): string {
  const wanted = text.trim().toLowerCase()
  const known = [...names, ...Object.entries(ACTORS_AR)].find(([, name]) => name.toLowerCase() === wanted)
  return known?.[0] ?? wanted.replaceAll(/[\s_]+/g, '-')
}
