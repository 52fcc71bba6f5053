/** Wire text in capitals: names cannot be told by their first letter. */
export function isAllCapitals(text: string): boolean {
  let upper = 0
  let lower = 0
  for (let i = 0; i < text.length && upper + lower < 4000; i++) {
    const code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) upper++
    else if (code >= 97 && code <= 122) lower++
  }
  return upper > 20 && upper > lower * 2
}
