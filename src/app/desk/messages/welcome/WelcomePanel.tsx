import { Trans, useLingui } from "@lingui/react/macro"
import type { CorrespondenceShape } from "../../../../api/shapes"
import type { CampaignId } from "../../../../domain/ids"
import { NOTE_MAX_LENGTH } from "../../../../domain/notice"
import { updateCorrespondence } from "../../../stores/desk-correspondence"
import { ForEditors } from "../../own-role"
import panel from "../MessagesScreen.module.css"
import { ComingClip } from "./ComingClip"
import { SavedText } from "./SavedText"
import { ShownClip } from "./ShownClip"
import { WelcomeChooser } from "./WelcomeChooser"

type Props = { readonly campaignId: CampaignId; readonly correspondence: CorrespondenceShape }

/** What stands at the head of every brief: the coordinator's words, and a clip of hers. */
export const WelcomePanel = ({ campaignId, correspondence }: Props) => {
  const { t } = useLingui()
  const { welcomeNote, welcomeClips } = correspondence
  const shown = welcomeClips.find(({ state }) => state === "ready")
  const coming = welcomeClips.find(({ state }) => state !== "ready")
  return (
    <section className={panel.panel} aria-label={t`Accueil`}>
      <h2>
        <Trans>Accueil</Trans>
      </h2>
      <p className={panel.soft}>
        <Trans>En tête de tous les briefs : un mot de vous, et une vidéo si vous voulez.</Trans>
      </p>
      <ForEditors>
        <SavedText
          label={<Trans>Mot d’accueil</Trans>}
          text={welcomeNote}
          maxLength={NOTE_MAX_LENGTH}
          onSave={note => updateCorrespondence(campaignId, { welcomeNote: note })}
        />
      </ForEditors>
      {shown !== undefined && <ShownClip key={shown.id} campaignId={campaignId} clip={shown} />}
      {coming !== undefined && (
        <ComingClip campaignId={campaignId} clip={coming} isReplacing={shown !== undefined} />
      )}
      <ForEditors>
        <WelcomeChooser campaignId={campaignId} isReplacing={shown !== undefined} />
      </ForEditors>
    </section>
  )
}
