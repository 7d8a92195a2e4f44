/** Who a sending is for. Pure. */
import type {
  AddresseeShape,
  BoardShape,
  ContributorShape,
  CorrespondenceShape,
  NoticeShape,
} from "../../../api/shapes"
import type { ContributorId } from "../../../domain/ids"
import type { WrittenKind } from "../../../domain/notice"

/** By which way something reaches somebody; `none`: by none that this server has. */
export type Way = "push" | "email" | "none"

export type Recipient = AddresseeShape & {
  readonly contributor: ContributorShape
  readonly way: Way
  /** The last notice of that kind to her. */
  readonly last: NoticeShape | undefined
}

const wayOf = (
  kind: WrittenKind,
  { hasPush }: AddresseeShape,
  { email }: ContributorShape,
  isMailSetUp: boolean,
): Way => {
  // A notification opens the studio where she has been already: an invitation is for who has not.
  if (hasPush && kind !== "invitation") return "push"
  return isMailSetUp && email !== "" ? "email" : "none"
}

/** Everybody whom a sending of that kind can be for, as they were added. */
export const recipientsOf = (
  board: BoardShape,
  { people, notices, mailFrom }: CorrespondenceShape,
  kind: WrittenKind,
): Recipient[] =>
  people.flatMap(addressee => {
    const contributor = board.contributors.find(({ id }) => id === addressee.contributorId)
    if (contributor === undefined || (kind === "reminder" && !addressee.needsReminder)) return []
    const last = notices.find(
      notice => notice.contributorId === contributor.id && notice.kind === kind && notice.state !== "dropped",
    )
    return { ...addressee, contributor, last, way: wayOf(kind, addressee, contributor, mailFrom !== null) }
  })

/** Whether a sending can be for somebody: a message stands on her brief, whatever else. */
export const canChoose = (kind: WrittenKind, { way }: Recipient): boolean =>
  kind === "message" || way !== "none"

/** Who is chosen before anybody chooses: of invitations, those who have none yet. */
export const proposed = (kind: WrittenKind, recipients: readonly Recipient[]): ContributorId[] =>
  recipients
    .filter(recipient => canChoose(kind, recipient))
    .filter(
      ({ contributor, last }) =>
        kind !== "invitation" ||
        (contributor.openedAt === null && (last === undefined || last.state === "failed")),
    )
    .map(({ contributorId }) => contributorId)
