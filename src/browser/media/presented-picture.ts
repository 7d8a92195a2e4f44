/** Which picture of a recording is on the screen at a moment. */
import { EncodedPacketSink } from "mediabunny"
import type { Seconds } from "../../domain/timecode"
import { withClipInput } from "./clip-input"

/** What arithmetic and a container's clock in whole milliseconds leave behind. */
export const ROUNDING: Seconds = 0.001

/**
 * When the picture that is presented at a moment began to be presented. Read from tables and packet
 * headers: nothing is decoded.
 *
 * @returns `undefined`: there is none yet, or the file cannot be read here.
 */
export const presentedSince = async (recording: Blob, at: Seconds): Promise<Seconds | undefined> => {
  try {
    return await withClipInput(recording, async input => {
      const track = await input.getPrimaryVideoTrack()
      if (track === null) return undefined
      const packet = await new EncodedPacketSink(track).getPacket(at + ROUNDING, { metadataOnly: true })
      return packet === null || packet.timestamp < 0 ? undefined : packet.timestamp
    })
  } catch {
    return undefined
  }
}
