/** Words of an agreement's sets against the words of a claim: "mortar" means "120mm-mortar", and "art" no "artillery". */
export const namesOneOf = (words: readonly string[], value: string): boolean => {
  const spaced = ` ${value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return words.some((word) => {
    const wanted = word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
    return spaced.includes(` ${wanted} `) || spaced.includes(` ${wanted}s `)
  })
}
