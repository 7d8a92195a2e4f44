import { Trans } from "@lingui/react/macro"
import { ScanFace, Undo2 } from "lucide-react"
import type { TakeId } from "../../../domain/ids"
import { chooseReference } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import styles from "./ReferenceChoice.module.css"

type Props = { readonly takeId: TakeId; readonly isReference: boolean }

/** Makes a take the picture that shows the others how to frame, or takes it back. The same button stays in place. */
export const ReferenceChoice = ({ takeId, isReference }: Props) => (
  <div className={styles.choice}>
    <Button
      tone="quiet"
      icon={isReference ? <Undo2 aria-hidden /> : <ScanFace aria-hidden />}
      onClick={() => void chooseReference(isReference ? null : takeId)}
    >
      {isReference ? (
        <Trans>Retirer le modèle de cadrage</Trans>
      ) : (
        <Trans>Choisir comme modèle de cadrage</Trans>
      )}
    </Button>
    <p>
      {isReference ? (
        <Trans>Les autres peuvent superposer une image de cette prise à la leur.</Trans>
      ) : (
        <Trans>Les autres personnes de la campagne verraient une image de cette prise en se cadrant.</Trans>
      )}
    </p>
  </div>
)
