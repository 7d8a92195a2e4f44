/** The outbox with all that it works by: cutter, session, server, and what she said of the network. */
import { studioPathOf } from "../../api/studio-endpoints"
import { call } from "../../browser/api-client"
import { createFfmpegEngine } from "../../browser/media/ffmpeg-engine"
import { createPacketEngine } from "../../browser/media/packet-engine"
import { createRangeEngine } from "../../browser/media/range-engine"
import { createThreeEngines } from "../../browser/media/three-engines"
import { type Outbox, startOutbox } from "../../browser/outbox/drain"
import { startTellingConsents } from "./consent-sending"
import { ensureCutter } from "./cutter"
import { whoIsHere } from "./outbox-owners"
import { readSendingChoice, sendingHold } from "./sending-choice"

/** Start to empty the outbox. */
export const openOutbox = async (): Promise<Outbox> => {
  // Before the first byte: what she has paused stays paused.
  await readSendingChoice()
  startTellingConsents()
  const engine = createThreeEngines({
    ranges: createRangeEngine(),
    ffmpeg: createFfmpegEngine(),
    packets: createPacketEngine(),
    // Fetched here and not by the engine, so that she sees the 32 MB come and can stop them.
    hasCore: () => ensureCutter("needed"),
  })
  return startOutbox({
    cut: engine.trim,
    whoIsHere,
    readSubmissions: async signal => (await call("readBrief", { signal })).submissions,
    uploadEndpoint: studioPathOf("startUpload"),
    hold: sendingHold,
  })
}
