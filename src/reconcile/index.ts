/** `truceline/reconcile`: claims of many documents -> links, and linked claims -> incidents and tallies. Pure. */
export { type ClaimIndex, createClaimIndex } from './claimIndex.js'
export { indexOf, proposeLinks } from './proposeLinks.js'
export { type Known, type Reconciled, type ReconcileTools, reconcileIncidents } from './reconcileIncidents.js'
export type { Proposal } from './scorePair.js'
export { correctClaims, type Withdrawn, withdrawnBy, withSlots } from './standing.js'
export { citiesAmong, type Facts, type FactsTools, factsOf } from './view/facts.js'
export type * from './view/known.js'
export { type Spoken, statementsOf, voiceOf } from './view/voice.js'
