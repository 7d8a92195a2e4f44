import { Trans, useLingui } from "@lingui/react/macro"
import { Check, RotateCcw } from "lucide-react"
import { Button } from "../../../ui/Button"
import { Notice } from "../../../ui/Notice"
import styles from "./WelcomeCamera.module.css"

type Props = {
  /** Of the clip. */
  readonly url: string
  readonly isCutShort: boolean
  readonly onUse: () => void
  readonly onAgain: () => void
}

/** What she has filmed: to look at, to use, or to do again. */
export const FilmedClip = ({ url, isCutShort, onUse, onAgain }: Props) => {
  const { t } = useLingui()
  return (
    <>
      {isCutShort && (
        <Notice tone="warn" title={<Trans>L’enregistrement s’est arrêté avant vous</Trans>}>
          <Trans>L’onglet a été caché, ou la caméra débranchée. Ce qui précède est là.</Trans>
        </Notice>
      )}
      {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down yet what she has just said */}
      <video
        className={styles.picture}
        src={url}
        controls
        playsInline
        aria-label={t`Ce que vous avez filmé`}
      />
      <div className={styles.choices}>
        <Button tone="primary" icon={<Check aria-hidden />} autoFocus onClick={onUse}>
          <Trans>Utiliser cette vidéo</Trans>
        </Button>
        <Button icon={<RotateCcw aria-hidden />} onClick={onAgain}>
          <Trans>La refaire</Trans>
        </Button>
      </div>
    </>
  )
}
