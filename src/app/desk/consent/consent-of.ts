/** Who of a campaign's people allows what. Pure. */
import type { BoardShape, ContributorShape } from "../../../api/shapes"
import { type ConsentState, consentState, isAllowed } from "../../../domain/consent"
import type { ContributorId } from "../../../domain/ids"

type Board = Pick<BoardShape, "contributors" | "consentRequest">

/** Where somebody is with her consent. */
export const consentOf = (
  { consentRequest }: Pick<BoardShape, "consentRequest">,
  { consent }: Pick<ContributorShape, "consent">,
  now = new Date(),
): ConsentState => consentState(consent, consentRequest.revision, now)

export type Unconsented = {
  /** Nothing signed yet, or what was signed is over. */
  readonly missing: readonly ContributorShape[]
  readonly withdrawn: readonly ContributorShape[]
}

/** Who of some people has given no consent that holds. */
export const unconsented = (
  board: Board,
  among: ReadonlySet<ContributorId>,
  now = new Date(),
): Unconsented => {
  const without = board.contributors
    .filter(({ id }) => among.has(id))
    .map(person => ({ person, state: consentOf(board, person, now) }))
    .filter(({ state }) => !isAllowed(state))
  const those = (isWithdrawn: boolean) =>
    without.filter(({ state }) => (state === "withdrawn") === isWithdrawn).map(({ person }) => person)
  return { missing: those(false), withdrawn: those(true) }
}

/** Of whom a take was accepted: who is in the film, or would be if she had not taken her consent back. */
export const peopleFilmed = ({ submissions }: Pick<BoardShape, "submissions">): ReadonlySet<ContributorId> =>
  new Set(
    submissions
      .filter(({ state, review }) => state === "ready" && review.verdict === "accepted")
      .map(({ contributorId }) => contributorId),
  )
