/** File a document by paste or by drop. The person who files it is remembered in this browser. */
import { type FormEvent, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { FiledAnswer } from '../../../src/domain/answer.js'
import { Failed, type Failure, fileDocument } from '../api/client.js'
import { refreshAnswers } from '../api/useAnswer.js'
import { useDesk } from '../ui/desk.js'
import { Icon } from '../ui/icons.js'
import { FailureNote } from '../ui/states.js'
import { Filed } from './Filed.js'
import { rememberedPerson, rememberPerson } from './person.js'

type State =
  | { readonly is: 'writing'; readonly fault?: string; readonly failure?: Failure }
  | { readonly is: 'sending' }
  | { readonly is: 'filed'; readonly answer: FiledAnswer }

export function FileForm({ sources }: { sources: readonly string[] }) {
  const { speech, announce } = useDesk()
  const { m } = speech
  const [state, setState] = useState<State>({ is: 'writing' })
  const [file, setFile] = useState<File | undefined>()
  const form = useRef<HTMLFormElement>(null)

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const field = (name: string) => String(fields.get(name) ?? '').trim()
    // The words are filed exactly as they were pasted: spans point into them.
    const [text, by] = [String(fields.get('text') ?? ''), field('by')]
    if (text.trim() === '' && file === undefined) return setState({ is: 'writing', fault: m.documents.needText })
    if (by === '') return setState({ is: 'writing', fault: m.documents.needPerson })
    rememberPerson(by)
    setState({ is: 'sending' })
    const about = { title: field('title'), source: field('source'), publishedAt: field('published') }
    const given = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== ''))
    try {
      const content = file ? { file } : { text }
      const answer = await fileDocument<FiledAnswer>({ by, content, ...given }, newKey())
      setState({ is: 'filed', answer })
      announce(answer.state === 'known' ? m.documents.alreadyKnown : m.documents.filed)
      setFile(undefined)
      form.current?.reset()
      refreshAnswers()
    } catch (error) {
      setState({ is: 'writing', failure: error instanceof Failed ? error.failure : { kind: 'unreadable' } })
    }
  }
  return (
    <section className="file-form" aria-labelledby="file-title">
      <h2 id="file-title">{m.documents.file}</h2>
      {state.is === 'filed' && <Filed answer={state.answer} />}
      <form ref={form} onSubmit={send} noValidate>
        <Content file={file} onFile={setFile} />
        <Field name="title" label={m.documents.docTitle} />
        <div className="field-pair">
          <Field name="source" label={m.documents.source} list="sources" />
          <datalist id="sources">
            {sources.map((source) => (
              <option key={source} value={source} />
            ))}
          </datalist>
          <Field name="published" label={m.documents.published} placeholder="2016-09-19" dir="ltr" />
        </div>
        <Field name="by" label={m.documents.person} help={m.documents.personHelp} value={rememberedPerson()} />
        {state.is === 'writing' && state.fault && (
          <p className="fault" role="alert">
            {state.fault}
          </p>
        )}
        {state.is === 'writing' && state.failure && <FailureNote failure={state.failure} />}
        <Button type="submit" className="button primary" isDisabled={state.is === 'sending'}>
          {state.is === 'sending' ? m.documents.sending : m.documents.send}
        </Button>
      </form>
    </section>
  )
}

// `randomUUID` is not there on a plain address of the local network.
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join('-')

/** The text to paste, or the file dropped in its place. */
function Content({ file, onFile }: { file: File | undefined; onFile: (file: File | undefined) => void }) {
  const { m } = useDesk().speech
  return (
    <DropZone
      className="drop"
      aria-label={m.documents.fileHelp}
      onDrop={async ({ items }) => {
        const dropped = items.find((item) => item.kind === 'file')
        if (dropped?.kind === 'file') onFile(await dropped.getFile())
      }}
    >
      {file ? (
        <p className="dropped">
          <Icon name="file" /> <bdi>{m.documents.dropped(file.name)}</bdi>
          <Button className="button small" onPress={() => onFile(undefined)}>
            {m.documents.takeAway}
          </Button>
        </p>
      ) : (
        <>
          <label className="field">
            <span className="field-label">{m.documents.text}</span>
            <textarea name="text" rows={9} dir="auto" />
          </label>
          <p className="quiet">{m.documents.fileHelp}</p>
          <FileTrigger
            acceptedFileTypes={['.txt', '.md', '.html', '.htm', '.eml', '.pdf', '.docx']}
            onSelect={(files) => onFile(files?.[0])}
          >
            <Button className="button small">{m.documents.choose}</Button>
          </FileTrigger>
        </>
      )}
    </DropZone>
  )
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly value?: string
  readonly list?: string
  readonly placeholder?: string
  readonly dir?: 'ltr'
}

function Field({ name, label, help, value, dir = undefined, ...rest }: FieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input name={name} type="text" dir={dir ?? 'auto'} defaultValue={value ?? ''} autoComplete="off" {...rest} />
      {help && <span className="quiet">{help}</span>}
    </label>
  )
}
