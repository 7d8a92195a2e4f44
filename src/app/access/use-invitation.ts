import { useEffect, useState } from "react"
import { FAILURES } from "../../api/failures"
import type { InvitationFacts } from "../../api/shapes"
import { call } from "../../browser/api-client"
import { codeOf } from "../stores/desk-session"
import { hideLinkToken, linkToken } from "./link-token"

export type OpenInvitation = { readonly token: string; readonly facts: InvitationFacts }

export type Invitation =
  | { readonly state: "checking" }
  | ({ readonly state: "good" } & OpenInvitation)
  /** It leads nowhere; the code says why. */
  | { readonly state: "bad"; readonly code: string }
  /** Nobody could be asked. */
  | { readonly state: "unreachable"; readonly code: string }

const read = async (token: string): Promise<Invitation> => {
  try {
    return { state: "good", token, facts: await call("readInvitation", { body: { token } }) }
  } catch (error) {
    const code = codeOf(error)
    return { state: code in FAILURES ? "bad" : "unreachable", code }
  }
}

/** Take the token out of the address and ask the server to what it invites, without using it. */
export const useInvitation = (): Invitation => {
  const [token] = useState(linkToken)
  const [invitation, setInvitation] = useState<Invitation>(
    token === "" ? { state: "bad", code: "link-unknown" } : { state: "checking" },
  )
  useEffect(() => {
    hideLinkToken()
    if (token === "") return undefined
    let isGone = false
    void read(token).then(found => {
      if (!isGone) setInvitation(found)
    })
    return () => {
      isGone = true
    }
  }, [token])
  return invitation
}
