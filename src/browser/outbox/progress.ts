/** How far a take is on its way, for whoever watches. Kept nowhere: a lost message costs nothing. */
import type { TakeId } from "../../domain/ids"
import { deviceChannel } from "../storage/device-channel"

export type SendProgress = {
  readonly takeId: TakeId
  /** `no-room`: it stopped, and this phone had not even the room to write that down. */
  readonly step: "cutting" | "sending" | "no-room"
  /** 0 to 1. Of sending: what the server has acknowledged. */
  readonly progress: number
}

const channel = deviceChannel<SendProgress>("unisson:progress")

export const announceProgress = (progress: SendProgress): void => channel.post(progress)

/**
 * Watch the progress of every take of this phone, whichever tab sends it.
 *
 * @returns Stops watching.
 */
export const onProgress = (onChanged: (progress: SendProgress) => void): (() => void) =>
  channel.listen(onChanged)
