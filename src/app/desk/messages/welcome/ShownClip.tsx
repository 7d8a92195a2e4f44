import { Trans, useLingui } from "@lingui/react/macro"
import { CircleCheck, Trash2 } from "lucide-react"
import { useState } from "react"
import { pathOf } from "../../../../api/endpoints"
import type { WelcomeClipShape } from "../../../../api/shapes"
import type { CampaignId } from "../../../../domain/ids"
import { clock } from "../../../../domain/timecode"
import { WELCOME_WORDS_MAX_LENGTH } from "../../../../domain/welcome"
import { sizeWords } from "../../../i18n/quantities"
import { describeWelcomeClip, removeWelcomeClip } from "../../../stores/welcome-clip"
import { Button } from "../../../ui/Button"
import { ConfirmDialog } from "../../../ui/ConfirmDialog"
import { wordsOfError } from "../../../ui/failure-words"
import { Notice } from "../../../ui/Notice"
import { ForEditors } from "../../own-role"
import { SavedText } from "./SavedText"
import styles from "./Welcome.module.css"

type Props = { readonly campaignId: CampaignId; readonly clip: WelcomeClipShape }

/** The clip that is on the briefs. */
export const ShownClip = ({ campaignId, clip }: Props) => {
  const { t, i18n } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { id: clipId, made, name } = clip
  if (made === null) return null
  const addressOf = (welcomeFile: string): string =>
    pathOf("readWelcomeFile", { campaignId, clipId, welcomeFile })
  return (
    <div className={styles.clip}>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said stands beside it, where she wrote it down */}
      <video
        className={styles.picture}
        style={{ aspectRatio: `${made.width} / ${made.height}` }}
        src={addressOf("clip.mp4")}
        poster={addressOf("poster.jpg")}
        controls
        playsInline
        preload="none"
        aria-label={t`Vidéo d’accueil`}
      />
      <p className={styles.facts}>
        <CircleCheck aria-hidden />
        <span>
          <strong>
            <Trans>Sur tous les briefs</Trans>
          </strong>
          <br />
          {name} · {clock(made.duration)} · {sizeWords(made.clipBytes, i18n.locale)}
        </span>
      </p>
      <ForEditors>
        <SavedText
          label={<Trans>Ce que dit la vidéo</Trans>}
          hint={<Trans>Pour qui ne peut pas l’écouter : à lire sous la vidéo.</Trans>}
          text={clip.words}
          maxLength={WELCOME_WORDS_MAX_LENGTH}
          onSave={words => describeWelcomeClip(campaignId, clipId, words)}
        />
        {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
        <Button tone="quiet" icon={<Trash2 aria-hidden />} onClick={() => setAsking(true)}>
          <Trans>Retirer la vidéo</Trans>
        </Button>
        <ConfirmDialog
          title={t`Retirer la vidéo d’accueil ?`}
          isOpen={isAsking}
          confirm={<Trans>Retirer la vidéo</Trans>}
          onConfirm={() => {
            setFailure(undefined)
            removeWelcomeClip(campaignId, clipId).catch(setFailure)
          }}
          onClose={() => setAsking(false)}
        >
          <Trans>
            Elle disparaît de tous les briefs et elle est effacée du serveur. Le mot d’accueil reste.
          </Trans>
        </ConfirmDialog>
      </ForEditors>
    </div>
  )
}
