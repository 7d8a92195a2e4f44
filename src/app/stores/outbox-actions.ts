/** What she can do about a take on its way. */
import type { TakeId } from "../../domain/ids"
import { reconsiderCutter } from "./cutter"
import { theOutbox } from "./studio-outbox"

/** Try it now, with all that it needs. */
export const sendNow = async (takeId: TakeId): Promise<void> => {
  reconsiderCutter()
  await (await theOutbox()).retry(takeId)
}

/** Send this one now, though it costs or the rest is paused. */
export const sendAnyway = async (takeId: TakeId): Promise<void> => {
  reconsiderCutter()
  await (await theOutbox()).sendAnyway(takeId)
}
