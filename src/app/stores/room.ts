/** Room on this phone: whether a take fits, and which takes may go to make some. */
import type { BriefLineShape, SubmissionShape } from "../../api/shapes"
import { sendStateOf } from "../../browser/outbox/send-state"
import type { KeptTake } from "../../browser/storage/kept-take"
import type { OutboxEntry } from "../../browser/storage/outbox-entry"
import { estimateRoom, StorageError } from "../../browser/storage/quota"
import { eraseTakes, listThrownAway } from "../../browser/storage/takes"
import type { ContributorId, TakeId } from "../../domain/ids"
import type { Language } from "../../domain/language"
import { speakingTime } from "../../domain/pace"
import type { Bytes, Seconds } from "../../domain/timecode"
import { findCutOff } from "./studio-takes"

/** What a second of 1080p weighs with its sound, rather more than less. */
const BYTES_A_SECOND: Bytes = 800_000
/** Nobody speaks at the estimated pace, and a rehearsal begins twice. */
const SPARE_FACTOR = 3
const SPARE_SECONDS: Seconds = 10
/** Under this a browser fails at other things than the take. */
const LEAST_ROOM: Bytes = 20_000_000

/** Room that a take of a line may need. */
export const roomForLine = ({ text }: Pick<BriefLineShape, "text">, language: Language): Bytes =>
  LEAST_ROOM + (speakingTime(text, language) * SPARE_FACTOR + SPARE_SECONDS) * BYTES_A_SECOND

/**
 * Make sure that a take of a line will fit. A browser that does not say how much room there is gets
 * the benefit of the doubt.
 *
 * @throws {StorageError} `quota-exceeded`
 */
export const needRoomFor = async (line: Pick<BriefLineShape, "text">, language: Language): Promise<void> => {
  const room = await estimateRoom().catch(() => undefined)
  const needed = roomForLine(line, language)
  if (room === undefined || room.freeBytes >= needed) return
  throw new StorageError("quota-exceeded", `${room.freeBytes} bytes free, ${needed} needed`, {
    details: room,
  })
}

/**
 * Why a take may go.
 * - `thrown-away`: she did so, and could still bring it back.
 * - `not-chosen`: an attempt that is not on its way.
 * - `at-the-desk`: it has arrived; this is her own copy.
 */
export type Reason = "thrown-away" | "not-chosen" | "at-the-desk"

export type Dispensable = { readonly kept: KeptTake; readonly reason: Reason }

type Known = {
  /** Who asks: what somebody else filmed on this phone is not hers to erase. */
  readonly person: ContributorId
  readonly takes: readonly KeptTake[]
  readonly entries: readonly OutboxEntry[]
  readonly submissions: readonly SubmissionShape[]
}

const reasonOf = (kept: KeptTake, { person, entries, submissions }: Known): Reason | undefined => {
  const { takeId, contributorId } = kept.take.slate
  if (contributorId !== person) return undefined
  const entry = entries.find(one => one.takeId === takeId)
  const submission = submissions.find(one => one.takeId === takeId)
  if (entry !== undefined && entry.state !== "arrived") return undefined
  if (kept.deletedAt !== undefined) return "thrown-away"
  const state = sendStateOf(entry, submission)
  if (state === "arrived" || state === "accepted") return "at-the-desk"
  return kept.isChosen ? undefined : "not-chosen"
}

/** Takes that may go, from what she rejected to what is safe elsewhere. Never one that waits to be sent. */
export const dispensableTakes = (known: Known): Dispensable[] => {
  const order: readonly Reason[] = ["thrown-away", "not-chosen", "at-the-desk"]
  return known.takes
    .flatMap(kept => {
      const reason = reasonOf(kept, known)
      return reason === undefined ? [] : { kept, reason }
    })
    .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))
}

/** Takes that she threw away and could still bring back. */
export const findThrownAway = (): Promise<KeptTake[]> => listThrownAway()

/** Free the room of takes at once and for good. A recording that found none to be kept in finds it now. */
export const makeRoom = async (takeIds: readonly TakeId[]): Promise<void> => {
  await eraseTakes(takeIds)
  void findCutOff()
}
