/** An e-mail: its subject is the title, its date the day of publication, its plain part the text, else its HTML part. */
import { damaged, type FileBytes, type Format, type PlainText, statedDay } from './format.js'
import { textOfHtml } from './html.js'

export const EMAIL: Format = {
  mediaType: 'message/rfc822',
  endings: ['.eml'],
  read: async ({ bytes, name }: FileBytes): Promise<PlainText> => {
    const { default: PostalMime } = await import('postal-mime')
    const mail = await PostalMime.parse(bytes).catch(() => {
      throw damaged(name, 'an e-mail')
    })
    const body = mail.text?.trim() ? mail.text : mail.html ? (await textOfHtml(mail.html)).text : ''
    const left = mail.attachments.length
    return {
      text: body,
      title: mail.subject?.trim() || null,
      publishedAt: statedDay(mail.date),
      mediaType: 'message/rfc822',
      notes: left
        ? [
            {
              code: 'attachments-left-out',
              say: `${left} attached ${left === 1 ? 'file was' : 'files were'} not read.`,
              hint: 'File them as documents of their own.',
            },
          ]
        : [],
    }
  },
}
