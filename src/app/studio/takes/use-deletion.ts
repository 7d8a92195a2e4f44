import { useState } from "react"
import { deleteTake, restoreTake } from "../../../browser/storage/takes"
import type { TakeId } from "../../../domain/ids"
import { takeBack, useStudioOutbox } from "../../stores/studio-outbox"

/** Throwing takes away, the last of which can be brought back here. */
export type Deletion = {
  readonly deleted: TakeId | undefined
  readonly remove: (takeId: TakeId) => void
  readonly undo: () => void
}

/** A take that is on its way is taken back first: thrown away means that nobody gets it. */
const throwAway = async (takeId: TakeId): Promise<void> => {
  const entry = useStudioOutbox.getState().entries?.find(one => one.takeId === takeId)
  if (entry !== undefined && entry.state !== "arrived") await takeBack(takeId)
  await deleteTake(takeId)
}

export const useDeletion = (): Deletion => {
  const [deleted, setDeleted] = useState<TakeId>()
  return {
    deleted,
    remove: takeId => void throwAway(takeId).then(() => setDeleted(takeId)),
    undo: () => {
      if (deleted !== undefined) void restoreTake(deleted).then(() => setDeleted(undefined))
    },
  }
}
