import type { ContributorId } from "./ids"

/** Someone who speaks a line. What the lower third says of her. */
export type Contributor = {
  readonly id: ContributorId
  readonly name: string
  /** "Ingénieure réseau". May be empty. */
  readonly role: string
  /** "Lyon". May be empty. */
  readonly place: string
}

export const NAME_MAX_LENGTH = 120
export const ROLE_MAX_LENGTH = 160
export const PLACE_MAX_LENGTH = 120
