/** What became of another wording that a contributor proposed for her line. */
export const PROPOSAL_STATES = ["waiting", "accepted", "declined"] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]
