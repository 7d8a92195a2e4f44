import { Trans, useLingui } from "@lingui/react/macro"
import { useCallback, useEffect, useState } from "react"
import { useLocation } from "wouter"
import { ApiError } from "../../browser/api-client"
import { hideLinkToken, linkToken } from "../access/link-token"
import { enterByLink } from "../stores/enter-by-link"
import { codeOfFragment, enterByCode } from "../stores/transfer"
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

/** A personal link, or one with a code: exchanged for a session, then forgotten. */
export const EnterPage = () => {
  const { t } = useLingui()
  const token = useLinkToken()
  const [, navigate] = useLocation()
  const [failure, setFailure] = useState<string>()
  usePageTitle(t`Studio`)

  const enter = useCallback(async (): Promise<void> => {
    setFailure(undefined)
    if (token === "") return setFailure("bad-request")
    const code = codeOfFragment(token)
    try {
      await (code === undefined ? enterByLink(token) : enterByCode(code))
      navigate("/studio", { replace: true })
    } catch (error) {
      setFailure(failureOf(error))
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
