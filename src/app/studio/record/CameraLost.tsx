import { Trans, useLingui } from "@lingui/react/macro"
import type { BriefShape } from "../../../api/shapes"
import type { LineId } from "../../../domain/ids"
import { useLastRecording } from "../../stores/last-recording"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { BRIEF_PATH } from "../paths"
import { StudioPage } from "../StudioPage"
import { LastRecordingFailure } from "./TakeFailure"

type Props = { readonly brief: BriefShape; readonly lineId: LineId; readonly onReopen: () => void }

/** The camera was hers and is no longer. A take that is kept leads on to the takes by itself. */
export const CameraLost = ({ brief, lineId, onReopen }: Props) => {
  const { t } = useLingui()
  const isKeeping = useLastRecording(({ isRunning }) => isRunning)
  return (
    <StudioPage
      title={t`Filmer`}
      back={BRIEF_PATH}
      next={
        <Button tone="primary" size="big" onClick={onReopen}>
          <Trans>Rouvrir la caméra</Trans>
        </Button>
      }
    >
      <Notice tone="warn" title={t`La caméra s’est arrêtée`}>
        <Trans>Un appel ou une autre application l’a prise, ou un câble s’est débranché.</Trans>{" "}
        {isKeeping && <Trans>Ce qui était enregistré se range…</Trans>}
      </Notice>
      <LastRecordingFailure brief={brief} lineId={lineId} />
    </StudioPage>
  )
}
