/** The voices of one incident side by side: who says what, in which words, known when. */
import type { Incident, IncidentClaim } from '../../../src/domain/incident.js'
import { useSpeech } from '../ui/desk.js'
import { Cited } from '../ui/Reasons.js'
import { Actor, Moment } from '../ui/words.js'

export function Voices({ incident }: { incident: Incident }) {
  const { m } = useSpeech()
  const voices = [...new Set(incident.claims.map(({ voice }) => voice.id))]
  return (
    <section aria-labelledby="voices-title">
      <h2 id="voices-title">{m.incidents.side}</h2>
      <p className="quiet">{m.incidents.sideCaption}</p>
      <div className="voices">
        {voices.map((voice) => (
          <VoiceCard key={voice} voice={voice} claims={incident.claims.filter((claim) => claim.voice.id === voice)} />
        ))}
      </div>
    </section>
  )
}

function VoiceCard({ voice, claims }: { voice: string; claims: readonly IncidentClaim[] }) {
  const { m } = useSpeech()
  const first = claims[0]?.voice
  return (
    <section className="voice">
      <h3>
        {first?.name ? <bdi>{first.name}</bdi> : <Actor id={voice} />}
        {first?.anonymous && <span className="tag">{m.incidents.anonymous}</span>}
      </h3>
      {claims.map((claim) => (
        <VoiceClaim key={claim.id} claim={claim} voice={voice} />
      ))}
    </section>
  )
}

function VoiceClaim({ claim, voice }: { claim: IncidentClaim; voice: string }) {
  const speech = useSpeech()
  const { m, v } = speech
  return (
    <div className={claim.retracted ? 'voice-claim retracted' : 'voice-claim'}>
      {claim.citation && <Cited citation={claim.citation} claim={claim.id} />}
      <p className="quiet">
        {claim.modality !== 'asserted' && <span className="tag">{v.modalities[claim.modality]}</span>}
        {claim.retracted && <span className="tag">{m.incidents.isRetracted}</span>}
        {claim.origin !== voice && <>{m.incidents.origin(speech.actor(claim.origin).name)} · </>}
        {m.incidents.known} <Moment at={claim.recordedAt} />
      </p>
    </div>
  )
}
