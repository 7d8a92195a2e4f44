import type { Connection } from "../store/connection"
import { findContributorSession, findCoordinatorSession, insertCoordinatorSession } from "../store/sessions"
import { insertToken, revokeToken } from "../store/tokens"
import type { Callers } from "./caller"
import type { CookieJar } from "./cookies"
import { hashToken, makeToken } from "./tokens"

/** Find out who is signed in with the browser that asks. */
export const readCallers = async (db: Connection, cookies: Pick<CookieJar, "read">): Promise<Callers> => {
  const desk = cookies.read("coordinator")
  const studio = cookies.read("contributor")
  const [coordinator, contributor] = await Promise.all([
    desk === undefined ? undefined : findCoordinatorSession(db, hashToken(desk)),
    studio === undefined ? undefined : findContributorSession(db, hashToken(studio)),
  ])
  return { coordinator, contributor }
}

/** End the sessions of a browser, on the server and in its cookies. */
export const endSessions = async (db: Connection, cookies: CookieJar): Promise<void> => {
  for (const kind of ["coordinator", "contributor"] as const) {
    const token = cookies.read(kind)
    if (token === undefined) continue
    await revokeToken(db, hashToken(token))
    cookies.drop(kind)
  }
}

/** Begin a coordinator's session. Its cookie is set once the transaction has ended. */
export const beginCoordinatorSession = async (db: Connection, coordinatorId: string): Promise<string> => {
  const { token, hash } = makeToken()
  await insertCoordinatorSession(db, hash, coordinatorId)
  return token
}

/** Begin a contributor's session. It lasts as long as her campaign takes her in. */
export const beginContributorSession = async (db: Connection, contributorId: string): Promise<string> => {
  const { token, hash } = makeToken()
  await insertToken(db, { hash, purpose: "session", contributorId })
  return token
}
