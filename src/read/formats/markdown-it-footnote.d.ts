declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it'

  const footnotes: (parser: MarkdownIt) => void
  // biome-ignore lint/style/noDefaultExport: the library has no other
  export default footnotes
}
