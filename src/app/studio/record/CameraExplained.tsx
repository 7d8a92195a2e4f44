import { Trans, useLingui } from "@lingui/react/macro"
import { Camera, EyeOff, Smartphone } from "lucide-react"
import { Button } from "../../ui/Button"
import { BRIEF_PATH } from "../paths"
import { StudioPage } from "../StudioPage"
import styles from "./CameraExplained.module.css"

/** Why the camera is needed, before the browser asks: a "no" is hard to take back. */
export const CameraExplained = ({ onAllow }: { readonly onAllow: () => void }) => {
  const { t } = useLingui()
  return (
    <StudioPage
      title={t`Filmer`}
      back={BRIEF_PATH}
      next={
        <Button tone="primary" size="big" icon={<Camera aria-hidden />} onClick={onAllow}>
          <Trans>Autoriser la caméra</Trans>
        </Button>
      }
    >
      <div className={styles.intro}>
        <h2>
          <Trans>La caméra, puis vous</Trans>
        </h2>
        <p>
          <Trans>Votre navigateur va demander l’accès à la caméra et au micro. Répondez « Autoriser ».</Trans>
        </p>
      </div>
      <ul className={styles.reasons}>
        <li>
          <EyeOff aria-hidden />
          <Trans>Personne ne vous regarde. Rien ne part tant que vous n’avez pas choisi une prise.</Trans>
        </li>
        <li>
          <Smartphone aria-hidden />
          <Trans>Vos essais restent sur ce téléphone, autant que vous voulez.</Trans>
        </li>
      </ul>
    </StudioPage>
  )
}
