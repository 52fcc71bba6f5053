import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actorIdOf, actorNameIn, termNameIn, titled } from './actors.js'
import { vocabularyAr } from './vocabulary.ar.js'
import { vocabularyEn } from './vocabulary.en.js'

const SOURCES = new Map([['snhr', 'Syrian Network for Human Rights']])
const anyId = fc.stringMatching(/^[a-z]{2,8}(-[a-z]{2,8}){0,3}$/)

describe('what actors are called', () => {
  test.each([
    ['syrian-government', 'Syrian Government', 'الحكومة السورية'],
    ['jabhat-fatah-al-sham', 'Jabhat Fatah al-Sham', 'جبهة فتح الشام'],
    ['snhr', 'Syrian Network for Human Rights', 'الشبكة السورية لحقوق الإنسان'],
    ['military-source@sha256:20d6a532', 'Military Source', 'Military Source'],
    ['unattributed', 'Nobody named yet', 'فاعل لم يُسمَّ بعد'],
  ])('%s', (id, english, arabic) => {
    expect(actorNameIn('en', vocabularyEn, id, SOURCES).name).toBe(english)
    expect(actorNameIn('ar', vocabularyAr, id, SOURCES).name).toBe(arabic)
  })

  test('an English name on an Arabic page is marked as foreign', () => {
    expect(actorNameIn('ar', vocabularyAr, 'gulf-courier', SOURCES).foreign).toBe(true)
    expect(actorNameIn('ar', vocabularyAr, 'russia', SOURCES).foreign).toBe(false)
    expect(termNameIn('ar', 'no-such-term')).toEqual({ name: 'No such term', foreign: true })
  })

  test('who types a name or an id means the same actor', () => {
    expect(['Russia', 'russia', ' روسيا ', 'RUSSIA'].map((text) => actorIdOf(text))).toEqual(Array(4).fill('russia'))
    expect(actorIdOf('syrian network for human rights', SOURCES)).toBe('snhr')
  })

  test('an id typed as its name is that id again', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(actorIdOf(titled(id))).toBe(id)
      }),
    )
  })

  test('a name loses no letter of its id', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(titled(id).toLowerCase().replaceAll(/[ -]/g, '')).toBe(id.replaceAll('-', ''))
      }),
    )
  })

  test('every id has some name in either language', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(actorNameIn('ar', vocabularyAr, id, SOURCES).name).not.toBe('')
        expect(actorNameIn('en', vocabularyEn, id, SOURCES).name).not.toBe('')
      }),
    )
  })
})
