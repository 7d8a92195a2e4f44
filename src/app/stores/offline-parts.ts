/**
 * Everything that has to be on the phone before the studio works without network, as data. An
 * optional download of later is one more entry here, and one more line of OFFLINE_WORDS.
 *
 * The framing pictures are drawings of the app itself and the fonts are its files: both are `app`.
 */
import { findBrief } from "../../browser/storage/brief-cache"
import { coachModel, isCoachModelWanted } from "./coach-model"
import { cancelCutter, cutter, fetchCutter } from "./cutter"
import type { Download } from "./download"
import {
  type FetchOptions,
  OfflineError,
  type OfflineFailure,
  type OfflinePart,
  type Standing,
} from "./offline-part"
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

type PartDownload = {
  readonly download: Download<OfflineFailure>
  /** How she asks for it and stops it, where that is more than the download itself. */
  readonly fetch?: () => Promise<void>
  readonly cancel?: () => void
}

/** A download as a part, with its progress. */
const downloadPart = ({ download, fetch = download.fetch, cancel = download.cancel }: PartDownload) => ({
  look: async () => {
    await download.look()
    const { transferBytes } = download
    return { standing: download.isKept() ? "kept" : "missing", transferBytes } as const
  },
  fetch: async ({ signal, onProgress }: FetchOptions) => {
    const stopFollowing = download.useDownload.subscribe(({ state }) => {
      if (state.kind === "fetching" && state.progress !== undefined)
        onProgress(state.progress.receivedBytes / state.progress.totalBytes)
    })
    signal.addEventListener("abort", cancel)
    try {
      await fetch()
    } finally {
      stopFollowing()
      signal.removeEventListener("abort", cancel)
    }
    signal.throwIfAborted()
    if (!download.isKept()) throw new OfflineError(download.failure, "It could not be fetched")
  },
})

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
    ...downloadPart({ download: cutter, fetch: fetchCutter, cancel: cancelCutter }),
  },
  {
    name: "coach",
    isWanted: isCoachModelWanted,
    ...downloadPart({ download: coachModel }),
  },
]
