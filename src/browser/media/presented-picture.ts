/** Which pictures of a recording are on the screen, and since when. */
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

/**
 * When each picture of a recording begins to be presented, in seconds, in order. Read from tables and
 * packet headers; none where the file cannot be read here.
 */
export const pictureMoments = async (recording: Blob): Promise<Seconds[]> => {
  try {
    return await withClipInput(recording, async input => {
      const track = await input.getPrimaryVideoTrack()
      if (track === null) return []
      const moments: Seconds[] = []
      const packets = new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })
      for await (const { timestamp } of packets) if (timestamp >= 0) moments.push(timestamp)
      return moments.sort((a, b) => a - b)
    })
  } catch {
    return []
  }
}
