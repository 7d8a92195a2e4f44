/** The log of the campaign on the table, as far as it was read. */
import { create } from "zustand"
import { LOG_PARAM } from "../../api/events"
import type { ActivityShape } from "../../api/shapes"
import { followEvents } from "../../browser/events"
import type { CampaignId } from "../../domain/ids"
import { deskCall } from "./desk-call"
import { codeOf } from "./desk-session"
import { createRefresher } from "./refresher"

/** A reading with fewer entries than this was the last: see the server's page length. */
const PAGE_LENGTH = 100

type Activity = {
  readonly campaignId: CampaignId | undefined
  /** Newest first; undefined: not read yet. */
  readonly entries: readonly ActivityShape[] | undefined
  readonly hasOlder: boolean
  readonly isReading: boolean
  /** Why it could not be read. */
  readonly problem: string | undefined
}

const EMPTY: Activity = {
  campaignId: undefined,
  entries: undefined,
  hasOlder: false,
  isReading: false,
  problem: undefined,
}

export const useActivity = create<Activity>(() => EMPTY)

const read = (campaignId: CampaignId, before: string): Promise<ActivityShape[]> =>
  deskCall("readActivity", { params: { campaignId, before } })

/** What is new before what is known. The two meet, unless more than a page came meanwhile: then the log begins anew. */
const joined = (
  fresh: readonly ActivityShape[],
  known: readonly ActivityShape[],
): readonly ActivityShape[] => {
  const oldest = fresh.at(-1)
  if (oldest === undefined || !known.some(({ id }) => id === oldest.id)) return fresh
  return [...fresh, ...known.filter(({ id }) => id < oldest.id)]
}

/** Read the newest entries. Never rejects: `problem` says what went wrong. */
const readNewest = createRefresher(async () => {
  const { campaignId, entries: known = [], hasOlder } = useActivity.getState()
  if (campaignId === undefined) return
  try {
    const fresh = await read(campaignId, "now")
    if (useActivity.getState().campaignId !== campaignId) return
    const entries = joined(fresh, known)
    const isAnew = entries === fresh
    useActivity.setState({
      entries,
      hasOlder: isAnew ? fresh.length === PAGE_LENGTH : hasOlder,
      problem: undefined,
    })
  } catch (error) {
    useActivity.setState({ problem: codeOf(error) })
  }
})

/** Read a page more of what was done before. Never rejects: `problem` says what went wrong. */
export const readOlder = async (): Promise<void> => {
  const { campaignId, entries = [] } = useActivity.getState()
  const oldest = entries.at(-1)
  if (campaignId === undefined || oldest === undefined) return
  useActivity.setState({ isReading: true })
  try {
    const older = await read(campaignId, String(oldest.id))
    const { entries: now = [], campaignId: current } = useActivity.getState()
    if (current !== campaignId || now.at(-1)?.id !== oldest.id) return
    useActivity.setState({ entries: [...now, ...older], hasOlder: older.length === PAGE_LENGTH })
  } catch (error) {
    useActivity.setState({ problem: codeOf(error) })
  } finally {
    useActivity.setState({ isReading: false })
  }
}

/** Read a campaign's log and keep it up to date until the function that comes back is called. */
export const followActivity = (campaignId: CampaignId): (() => void) => {
  useActivity.setState({ ...EMPTY, campaignId })
  return followEvents({
    asksFor: LOG_PARAM,
    onOpen: () => void readNewest(),
    onEvent: event => {
      if (event.campaignId === campaignId && event.kind === "activity-added") void readNewest()
    },
  })
}
