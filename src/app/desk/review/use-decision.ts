/** What can be done about a take: accept it, ask for another, keep another part of it. */
import type { DeskSubmissionShape } from "../../../api/shapes"
import { SHORTEST_CUT } from "../../../domain/take"
import type { Points } from "../../../domain/timecode"
import { movePoints } from "../../stores/board-actions"
import {
  addDraftNote,
  closeDraft,
  forgetDraft,
  openDraft,
  type RedoDraft,
  reviewOfDraft,
  useRedoDraft,
} from "../../stores/redo-drafts"
import { decideTake } from "../../stores/review-decisions"
import { noteMoment } from "./moments"
import { FRAMES_PER_SECOND } from "./shuttle"
import type { Player } from "./use-player"
import type { Deeds } from "./use-review-keys"

export type Decision = Deeds & {
  readonly send: () => void
  readonly reconsider: () => void
  /** What is being written to her; `undefined`: nothing. */
  readonly draft: RedoDraft | undefined
}

export const useDecision = (submission: DeskSubmissionShape, { video, shuttle }: Player): Decision => {
  const { takeId, review, points, proxy } = submission
  const draft = useRedoDraft(takeId)
  const moveTo = (moved: Points): void => {
    if (moved.outPoint - moved.inPoint >= SHORTEST_CUT) void movePoints(takeId, moved)
  }
  const at = (): number => video?.currentTime ?? 0
  const askForRedo = (): void => {
    shuttle?.stop()
    openDraft(takeId, review)
  }
  const decide = (verdict: "accepted" | "undecided"): void => {
    closeDraft(takeId)
    void decideTake(takeId, { verdict, comment: "", notes: [] })
  }

  return {
    draft: draft?.isOpen === true ? draft : undefined,
    accept: () => decide("accepted"),
    reconsider: () => decide("undecided"),
    askForRedo,
    addNote: () => {
      askForRedo()
      addDraftNote(takeId, noteMoment(submission, at()))
    },
    send: () => {
      if (draft === undefined) return
      closeDraft(takeId)
      void decideTake(takeId, reviewOfDraft(draft)).then(isDone => {
        // What could not be sent is kept: to be tried again as it is, or to be changed first.
        if (isDone) forgetDraft(takeId)
      })
    },
    startHere: () => moveTo({ ...points, inPoint: at() + proxy.inPoint }),
    // The picture on the screen is the last one that is kept.
    endHere: () => moveTo({ ...points, outPoint: at() + proxy.inPoint + 1 / FRAMES_PER_SECOND }),
  }
}
