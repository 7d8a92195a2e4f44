import { Trans, useLingui } from "@lingui/react/macro"
import { CameraOff } from "lucide-react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import { containerKind } from "../../../browser/container"
import type { NoCamera } from "../../stores/held-camera"
import type { ImportedTake } from "../../stores/importing"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { BRIEF_PATH } from "../paths"
import { StudioPage } from "../StudioPage"
import { type CameraHelp, helpFor, type Permission } from "./camera-help"
import { usePermission } from "./camera-permission"
import { HelpSteps } from "./HelpSteps"
import { OtherBrowser } from "./OtherBrowser"
import { OtherCamera } from "./OtherCamera"
import { type Platform, platformOf } from "./platform"
import { namesHere } from "./platform-names"
import styles from "./RefusalPage.module.css"
import { SafeAddress } from "./SafeAddress"
import { situationWords } from "./situation-words"
import { TechnicalDetails } from "./TechnicalDetails"
import { safeAddressOf } from "./ways-out"

export type RefusalProps = {
  readonly code: NoCamera
  /** The browser's own words, for whoever helps her. */
  readonly cause?: string
  readonly brief: BriefShape
  readonly line: BriefLineShape
  readonly onRetry: () => void
  /** Called when a clip from elsewhere is a take on this phone. */
  readonly onTake: (take: ImportedTake) => void
}

const helpHere = (code: NoCamera, platform: Platform, permission: Permission): CameraHelp => {
  const safeAddress = safeAddressOf(location.href)
  const place = { platform, permission, container: containerKind() }
  return helpFor(code, { ...place, ...(safeAddress !== undefined && { safeAddress }) })
}

type NextProps = { readonly retry: CameraHelp["retry"]; readonly onRetry: () => void }

const Next = ({ retry, onRetry }: NextProps) => (
  <>
    {retry !== "none" && (
      <Button tone="primary" size="big" onClick={retry === "reload" ? () => location.reload() : onRetry}>
        <Trans>Réessayer</Trans>
      </Button>
    )}
    <ButtonLink to={BRIEF_PATH} tone="quiet">
      <Trans>Retour au brief</Trans>
    </ButtonLink>
  </>
)

/**
 * No camera, and no dead end: what happened, what to do on this phone, and the ways that need no
 * camera of this page. When the permission is given meanwhile it goes on by itself.
 */
export const RefusalPage = ({ code, cause, brief, line, onRetry, onTake }: RefusalProps) => {
  const { t, i18n } = useLingui()
  const permission = usePermission(onRetry)
  // Some milliseconds; the wrong page meanwhile would be read out.
  if (permission === undefined) return null

  const platform = platformOf(navigator.userAgent, navigator)
  const names = namesHere(platform)
  const help = helpHere(code, platform, permission)
  const { title, text } = situationWords(help.situation, names.app)
  return (
    <StudioPage title={t`Filmer`} back={BRIEF_PATH} next={<Next retry={help.retry} onRetry={onRetry} />}>
      <div className={styles.intro} role="alert">
        <CameraOff aria-hidden size={40} />
        <h2>{i18n._(title)}</h2>
        <p>{i18n._(text)}</p>
      </div>
      {help.isElsewhereFirst && <OtherBrowser platform={platform} isFirst />}
      <HelpSteps steps={help.steps} names={names} />
      {code === "insecure" ? (
        // Another browser does no better with this address, and no clip can be kept: that takes locks as well.
        <SafeAddress />
      ) : (
        <OtherCamera brief={brief} line={line} onTake={onTake} />
      )}
      {code !== "insecure" && !help.isElsewhereFirst && <OtherBrowser platform={platform} isFirst={false} />}
      {help.situation === "unknown" && <TechnicalDetails fault={cause ?? code} />}
    </StudioPage>
  )
}
