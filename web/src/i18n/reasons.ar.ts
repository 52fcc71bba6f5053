/** The reasons in Arabic, by the code that the desk gives them. */
import { GRADES } from '../../../src/domain/verdict.js'
import type { ReasonTeller, ReasonWords } from './reasons.js'

const EVIDENCE = ['لا شيء', 'ادعاء واحد', 'مصدر مستقل واحد', 'مصدران مستقلان', 'نتيجة تحقيق معتمدة أو اعتراف'] as const

const QUESTIONS: Readonly<Record<string, string>> = {
  occurrence: 'يؤيد وقوعه',
  attribution: 'ينسبه إلى هذا الطرف',
  denial: 'ينفي وقوعه على هذا النحو',
  exemption: 'يؤيد انطباق استثناء',
  both: 'يؤيد وقوعه ونسبته إلى هذا الطرف',
  done: 'يؤيد التنفيذ في الموعد',
  against: 'يفيد بالرفض',
  coverage: 'راقب المدة والمكان كاملين',
  breach: 'يفيد بوقوع خرق',
  counted: 'يتعلق بالعدد',
}

const READINGS: Readonly<Record<string, string>> = { proven: 'بالثابت', cautious: 'بالحذر', observed: 'بالمرصود' }

const graded =
  (what: string): ReasonWords =>
  (p, { v }) =>
    `${what}: ${v.grades[GRADES[Number(p['grade'] ?? 0)] ?? 'none']}`

const voice =
  (what: string): ReasonWords =>
  (p, t) => {
    const sides = String(p['sides'] ?? '')
    const aligned = sides === '' ? '' : `، منحاز إلى ${actors(sides, t)}`
    return `${t.actor(String(p['voice'] ?? '')).name}: ${what}${aligned}${repeated(Number(p['claims'] ?? 1), t)}`
  }

const repeated = (claims: number, { f }: ReasonTeller): string => {
  if (claims <= 1) return ''
  const shown = f.plural(claims, {
    zero: 'لا إفادات',
    one: 'إفادة واحدة',
    two: 'إفادتان',
    few: '# إفادات',
    many: '# إفادة',
    other: '# إفادة',
  })
  return `؛ ${shown} من منشأ واحد تُحسب مرة واحدة`
}

const actors = (ids: string, t: ReasonTeller): string => t.f.list(ids.split(', ').map((id) => t.actor(id.trim()).name))

const moment = (text: unknown, { f }: ReasonTeller): string =>
  Number.isNaN(Date.parse(String(text))) ? 'وقت غير معلوم' : f.moment(String(text))

const plain =
  (text: string): ReasonWords =>
  () =>
    text

const phase =
  (what: string): ReasonWords =>
  (p, t) =>
    `${what} ${moment(p['at'], t)}`

const partyOf: ReasonWords = (p, t) => t.actor(String(p['party'] ?? 'all')).name

const watched =
  (what: string): ReasonWords =>
  (p, t) =>
    p['watchers'] ? `${what}: ${actors(String(p['watchers']), t)}` : what

