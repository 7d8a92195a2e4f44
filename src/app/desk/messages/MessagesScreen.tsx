/** Writing to people: to invite, to remind, to say something; and what became of it. */
import { Trans } from "@lingui/react/macro"
import { useEffect } from "react"
import type { BoardShape } from "../../../api/shapes"
import { followCorrespondence, useDeskCorrespondence } from "../../stores/desk-correspondence"
import { Waiting } from "../../ui/Waiting"
import { Unread } from "../Problems"
import { Composer } from "./Composer"
import { CorrespondenceSettings } from "./CorrespondenceSettings"
import { MessageReceipts } from "./MessageReceipts"
import styles from "./MessagesScreen.module.css"
import { SentList } from "./SentList"
import { WelcomePanel } from "./welcome/WelcomePanel"

export const MessagesScreen = ({ board }: { readonly board: BoardShape }) => {
  const campaignId = board.campaign.id
  const { correspondence, problem } = useDeskCorrespondence()
  useEffect(() => followCorrespondence(campaignId), [campaignId])

  if (correspondence === undefined)
    return problem === undefined ? (
      <Waiting>
        <Trans>Le courrier arrive…</Trans>
      </Waiting>
    ) : (
      <Unread code={problem} />
    )
  return (
    <div className={styles.screen}>
      <Composer board={board} correspondence={correspondence} />
      <div className={styles.column}>
        <SentList board={board} notices={correspondence.notices} />
        <MessageReceipts board={board} messages={correspondence.messages} />
        <WelcomePanel campaignId={campaignId} correspondence={correspondence} />
        <CorrespondenceSettings campaignId={campaignId} correspondence={correspondence} />
      </div>
    </div>
  )
}
