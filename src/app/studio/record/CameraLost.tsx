import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { BRIEF_PATH } from "../paths"
import { StudioPage } from "../StudioPage"

/** The camera was hers and is no longer. */
export const CameraLost = ({ onReopen }: { readonly onReopen: () => void }) => {
  const { t } = useLingui()
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
        <Trans>Un appel ou une autre application l’a prise. Ce qui était enregistré est gardé.</Trans>
      </Notice>
    </StudioPage>
  )
}