export const REASONS_AR: Readonly<Record<string, ReasonWords>> = {
  binding: (p, t) => {
    const when = p['when'] === '..' ? 'بلا تاريخ' : moment(p['when'], t)
    const where = p['where'] === 'an unknown place' ? 'مكان غير معلوم' : String(p['where'])
    const who = p['party'] === 'unattributed' ? 'لا مصدر مستقلًا ينسبه إلى أحد' : `بوصفه فعل ${partyOf(p, t)}`
    return `الحادثة: ${when}، ${where}؛ ${who}`
  },
  'binding-day': (p, t) => `${partyOf(p, t)}، ${t.f.day(String(p['day']))}: لا حادثة قائمة لهذا الطرف في هذا اليوم`,
  'binding-duty': (p, t) => {
    const due = p['due'] === '..' ? 'بلا أجل معلوم' : `والأجل ${moment(p['due'], t)}`
    return `واجب على: ${partyOf(p, t)}؛ ${due}`
  },
  'not-in-force': plain('خارج مدة السريان'),
  'not-yet-judged': plain('لا يستطيع هذا البرنامج البتّ في هذا البند بعد، ولذلك لا يقول فيه شيئًا'),
  'phase-extended': phase('مُدِّدت المرحلة حتى'),
  'phase-suspended': phase('عُلِّقت المرحلة اعتبارًا من'),
  'phase-ended': phase('انتهت المرحلة في'),
  'occurrence-for': graded('وقوعه'),
  'occurrence-against': graded('ما ينفي وقوعه'),
  'attribution-for': graded('نسبته إلى هذا الطرف'),
  'attribution-against': graded('ما ينفي نسبته إلى هذا الطرف'),
  'exemption-for': graded('الاستثناء'),
  'exemption-against': graded('ما ينفي الاستثناء'),
  'done-for': graded('التنفيذ في الموعد'),
  'done-against': graded('ما ينفي التنفيذ'),
  tally: plain('حصائل أو إشارات إلى ما يتكرر تتهمه، وهذه لا تُعدّ أكثر من ادعاء'),
  'tally-denied': graded('ما ينفي الحصائل'),
  kept: graded('الإبقاء على الحال'),
  counted: graded('ما جرى عدّه'),
  count: plain('عددٌ يُشترط الوفاء به'),
  trigger: graded('وقع ما يُفعِّل البند'),
  'trigger-dormant': graded('لم يقع ما يُفعِّل البند'),
  'voice-desk': voice('رصد المكتب نفسه'),
  'voice-admission': voice('اعتراف منه'),
  'voice-independent': voice('مصدر مستقل'),
  'voice-anonymous': voice('مصدر لم يُسمَّ'),
  'voice-interested': voice('طرف ذو مصلحة'),
  'voice-unreliable': voice('مصدر مصنَّف غير موثوق'),
  finding: (p, t) => `حقّق ${t.actor(String(p['by'])).name} في الأمر، وهذا يحسم المسألة`,
  'exception-applies': plain('الاستثناء ينطبق'),
  'exception-fails': plain('الاستثناء لا يكفي لدفع الخرق'),
  'exception-unsupported': plain('الاستثناء لا ينطبق: لا مصدر يقول به'),
  'exception-waits': plain('الاستثناء بانتظار جواب شخص مُسمّى'),
  'exception-answered': plain('أُجيب عن سؤال الاستثناء'),
  'exception-shown': plain('لا يُبَتّ بعد في استثناءات الواجبات، ولم يغيّر الاستثناء هنا شيئًا'),
  designated: plain('كان الهدف مُصنَّفًا آنذاك'),
  'time-uncertain': plain('وقته غير مؤكد وقد لا يكون خرقًا، ولذلك لا يُعدّ أكثر من ادعاء'),
  'place-uncertain': plain('مكانه غير مؤكد وقد لا يكون خرقًا، ولذلك لا يُعدّ أكثر من ادعاء'),
  coverage: watched('راقب المدة والمكان'),
  'coverage-partial': watched('راقب بعضهم جزءًا ولم يراقب أحد الكل'),
  'coverage-none': plain('لم يراقب أحد، والصمت ليس دليلًا'),
  'smallest-change': (p, { v }) => {
    const status = v.statuses[p['status'] as keyof typeof v.statuses]
    return `أصغر ما يغيّر الحكم: ${EVIDENCE[Number(p['to'])] ?? ''} ${QUESTIONS[String(p['question'])] ?? ''}، فيصبح «${status}»`
  },
  'on-breach': plain('ما يترتب على الخرق من وقت العلم به'),
  released: plain('سقط الالتزام بفعل حكم آخر'),
  milestone: (p, { f }) => {
    const reading = READINGS[String(p['reading'])] ?? ''
    return `أيام الهدوء الكاملة ${reading}: ${f.number(Number(p['days']))} من ${f.number(Number(p['needed']))}؛ أطول سلسلة: ${f.number(Number(p['longest']))}`
  },
  'reset-by': plain('آخر ما قطع العدّ'),
  completion: (p, { f }) => `المكتمل: ${f.number(Number(p['done']))} من ${f.number(Number(p['needed']))}`,
  'waits-for': plain('ما زال ينتظر بندًا آخر'),
  power: (p, t) => `صاحب الصلاحية: ${actors(String(p['who']), t)}`,
  answered: plain('أجاب شخص مُسمّى'),
  waits: plain('بانتظار جواب شخص مُسمّى'),
  breach: (p, t) => `${partyOf(p, t)}: ${t.v.statuses[p['status'] as keyof typeof t.v.statuses]}`,
  duty: (p, t) => `${partyOf(p, t)}، واجب: ${t.v.statuses[p['status'] as keyof typeof t.v.statuses]} منذ البداية`,
  unwatched: (p, t) => `${partyOf(p, t)}: لا يُعلم أن أحدًا راقب اليوم كاملًا`,
  'siege-declared': (p, t) => `${t.actor(String(p['voice'])).name} يقول إن ${p['place']} محاصرة`,
  'siege-lifted': (p, t) => `${t.actor(String(p['voice'])).name} قال إن حصار ${p['place']} رُفع`,
}

/** Their English holds words that a person chose, which no table can know: it stands below in its own language. */
export const WITH_ORIGINAL: ReadonlySet<string> = new Set([
  'not-in-force',
  'not-yet-judged',
  'binding-duty',
  'count',
  'waits-for',
  'finding',
  'exception-applies',
  'exception-fails',
  'exception-unsupported',
  'exception-waits',
  'exception-answered',
  'exception-shown',
  'on-breach',
  'reset-by',
  'power',
  'answered',
  'waits',
])

export const NO_LONGER_AR = (words: string): string => `لم يعد قائمًا: ${words}`
