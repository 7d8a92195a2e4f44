import { useState } from "react"
import { deleteTake, restoreTake } from "../../../browser/storage/takes"
import type { TakeId } from "../../../domain/ids"
import { takeBack, useStudioOutbox } from "../../stores/studio-outbox"

/** Throwing takes away, the last of which can be brought back here. */
export type Deletion = {
  readonly deleted: TakeId | undefined
  /** What went wrong at the last attempt, if anything did: the take is as it was. */
  readonly failure: unknown
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
  const [failure, setFailure] = useState<unknown>()
  const run = (deed: Promise<void>, deletedThen: TakeId | undefined): void => {
    setFailure(undefined)
    deed.then(() => setDeleted(deletedThen), setFailure)
  }
  return {
    deleted,
    failure,
    remove: takeId => run(throwAway(takeId), takeId),
    undo: () => {
      if (deleted !== undefined) run(restoreTake(deleted), undefined)
    },
  }
}
