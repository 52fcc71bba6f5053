export type { Team } from './known/team.js'
