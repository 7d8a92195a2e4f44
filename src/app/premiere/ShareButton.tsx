import { Trans } from "@lingui/react/macro"
import { Share2 } from "lucide-react"
import { Button } from "../ui/Button"
import { CopyButton } from "../ui/CopyButton"

/** Where the page is, without what a sender may have hung onto the address. */
const address = (): string => location.origin + location.pathname

/** Passes the film on: by the phone's own sheet where there is one, else by copying the link. */
export const ShareButton = ({ title }: { readonly title: string }) => {
  if (!("share" in navigator)) {
    return (
      <CopyButton text={address()}>
        <Trans>Copier le lien</Trans>
      </CopyButton>
    )
  }
  // She closed the sheet without choosing anyone: nothing to say about that.
  const share = (): void => void navigator.share({ title, url: address() }).catch(() => undefined)
  return (
    <Button icon={<Share2 aria-hidden />} onClick={share}>
      <Trans>Partager</Trans>
    </Button>
  )
}
