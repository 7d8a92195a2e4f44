import { Trans, useLingui } from "@lingui/react/macro"
import { useCallback, useEffect, useState } from "react"
import { useLocation } from "wouter"
import { ApiError, call } from "../../browser/api-client"
import { hideLinkToken, linkToken } from "../access/link-token"
import { hasKeptBrief } from "../stores/home"
import { refreshBrief } from "../stores/studio-brief"
import { usePageTitle } from "../ui/use-page-title"
import { Waiting } from "../ui/Waiting"
import { EnterRefused } from "./EnterRefused"

/** The token, out of the address at once. Another link pasted into this tab changes only the fragment. */
const useLinkToken = (): string => {
  const [token, setToken] = useState(linkToken)
  useEffect(() => {
    hideLinkToken()
    const takeAnother = (): void => {
      if (linkToken() !== "") setToken(linkToken())
      hideLinkToken()
    }
    addEventListener("hashchange", takeAnother)
    return () => removeEventListener("hashchange", takeAnother)
  }, [])
  return token
}

const failureOf = (error: unknown): string => (error instanceof ApiError ? error.code : "unknown")

/** A personal link: exchanged for a session, then forgotten. */
export const EnterPage = () => {
  const { t } = useLingui()
  const token = useLinkToken()
  const [, navigate] = useLocation()
  const [failure, setFailure] = useState<string>()
  usePageTitle(t`Studio`)

  const enter = useCallback(async (): Promise<void> => {
    setFailure(undefined)
    if (token === "") return setFailure("bad-request")
    try {
      await call("enter", { body: { token } })
      // Before the studio opens: it would begin with the brief of whoever used this phone last.
      await refreshBrief()
      navigate("/studio", { replace: true })
    } catch (error) {
      const code = failureOf(error)
      // Her link is her bookmark: opened in the train, it leads to the brief that is already here.
      if (code === "offline" && (await hasKeptBrief())) navigate("/studio", { replace: true })
      else setFailure(code)
    }
  }, [token, navigate])
  useEffect(() => void enter(), [enter])

  if (failure !== undefined) return <EnterRefused code={failure} onRetry={() => void enter()} />
  return (
    <Waiting>
      <Trans>Bienvenue. Nous ouvrons votre studio…</Trans>
    </Waiting>
  )
}
