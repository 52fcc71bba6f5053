/** Every setting that the environment may carry. A flag of the same meaning goes before it. */
export interface Setting {
  readonly name: string
  /** What holds without it. */
  readonly otherwise: string
  readonly say: string
}

export const SETTINGS: readonly Setting[] = [
  {
    name: 'TRUCELINE_DATA',
    otherwise: 'the sample desk of `npm start`',
    say: 'The desk’s folder, for every command about a desk. `--data` goes before it.',
  },
  {
    name: 'DATABASE_URL',
    otherwise: 'an embedded desk in a folder',
    say: 'A PostgreSQL server (15 or newer) that holds the desk. A folder that is named goes before it.',
  },
  {
    name: 'TRUCELINE_KEYS',
    otherwise: 'a desk on a server can protect no source',
    say: 'The file with the keys of protected sources, for a desk on a server. An embedded desk keeps its own.',
  },
  { name: 'PORT', otherwise: '4680', say: 'The port to serve at; 0 picks a free one. `--port` goes before it.' },
  {
    name: 'TRUCELINE_TOKEN',
    otherwise: 'no token, and only loopback',
    say: 'The token that every request under `/api` must show as `Authorization: Bearer …`. Needed off loopback. Commands that find their desk served send it.',
  },
  {
    name: 'TRUCELINE_HOSTS',
    otherwise: 'loopback names and the address served at',
    say: 'Further names, separated by commas, under which people reach the server, such as a proxy’s.',
  },
  {
    name: 'TRUCELINE_PERSON',
    otherwise: 'the user name of the machine (`USER`, `LOGNAME`, `USERNAME`)',
    say: 'Who files what a command files. `--by` goes before it.',
  },
  {
    name: 'TRUCELINE_MODEL_URL',
    otherwise: 'no model; only the built-in reader',
    say: 'Where a language model answers as a second reader: an OpenAI-compatible address such as `http://127.0.0.1:11434/v1`. `--model-url` goes before it.',
  },
  {
    name: 'TRUCELINE_MODEL',
    otherwise: 'no model; only the built-in reader',
    say: 'The model’s name at that address. `--model` goes before it.',
  },
  {
    name: 'TRUCELINE_MODEL_KEY',
    otherwise: 'no key is sent',
    say: 'The key that the address wants, sent as `Authorization: Bearer …`. There is no flag for it: command lines are seen by others.',
  },
  {
    name: 'TRUCELINE_DEBUG',
    otherwise: 'one line for each error',
    say: '`1` shows where an error came from.',
  },
  { name: 'NO_COLOR', otherwise: 'colour on a terminal', say: 'Anything: no colour.' },
  { name: 'FORCE_COLOR', otherwise: 'no colour where there is no terminal', say: 'Anything: colour also then.' },
]
