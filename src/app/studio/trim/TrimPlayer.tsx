import { Trans, useLingui } from "@lingui/react/macro"
import { type RefObject, useState } from "react"
import { Notice } from "../../ui/Notice"
import styles from "./TrimDesk.module.css"

type Props = {
  readonly video: RefObject<HTMLVideoElement | null>
  /** Address of the recording; `undefined` until it is read. */
  readonly url: string | undefined
}

/** The recording as she made it; says so if it cannot be played here. */
export const TrimPlayer = ({ video, url }: Props) => {
  const { t } = useLingui()
  const [isUnplayable, setUnplayable] = useState(false)
  return (
    <>
      <div className={styles.screen}>
        {/* biome-ignore lint/a11y/useMediaCaption: her own recording; her line stands below it */}
        <video
          ref={video}
          src={url}
          playsInline
          preload="auto"
          aria-label={t`Votre prise`}
          onError={() => setUnplayable(true)}
        />
      </div>
      {isUnplayable && (
        <Notice tone="warn">
          <Trans>Ce téléphone n’arrive pas à relire cette prise. Vous pouvez l’envoyer quand même.</Trans>
        </Notice>
      )}
    </>
  )
}
