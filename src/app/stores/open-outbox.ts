/** The outbox with all that it works by: cutter, session, server, and what she said of the network. */
import { pathOf } from "../../api/endpoints"
import { call } from "../../browser/api-client"
import { createFfmpegEngine } from "../../browser/media/ffmpeg-engine"
import { MediaEngineError, type Trimmed } from "../../browser/media/media-engine"
import { type Outbox, startOutbox } from "../../browser/outbox/drain"
import type { Points } from "../../domain/timecode"
import { ensureCutter } from "./cutter"
import { networkCost } from "./network-cost"
import { whoIsHere } from "./outbox-owners"
import { readSendingChoice, sendingHold } from "./sending-choice"

/** A take as it was recorded, with its points: the server cuts it. See [Note: Paid bytes]. */
const whole = (source: Blob, points: Points): Trimmed => ({
  blob: source,
  mimeType: source.type,
  points,
  cutBy: "whole",
})

/** Start to empty the outbox. */
export const openOutbox = async (): Promise<Outbox> => {
  // Before the first byte: what she has paused stays paused.
  await readSendingChoice()
  const engine = createFfmpegEngine()
  return startOutbox({
    cut: async (source, points, options) => {
      // Fetched here and not by the engine, so that she sees the 32 MB come and can stop them.
      if (await ensureCutter("needed")) return engine.trim(source, points, options)
      if (networkCost() === "paid") return whole(source, points)
      throw new MediaEngineError("core-missing", "The cutter is not here")
    },
    whoIsHere,
    readSubmissions: async signal => (await call("readBrief", { signal })).submissions,
    uploadEndpoint: pathOf("startUpload"),
    hold: sendingHold,
  })
}
