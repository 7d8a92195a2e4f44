/** Who opens the front door: asked of the server, or of this phone when there is no network. */
import { call } from "../../browser/api-client"
import { findLastBrief } from "../../browser/storage/brief-cache"

/** What this browser is good for. Both may be true: a coordinator may try a link of hers. */
export type Guest = {
  readonly isCoordinator: boolean
  /** A contributor's session, or her brief on this phone while the server cannot be asked. */
  readonly isContributor: boolean
  /** Whether there is a coordinator at all. */
  readonly isSetUp: boolean
}

/** Whether somebody has entered here before: a brief is on this phone. Never rejects. */
const hasKeptBrief = async (): Promise<boolean> =>
  (await findLastBrief().catch(() => undefined)) !== undefined

/** Find out who is there. Never rejects. */
export const findGuest = async (): Promise<Guest> => {
  try {
    const { coordinator, contributor, isSetUp } = await call("readSession")
    return { isCoordinator: coordinator !== null, isContributor: contributor !== null, isSetUp }
  } catch {
    return { isCoordinator: false, isContributor: await hasKeptBrief(), isSetUp: true }
  }
}
