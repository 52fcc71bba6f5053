import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../store/dataFiles.js'
import { readDocument } from '../readDocument.js'

const read = (text: string) => readDocument({ text, publishedAt: '2016-09-05' }, loadKnowledge().tools)

describe('a text in another language', () => {
  test.each([
    [
      'French',
      'Au moins douze civils ont été tués dimanche dans une attaque contre le village, selon les autorités locales.',
    ],
    [
      'Spanish',
      'Al menos doce personas fueron asesinadas el domingo por hombres armados, según las autoridades de la zona.',
    ],
    [
      'Portuguese',
      'Pelo menos doze pessoas foram mortas no domingo em um ataque, disse o exército, que não comentou mais.',
    ],
    [
      'German',
      'Bei einem Angriff auf das Dorf wurden am Sonntag nach Angaben der Armee zwölf Menschen getötet und viele verletzt.',
    ],
    [
      'Turkish',
      'Ordu, pazar günü bir saldırıda on iki kişinin öldüğünü ve çok sayıda yaralı olduğunu bildirdi, ancak daha sonra sustu.',
    ],
    ['Arabic letters', 'قتل اثنا عشر مدنيا يوم الأحد في هجوم على قرية قرب حلب، بحسب السلطات المحلية. (Reuters)'],
    ['Cyrillic letters', 'Двенадцать человек погибли в воскресенье при обстреле города, сообщили местные власти.'],
  ])('%s: no claims, and a note that says so', (name, text) => {
    const { claims, notes, document } = read(text)
    expect(claims).toEqual([])
    expect(document.language).toBe('und')
    expect(notes.map(({ code }) => code)).toEqual(['language-unknown'])
    expect(notes[0]!.say).toContain(name)
  })

  test.each([
    ['07:15 shot heard, Salah al-Din. 2 wounded.\n07:40 one shell, al-Hamdaniyah.\n08:05 quiet.'],
    ['BOGOTA, Colombia — Rebels of the Ejército de Liberación Nacional killed two soldiers in El Tarra on Sunday.'],
    ['Two shells fell on Aleppo (حلب) on Monday, killing four people, the army said. هدنة'],
    ['TWO SOLDIERS WERE KILLED IN AN ATTACK ON A PATROL IN SAN SALVADOR.'],
  ])('%s is English', (text) => {
    const { document, claims } = read(text)
    expect(document.language).toBe('en')
    expect(claims.length).toBeGreaterThan(0)
  })
})
