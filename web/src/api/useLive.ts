import { useEffect, useState } from 'react'
import type { LiveEvent } from '../../../src/http/contract.js'
import { API } from './client.js'

/** Listens to the desk. The browser comes back by itself after a broken line and resumes where it was. */
export function useLive(onEntries: (event: LiveEvent) => void): boolean {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const source = new EventSource(`${API}/live`)
    source.onopen = () => setOpen(true)
    source.onerror = () => setOpen(false)
    source.addEventListener('entries', (message: MessageEvent<string>) => {
      onEntries(JSON.parse(message.data) as LiveEvent)
    })
    return () => source.close()
  }, [onEntries])
  return open
}
