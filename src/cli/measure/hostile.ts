/**
 * Texts of a hundred kilobytes that make careless patterns explode, and ordinary ones of that length. A reader that is
 * linear takes about as long for each.
 */
const SIZE = 100_000

const filled = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE)

export const HOSTILE: Readonly<Record<string, string>> = {
  digits: filled('1234567890'),
  'one long word': filled('a'),
  'one word of capitals': filled('A'),
  'one sentence without an end': filled('the army of the north and the south said that '),
  'quotation marks': filled('“'),
  'quotes that never close': filled('he said “the talks '),
  brackets: '('.repeat(SIZE / 2) + ')'.repeat(SIZE / 2),
  'blank lines': filled('\n'),
  blanks: filled(' '),
  tabs: filled('a\t'),
  dots: filled('. '),
  'dots that follow dots': filled('.'),
  hyphens: filled('a-'),
  apostrophes: filled("a'"),
  commas: filled('a, '),
  'names without an end': filled('Aleppo Damascus '),
  'titles without a name': filled('General Colonel President '),
  'numbers and units': filled('30 to 40 km of 12 '),
  'dates without an end': filled('5 September 2016 and '),
  'clock times': filled('19:00 '),
  'a log of short calls': filled('07:15 shot heard, Salah al-Din. 2 wounded.\n'),
  'a table of rows': filled('| Avdiivka | heard | 12 | explosion | undetermined | 12-Sep, 07:15 |\n'),
  'conditions in conditions': filled('if the army withdraws, unless '),
  'voices in voices': filled('the paper said the agency said the hospital said '),
  'denied denials': filled('denied that it had not denied '),
  'attacks in a row': filled('killed attacked shelled bombed captured '),
  'one attack, told for ever': filled('Five people were killed in an attack in Homs on Monday. '),
  'all in capitals': filled('TWO SOLDIERS WERE KILLED IN AN ATTACK ON A PATROL IN SAN SALVADOR. '),
  'soft hyphens': filled('bom\u00adbing '),
  'white space of every kind': filled('a\u00a0\u2009\u202f\u3000\u200b'),
  'letters with marks': filled('e\u0301'),
  'broken surrogates': filled('\ud83d'),
  'right to left': filled('حلب '),
  'an address': filled('https://example.org/a?b=c&'),
}

/** Pages of a hundred kilobytes that make a reader of HTML take minutes. Each ends in the same words. */
export const HOSTILE_PAGES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'empty paragraphs': '<p></p>',
    'paragraphs that never close': '<p>',
    'paragraphs of a blank': '<p>&nbsp;</p>',
    'boxes in boxes': '<div>',
    'letters in letters': '<b>',
    'tables in tables': '<table><tr><td>',
    'cells of a letter': '<td>a',
    'ends of lines': '<br>',
    'words below no picture': '<figcaption>a</figcaption>',
    links: '<a href=x>a</a> ',
    'quoted quotes': '<blockquote>a',
    'tags that never end': '<a ',
  }).map(([name, piece]) => [
    name,
    `<html><head><title>A page</title></head><body>${filled(piece)}<p>Two people were killed in Homs.</p></body></html>`,
  ]),
)
