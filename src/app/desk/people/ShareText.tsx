import { Trans } from "@lingui/react/macro"
import { Share2 } from "lucide-react"
import { Button } from "../../ui/Button"
import { CopyButton } from "../../ui/CopyButton"

/** Sends a ready message through the device's own apps; where there is no such way, it is copied. */
export const ShareText = ({ text }: { readonly text: string }) => {
  if (!("share" in navigator)) {
    return (
      <CopyButton text={text}>
        <Trans>Copier un message prêt</Trans>
      </CopyButton>
    )
  }
  // Whoever closes the sheet has not failed at anything.
  const share = (): void => void navigator.share({ text }).catch(() => undefined)
  return (
    <Button icon={<Share2 aria-hidden />} onClick={share}>
      <Trans>Partager avec un message</Trans>
    </Button>
  )
}
