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

/** What the four bits of a UUID's variant leave of a hexadecimal digit. */
const VARIANT = ["8", "9", "a", "b"] as const

/**
 * The id that belongs to a hash: whoever makes the same thing anew makes the same id, and it is there once.
 *
 * @param hash SHA-256 in lower-case hex.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.8 for UUIDs of version 8
 */
export const idOfHash = (hash: string): string => {
  const variant = VARIANT[Number.parseInt(hash.slice(16, 17), 16) % VARIANT.length]
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-")
}
