import { useState } from "react"
import { deleteTake, restoreTake } from "../../../browser/storage/takes"
import type { TakeId } from "../../../domain/ids"
import { takeBack, useStudioOutbox } from "../../stores/studio-outbox"

/** Throwing takes away, the last of which can be brought back here. */
export type Deletion = {
  /** What was thrown away last, all of it at once; none: nothing was, or it was brought back. */
  readonly deleted: readonly TakeId[]
  /** What went wrong at the last attempt, if anything did: the take is as it was. */
  readonly failure: unknown
  readonly remove: (takeIds: readonly TakeId[]) => void
  readonly undo: () => void
}

/** A take that is on its way is taken back first: thrown away means that nobody gets it. */
const throwAway = async (takeId: TakeId): Promise<void> => {
  const entry = useStudioOutbox.getState().entries?.find(one => one.takeId === takeId)
  if (entry !== undefined && entry.state !== "arrived") await takeBack(takeId)
  await deleteTake(takeId)
}

export const useDeletion = (): Deletion => {
  const [deleted, setDeleted] = useState<readonly TakeId[]>([])
  const [failure, setFailure] = useState<unknown>()
  /** One after the other; where one fails, the others are as they were told. */
  const run = async (takeIds: readonly TakeId[], deed: (takeId: TakeId) => Promise<void>) => {
    const done: TakeId[] = []
    setFailure(undefined)
    try {
      for (const takeId of takeIds) {
        await deed(takeId)
        done.push(takeId)
      }
    } catch (cause) {
      setFailure(cause)
    }
    return done
  }
  return {
    deleted,
    failure,
    remove: takeIds => void run(takeIds, throwAway).then(done => done.length > 0 && setDeleted(done)),
    undo: () =>
      void run(deleted, restoreTake).then(done =>
        setDeleted(deleted.filter(takeId => !done.includes(takeId))),
      ),
  }
}
