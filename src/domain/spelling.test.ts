import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../store/dataFiles.js'
import { consonantsOf, isLikelySame, isTelling, respell, type Script, scriptOf } from './spelling.js'

const isSame = (a: string, b: string, script: Script): boolean => {
  const [one, other] = [respell(a, script), respell(b, script)]
  return isTelling(consonantsOf(one)) && consonantsOf(one) === consonantsOf(other) && isLikelySame(one, other)
}

describe('spellings of one name', () => {
  test.each<[string, string, Script, boolean]>([
    ['hassakeh', 'al hasakah', 'arabic', true],
    ['ramouseh', 'ramusa', 'arabic', true],
    ['deir al zour', 'deir ez zor', 'arabic', true],
    ['qamishli', 'kamishly', 'arabic', true],
    ['idleb', 'idlib', 'arabic', true],
    ['khan sheikhoun', 'khan shaykhun', 'arabic', true],
    ['homs', 'hama', 'arabic', false],
    ['taiz', 'taz', 'arabic', false],
    ['daraa', 'darayya', 'arabic', false],
    ['aleppo', 'idlib', 'arabic', false],
    ['horlivka', 'gorlovka', 'cyrillic', true],
    ['avdeyevka', 'avdiivka', 'cyrillic', true],
    ['zaporozhye', 'zaporizhzhia', 'cyrillic', true],
    ['kharkov', 'kharkiv', 'cyrillic', true],
    ['donetsk', 'donets', 'cyrillic', false],
    ['luhansk', 'lviv', 'cyrillic', false],
  ])('%s and %s', (a, b, script, expected) => expect(isSame(a, b, script)).toBe(expected))

  test('only names from another script are respelt', () => {
    expect(scriptOf('Colombia')).toBeUndefined()
    expect(loadKnowledge().places.like('bogata', 'Colombia')).toEqual([])
  })

  test.each([
    ['hassaka', 'Syria', 'Hasakah'],
    ['soledar', 'Syria', undefined],
    ['kurakhovo', 'Ukraine', 'Kurakhovo'],
    ['artsyz', 'Ukraine', 'Artsyz'],
  ])('%s in %s is %s', (key, country, name) => {
    expect(loadKnowledge().places.like(key, country)[0]?.name).toBe(name)
  })
})
