import { expect, test } from 'vitest'
import { findIn, marked, show } from '../../../../../test/support/marked.js'

const ground = (source: string): string => {
  const context = marked(source)
  return show(findIn(context, 'control'), context)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^(?:control|actor|change|place)/.test(line))
    .join(' / ')
}

test('ground is left, kept, entered on foot and told of in rows', () => {
  expect(
    [
      'Glina fell ~on Sunday|2020-08-30~.',
      '{Israeli troops|israel} left the village.',
      '{Israel|israel} is keeping five hilltops inside <Lebanon>.',
      '{The militants|militants} now run the market of <Bor>.',
      '{The Tigray forces|tplf} have withdrawn from Kobo.',
      '{The insurgents|insurgents}, who hold Huambo, have entered <Caxito>.',
      'Control of <Bor> remains unclear.',
      '<Idlib> and <Ariha>: {opposition|opposition}.',
      '<Bor>: contested.',
      "<The peninsula> had come under {the army|army}'s sway.",
    ].map(ground),
  ).toMatchInlineSnapshot(`
    [
      "control "Glina fell on Sunday" / change: captured "fell" / place: Glina "Glina"",
      "control "Israeli troops left the village" / actor: israel "Israeli troops" / change: withdrew "left the village" / place: village "the village"",
      "control "Israel is keeping five hilltops inside Lebanon" / actor: israel "Israel" / change: holds "keeping" / place: Lebanon "Lebanon"",
      "control "The militants now run the market of Bor" / actor: militants "The militants" / change: holds "run" / place: Bor "Bor"",
      "control "The Tigray forces have withdrawn from Kobo" / actor: tplf "The Tigray forces" / change: withdrew "withdrawn from" / place: Kobo "Kobo"",
      "control "The insurgents, who hold Huambo" / actor: insurgents "The insurgents" / change: holds "hold" / place: Huambo "Huambo" / control "The insurgents, who hold Huambo, have entered Caxito" / actor: insurgents "The insurgents" / change: advancing "entered" / place: Caxito "Caxito"",
      "control "Control of Bor" / change: contested "Control of" / place: Bor "Bor"",
      "control "Idlib and Ariha: opposition" / actor: opposition "opposition" / change: holds / place: Idlib "Idlib", Ariha "Ariha"",
      "control "Bor: contested" / change: contested "contested" / place: Bor "Bor"",
      "control "The peninsula had come under the army's sway" / actor: army "the army" / change: captured "come under the army's sway" / place: The peninsula "The peninsula"",
    ]
  `)
})

test('shells, prices and nights fall too, and a company is run', () => {
  for (const text of [
    'Shells fell on <Bor>.',
    'Night fell.',
    'Prices fell in the spring.',
    '{The minister|minister} left the meeting.',
    'Idlib: the talks go on.',
  ])
    expect(ground(text)).toBe('')
})
