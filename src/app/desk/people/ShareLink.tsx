import type { ContributorShape } from "../../../api/shapes"
import { readyMessage } from "../../../domain/ready-message"
import { useDeskBoard } from "../../stores/desk-board"
import { ShareText } from "./ShareText"

type Props = { readonly contributor: ContributorShape; readonly url: string }

/** Sends a personal link with a message in her language. */
export const ShareLink = ({ contributor, url }: Props) => {
  const campaign = useDeskBoard(state => state.board?.campaign)
  if (campaign === undefined) return null
  const language = contributor.language ?? campaign.language
  return <ShareText text={readyMessage(contributor, language, campaign.title, url)} />
}
