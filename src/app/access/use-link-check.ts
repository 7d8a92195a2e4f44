import { useEffect, useState } from "react"
import { call } from "../../browser/api-client"
import { codeOf } from "../stores/desk-session"
import { hideLinkToken, linkToken } from "./link-token"

/** What is known of the link that led here. */
export type LinkCheck =
  | { readonly state: "checking" }
  | { readonly state: "good"; readonly token: string }
  /** It leads nowhere; the code says why. */
  | { readonly state: "bad"; readonly code: string }

const checkLink = async (token: string, purpose: "set-up" | "reset"): Promise<LinkCheck> => {
  try {
    const link = await call("checkLink", { body: { token } })
    // A reset link opened as a set-up link was put together by hand: it is not known here.
    return link.purpose === purpose ? { state: "good", token } : { state: "bad", code: "link-unknown" }
  } catch (error) {
    return { state: "bad", code: codeOf(error) }
  }
}

/** Take the token out of the address and ask the server what it is good for, without using it. */
export const useLinkCheck = (purpose: "set-up" | "reset"): LinkCheck => {
  const [token] = useState(linkToken)
  const [check, setCheck] = useState<LinkCheck>(
    token === "" ? { state: "bad", code: "link-unknown" } : { state: "checking" },
  )

  useEffect(() => {
    hideLinkToken()
    if (token === "") return undefined
    let isGone = false
    void checkLink(token, purpose).then(result => {
      if (!isGone) setCheck(result)
    })
    return () => {
      isGone = true
    }
  }, [token, purpose])
  return check
}
