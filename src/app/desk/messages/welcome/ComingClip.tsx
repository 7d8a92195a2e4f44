import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import type { WelcomeClipShape } from "../../../../api/shapes"
import type { CampaignId } from "../../../../domain/ids"
import { removeWelcomeClip } from "../../../stores/welcome-clip"
import { Button } from "../../../ui/Button"
import { wordsOfError } from "../../../ui/failure-words"
import { Notice } from "../../../ui/Notice"
import { Waiting } from "../../../ui/Waiting"
import { ForEditors } from "../../own-role"
import styles from "./Welcome.module.css"
import { welcomeWords } from "./welcome-words"

type Props = {
  readonly campaignId: CampaignId
  readonly clip: WelcomeClipShape
  /** Another one is on the briefs until this one is ready. */
  readonly isReplacing: boolean
}

/** A clip that has arrived and is being prepared, or that cannot be used. */
export const ComingClip = ({ campaignId, clip, isReplacing }: Props) => {
  const { t, i18n } = useLingui()
  const [failure, setFailure] = useState<unknown>()
  const { id, name, state, refusal } = clip
  const remove = (): void => {
    setFailure(undefined)
    removeWelcomeClip(campaignId, id).catch(setFailure)
  }
  return (
    <div className={styles.coming}>
      {state === "processing" ? (
        <Waiting>
          <Trans>« {name} » est en préparation.</Trans>{" "}
          {isReplacing ? (
            <Trans>D’ici là, la vidéo précédente reste sur les briefs.</Trans>
          ) : (
            <Trans>Elle apparaîtra toute seule sur les briefs.</Trans>
          )}
        </Waiting>
      ) : (
        <Notice tone="bad" title={t`« ${name} » n’est pas sur les briefs`}>
          {i18n._(welcomeWords(refusal ?? "unknown"))}
        </Notice>
      )}
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <ForEditors>
        <Button onClick={remove}>
          {state === "processing" ? <Trans>Annuler</Trans> : <Trans context="message">Effacer</Trans>}
        </Button>
      </ForEditors>
    </div>
  )
}
