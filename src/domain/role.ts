/**
 * What a coordinator may do in a campaign, the least first. Each role may do all that those before
 * it may.
 * - `reviewer`: sees everything, accepts takes and asks for redos.
 * - `editor`: changes the text, the framing, the people and the film too.
 * - `owner`: invites and removes coordinators too, and deletes the campaign.
 */
export const ROLES = ["reviewer", "editor", "owner"] as const
export type Role = (typeof ROLES)[number]

/** Whether a role may do what asks for at least another. */
export const mayDo = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least)
