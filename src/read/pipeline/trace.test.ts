import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCorpus } from '../../cli/measure/corpus.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import { readDocument, readWithTrace } from '../readDocument.js'
import { bySentence } from './bySentence.js'

const { tools } = loadKnowledge()
const traced = (text: string) => {
  const input = { text, publishedAt: '2016-05-06', wantTrace: true }
  return bySentence(text, readWithTrace(input, tools))
}
const did = (text: string, act: string) =>
  traced(text).map((one) =>
    one.did.filter((line) => line.act === act).map(({ step, did, text }) => `${step}: ${did} (${text})`),
  )

describe('a trace', () => {
  test('names the rule that matched, its words and the file it stands in', () => {
    const [sentence] = traced('Gunmen ambushed a convoy near Sirte on Monday, killing four soldiers.')
    expect(sentence!.did.find(({ act, text }) => act === 'matched' && text === 'ambushed')).toMatchObject({
      step: 'incident',
      did: 'attack',
      rule: { table: 'incident-verbs', pattern: '~ambush', files: ['incident.yaml'] },
    })
    expect(sentence!.claims.map(({ kind }) => kind)).toContain('incident')
  })

  test('says why words of force gave no claim', () => {
    expect(did('Nobody attacked.', 'refused')[0]).toContain(
      'incident: nobody does it, and it is done to nobody (attacked)',
    )
  })

  test('says what a refiner dropped and why, what it joined and what it added', () => {
    const [first, second] = did(
      'Two shells hit a market in Sirte on Monday, killing four people. The attack failed.',
      'merged',
    )
    expect([first, second!.length]).toEqual([[], 1])
    expect(did('If the rebels attack again, the army will shell Zliten.', 'dropped')[0]!.join()).toMatch(
      /too few details/,
    )
  })

  test('shows each clause with whose words it is', () => {
    const [sentence] = traced('Two shells fell on Sirte, the army said.')
    expect(sentence!.did.filter(({ step }) => step === 'clauses').map(({ text, did }) => `${text} ${did}`)).toEqual([
      'Two shells fell on Sirte said by libyan-army',
      'the army said in the words of the document',
    ])
  })

  test('changes nothing of the reading', () => {
    const root = join(import.meta.dirname, '../../..')
    const some = loadCorpus(join(root, 'fixtures/corpus')).filter(
      ({ setAside }, index) => !setAside && index % 12 === 0,
    )
    for (const { text, publishedAt } of some) {
      const plain = readDocument({ text, publishedAt }, tools)
      const { reading } = readWithTrace({ text, publishedAt, wantTrace: true }, tools)
      expect(reading).toEqual(plain)
    }
    // Every twelfth dispatch, read twice and compared whole: slow where other work shares the machine.
  }, 120_000)
})
