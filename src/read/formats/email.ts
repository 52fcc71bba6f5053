/**
 * An e-mail: its subject is the title, its date the day of publication, its plain part the text, else its HTML part. Messages
 * attached to it follow with their heads; other attachments are counted.
 */
import type { Address, Email } from 'postal-mime'
import type { Note } from '../../domain/reading.js'
import { textOfTree } from './blocks.js'
import { damaged, type FileBytes, type Format, type PlainText, statedDay } from './format.js'
import { openHtml } from './html.js'
import { mailText } from './mailText.js'

const MESSAGE = 'message/rfc822'
/** Forwards of forwards. */
const DEEPEST = 4

export const EMAIL: Format = {
  mediaType: MESSAGE,
  endings: ['.eml', '.mht', '.mhtml'],
  read: async ({ bytes, name }: FileBytes): Promise<PlainText> => {
    const mail = await parsed(bytes).catch(() => {
      throw damaged(name, 'an e-mail')
    })
    const { text, left } = await messageOf(mail, 0)
    return {
      text,
      title: mail.subject?.trim() || null,
      publishedAt: statedDay(mail.date),
      mediaType: MESSAGE,
      notes: left > 0 ? [attachmentsLeft(left)] : [],
    }
  },
}

async function parsed(bytes: Uint8Array | ArrayBuffer): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime')
  return PostalMime.parse(bytes, { forceRfc822Attachments: true })
}

const attachmentsLeft = (left: number): Note => ({
  code: 'attachments-left-out',
  say: `${left} attached ${left === 1 ? 'file was' : 'files were'} not read.`,
  hint: 'File them as documents of their own.',
})

async function messageOf(mail: Email, depth: number): Promise<{ readonly text: string; readonly left: number }> {
  const parts = [await bodyOf(mail)]
  let left = 0
  for (const { mimeType, content } of mail.attachments) {
    const inner =
      mimeType === MESSAGE && depth < DEEPEST && typeof content !== 'string'
        ? await parsed(content).catch(() => undefined)
        : undefined
    if (!inner) {
      left++
      continue
    }
    const own = await messageOf(inner, depth + 1)
    parts.push(`${headOf(inner)}\n\n${own.text}`)
    left += own.left
  }
  return { text: parts.filter((part) => part.trim() !== '').join('\n\n'), left }
}

/** The plain part, unless it only stands in for the other one. */
async function bodyOf({ text = '', html }: Email): Promise<string> {
  if (!html || text.trim().length > html.length) return mailText(text)
  const page = textOfTree((await openHtml(html)).body)
  return text.trim() !== '' && text.length * STAND_IN >= page.length ? mailText(text) : mailText(page)
}

/** A plain part so many times shorter than the other says no more than that there is another. */
const STAND_IN = 4

const headOf = ({ from, date, subject }: Email): string =>
  [from && `From: ${sender(from)}`, date && `Date: ${date}`, subject && `Subject: ${subject}`]
    .filter(Boolean)
    .join('\n')

const sender = ({ name, address }: Address): string => (address ? `${name} <${address}>`.trim() : name)
