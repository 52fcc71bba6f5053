import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { markDocument, readDocument } from '../../pipeline/readDocument.js'

/** The places marked in a text: the words and what they were taken for. */
const placesOf = (text: string) => markDocument({ text, publishedAt: '2016-09-05' }, loadKnowledge().tools).draft.places
const shown = (text: string): string =>
  placesOf(text)
    .filter(({ value }) => value.precision !== 'country')
    .map(({ span, value }) => `${text.slice(...span)} = ${value.name}, ${value.precision}`)
    .join(' | ')

describe('places by the form of their name', () => {
  test.each([
    ['Shells hit the Bellora district in Syria.', 'Bellora district = Bellora, district'],
    ['They fled the village of Tin Amara in Mali.', 'village of Tin Amara = Tin Amara, settlement'],
    ['In Sudan they closed the Wesha crossing.', 'Wesha crossing = Wesha crossing, point'],
    ['In Syria the M5 highway was cut.', 'M5 highway = M5 highway, route'],
    [
      'In Congo they held Mount Sabolo and National Road 2.',
      'Mount Sabolo = Mount Sabolo, point | National Road 2 = National Road 2, route',
    ],
    ['In Syria a shell hit the Nour Hospital.', 'Nour Hospital = Nour Hospital, point'],
    ['Ships wait off the port of Saleef in Yemen.', 'port of Saleef = Saleef port, point'],
    ['In Yemen the road from Taiz to Mocha is open.', 'road from Taiz to Mocha = Taiz-Mocha road, route'],
    ['In Syria the road to Tin Amara is cut.', 'road to Tin Amara = road to Tin Amara, route'],
    ['The southern suburbs of Tripoli were shelled.', 'Tripoli = Tripoli, settlement'],
    ['Ukraine: at 12 Zelena Street they saw a crater.', '12 Zelena Street = 12 Zelena Street, point'],
    ['Syria: they shelled 1070 District.', '1070 District = 1070 District, district'],
    ["In Syria a blast hit Aleppo's Salhin district.", 'Salhin district = Salhin, district'],
    ['IN SYRIA THE WOUNDED WERE TAKEN FROM THE ZAKMIL CLINIC.', 'ZAKMIL CLINIC = Zakmil Clinic, point'],
    ['Syria waits. Nour hospital has no fuel.', 'Nour hospital = Nour hospital, point'],
    ['The Health Department of Syria waits.', ''],
    ['Syria: a Hamas camp and a Russian base.', ''],
    ['The private sector in Syria shrank.', ''],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected))
})

describe('places nobody listed', () => {
  test.each([
    ['Fighting raged in Tin Amara, Mali.', 'Tin Amara = Tin Amara, settlement'],
    [
      'Mali: they left from Gao, Tin Amara and Wesha.',
      'Gao = Gao, settlement | Tin Amara = Tin Amara, settlement | Wesha = Wesha, settlement',
    ],
    ['Mali: fighting in Wesha. Wesha fell on Friday.', 'Wesha = Wesha, settlement | Wesha = Wesha, settlement'],
    ['Mali: fighting in Wesha. Ahmed Wesha fled on Friday.', 'Wesha = Wesha, settlement'],
    [
      'In Mali they captured Wesha, Tin Amara and Kasu in May.',
      'Wesha = Wesha, settlement | Tin Amara = Tin Amara, settlement | Kasu = Kasu, settlement',
    ],
    [
      'Mali: they overran four army camps – Léru, Tin Amara and Wesha.',
      'Léru = Léru, settlement | Tin Amara = Tin Amara, settlement | Wesha = Wesha, settlement',
    ],
    [
      'Mali: rice went by boat to Pautaw; they advance on Kyatau.',
      'Pautaw = Pautaw, settlement | Kyatau = Kyatau, settlement',
    ],
    ['Mali: fire came from the direction of Bangolu.', 'Bangolu = Bangolu, settlement'],
    ['Mali: they cut it at Hoz-e Madan.', 'Hoz-e Madan = Hoz-e Madan, settlement'],
    ['They fly to Doha Friday.', 'Doha = Doha, settlement'],
    [
      'IN MALI THE ROAD IS CLOSED BETWEEN LOS WESHAS AND NAHUTLA AS OF NOW.',
      'LOS WESHAS = Los Weshas, settlement | NAHUTLA = Nahutla, settlement',
    ],
    ['IN MALI THEY MET IN PROTEST AT NOON.', ''],
    ['In Mali they captured John Wesha and freed Ahmed.', ''],
    ['In Mali he wrote to Ahmed and heard from Wesha.', ''],
    ['In Ramadan nobody fights in Mali.', ''],
    ['In Mali on Nov 10, in English, they spoke.', ''],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected))
})

describe('other spellings at home', () => {
  test.each([
    ['Syria: shells fell in Hasaake.', 'Hasaake = Hasakah, settlement'],
    ['Ukraine: shells fell near Gorlovka.', 'Gorlovka = Horlivka, settlement'],
    [
      'San Salvador was calm. They met in Perkeen.',
      'San Salvador = San Salvador, settlement | Perkeen = Perkeen, settlement',
    ],
    ['Kuwait: talks go on in Kuwait City.', 'Kuwait City = Kuwait City, settlement'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected))
})

describe('points off a place', () => {
  test('a distance and a way make a point of their own', () => {
    const [point] = placesOf('A mine went off about 10 km south-east of Homs.')
    expect(point?.value).toEqual({
      name: 'about 10 km south-east of Homs',
      lat: 34.666,
      lon: 36.787,
      within: 'Syria',
      precision: 'point',
    })
  })
  test.each([
    ['Jets struck 30 miles north of Homs.', '30 miles north of Homs = 30 miles north of Homs, point'],
    ['Jets struck Rastan, 25 km north of Homs.', 'Rastan = Rastan, settlement'],
    ['Jets struck Rastan (25km N of Homs).', 'Rastan = Rastan, settlement'],
    ['The SMM heard shots 5 km SE of Avdiivka.', 'Avdiivka = Avdiivka, settlement'],
    ['Jets struck on the outskirts of Homs.', 'Homs = Homs, settlement'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected))
})

describe('places without their name', () => {
  test.each([
    ['They shelled Khartoum. In the capital of calm, nothing.', 'Khartoum = Khartoum, settlement'],
    ['Sudan: they left the capital.', 'the capital = Khartoum, settlement'],
    [
      'Syria: they mined the Agus bridge. The bridge held.',
      'Agus bridge = Agus bridge, point | The bridge = Agus bridge, point',
    ],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected))
})

test('the country and the agency of a dateline do nothing in the news', () => {
  const text = 'KASSALA, Sudan (Levant Wire) - Two shells fell on a market on Monday, killing three people.'
  const { claims } = readDocument({ text, publishedAt: '2016-09-05' }, loadKnowledge().tools)
  expect(claims.map(({ kind, slots }) => [kind, 'perpetrator' in slots])).toEqual([['incident', false]])
})
