import { useEffect, useState } from "react"
import type { OpenDoorShape } from "../../api/shapes"
import { ApiError } from "../../browser/api-client"
import { linkToken } from "../access/link-token"
import { findInside, readDoor } from "../stores/open-door"

export type OpenDoor = {
  readonly token: string
  readonly facts: OpenDoorShape
  /** Who of this campaign is in the studio on this phone already; `undefined`: nobody. */
  readonly inside: string | undefined
}

type Door =
  | { readonly state: "asking" }
  | ({ readonly state: "open" } & OpenDoor)
  | { readonly state: "closed"; readonly code: string }

const knock = async (token: string): Promise<Door> => {
  try {
    const facts = await readDoor(token)
    return { state: "open", token, facts, inside: await findInside(facts.campaignId) }
  } catch (error) {
    return { state: "closed", code: error instanceof ApiError ? error.code : "unknown" }
  }
}

/**
 * Where the group link in the address leads. Unlike a personal link's, its token stays in the address: it is
 * everybody's in the chat, and whoever reloads the page or passes the address on does nothing wrong.
 */
export const useDoor = (): Door => {
  const [token, setToken] = useState(linkToken)
  const [door, setDoor] = useState<Door>({ state: "asking" })
  useEffect(() => {
    const takeAnother = (): void => setToken(linkToken())
    addEventListener("hashchange", takeAnother)
    return () => removeEventListener("hashchange", takeAnother)
  }, [])
  useEffect(() => {
    let isGone = false
    if (token === "") setDoor({ state: "closed", code: "link-unknown" })
    else
      void knock(token).then(found => {
        if (!isGone) setDoor(found)
      })
    return () => {
      isGone = true
    }
  }, [token])
  return door
}
