import { Trans } from "@lingui/react/macro"
import { Share2 } from "lucide-react"
import type { CampaignShape, ContributorShape } from "../../../api/shapes"
import { readyMessage } from "../../../domain/ready-message"
import { useDeskBoard } from "../../stores/desk-board"
import { Button } from "../../ui/Button"
import { CopyButton } from "../../ui/CopyButton"

type Props = { readonly contributor: ContributorShape; readonly url: string }

/** Sends a link with a ready message through the phone's own apps; where there is no such way, the message is copied. */
export const ShareLink = ({ contributor, url }: Props) => {
  const campaign = useDeskBoard(state => state.board?.campaign)
  return campaign === undefined ? null : <ShareIn campaign={campaign} contributor={contributor} url={url} />
}

const ShareIn = ({ campaign, contributor, url }: Props & { readonly campaign: CampaignShape }) => {
  const text = readyMessage(contributor, contributor.language ?? campaign.language, campaign.title, url)
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
