/**
 * Everything that has to be on the phone before the studio works without network, as data. An
 * optional download of later is one more entry here, and one more line of OFFLINE_WORDS.
 *
 * The framing pictures are drawings of the app itself and the fonts are its files: both are `app`.
 */
import { findBrief } from "../../browser/storage/brief-cache"
import {
  cancelCoachModel,
  fetchCoachModel,
  isCoachModelWanted,
  lookForCoachModel,
  useCoachModel,
} from "./coach-model"
import { cancelCutter, fetchCutter, lookForCutter, useCutter } from "./cutter"
import { OfflineError, type OfflinePart, type Standing } from "./offline-part"
import { fetchShell, lookForShell } from "./offline-shell"
import { refreshBrief, useStudioBrief } from "./studio-brief"

export type OfflinePartName = "app" | "brief" | "cutter" | "coach"

/** A few hundred words: not worth a number. */
const BRIEF_TRANSFER_BYTES = 0

const standingOfBrief = async (): Promise<Standing> => {
  const { brief } = useStudioBrief.getState()
  if (brief === undefined) return "missing"
  return (await findBrief(brief.contributor.id)) === undefined ? "missing" : "kept"
}

const fetchBrief: OfflinePart<OfflinePartName>["fetch"] = async () => {
  await refreshBrief()
  if ((await standingOfBrief()) !== "kept") throw new OfflineError("brief-missing", "The brief was not kept")
}

const fetchCutterPart: OfflinePart<OfflinePartName>["fetch"] = async ({ signal, onProgress }) => {
  const stopFollowing = useCutter.subscribe(({ cutter }) => {
    if (cutter.kind === "fetching" && cutter.progress !== undefined)
      onProgress(cutter.progress.receivedBytes / cutter.progress.totalBytes)
  })
  signal.addEventListener("abort", cancelCutter)
  try {
    await fetchCutter()
  } finally {
    stopFollowing()
    signal.removeEventListener("abort", cancelCutter)
  }
  signal.throwIfAborted()
  if (useCutter.getState().cutter.kind !== "kept")
    throw new OfflineError("core-missing", "The cutter could not be fetched")
}

const fetchCoachPart: OfflinePart<OfflinePartName>["fetch"] = async ({ signal, onProgress }) => {
  const stopFollowing = useCoachModel.subscribe(({ model }) => {
    if (model.kind === "fetching" && model.progress !== undefined)
      onProgress(model.progress.receivedBytes / model.progress.totalBytes)
  })
  signal.addEventListener("abort", cancelCoachModel)
  try {
    await fetchCoachModel()
  } finally {
    stopFollowing()
    signal.removeEventListener("abort", cancelCoachModel)
  }
  signal.throwIfAborted()
  if (useCoachModel.getState().model.kind !== "kept")
    throw new OfflineError("coach-missing", "The coach's model could not be fetched")
}

/** In the order in which they are fetched: what is most needed first. */
export const OFFLINE_PARTS: readonly OfflinePart<OfflinePartName>[] = [
  { name: "app", look: lookForShell, fetch: fetchShell },
  {
    name: "brief",
    look: async () => ({ standing: await standingOfBrief(), transferBytes: BRIEF_TRANSFER_BYTES }),
    fetch: fetchBrief,
  },
  {
    name: "cutter",
    look: async () => {
      await lookForCutter()
      const { cutter, transferBytes = 0 } = useCutter.getState()
      return { standing: cutter.kind === "kept" ? "kept" : "missing", transferBytes }
    },
    fetch: fetchCutterPart,
  },
  {
    name: "coach",
    isWanted: isCoachModelWanted,
    look: async () => {
      await lookForCoachModel()
      const { model, transferBytes = 0 } = useCoachModel.getState()
      return { standing: model.kind === "kept" ? "kept" : "missing", transferBytes }
    },
    fetch: fetchCoachPart,
  },
]
