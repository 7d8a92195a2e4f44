/**
 * Names of things. Every id is a UUID; the one who makes the thing makes its id, so
 * that a request repeated after a lost answer has no second effect.
 */
export type CampaignId = string
export type LineId = string
export type ContributorId = string
export type CoordinatorId = string
/** Made on the phone when recording starts; the submission on the server keeps it. */
export type TakeId = string
export type FilmId = string

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is an id: a UUID in lower case. */
export const isId = (text: string): boolean => UUID.test(text)
