import { Trans } from "@lingui/react/macro"
import { Lock } from "lucide-react"
import { buttonClass } from "../../ui/button-class"
import { safeAddressOf } from "./ways-out"

/** The same page over HTTPS, where the host may have it. She is known there: sessions go along. */
export const SafeAddress = () => {
  const address = safeAddressOf(location.href)
  if (address === undefined) return null
  return (
    <p>
      <a className={buttonClass("primary")} href={address}>
        <Lock aria-hidden />
        <Trans>Essayer l’adresse sûre</Trans>
      </a>
    </p>
  )
}
