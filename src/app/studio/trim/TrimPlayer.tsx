import { useLingui } from "@lingui/react/macro"
import type { RefObject } from "react"
import styles from "./TrimDesk.module.css"

type Props = {
  readonly video: RefObject<HTMLVideoElement | null>
  /** Address of the recording; `undefined` until it is read. */
  readonly url: string | undefined
  /** Told whether the recording can be seen here. */
  readonly onKnown: (isSeen: boolean) => void
}

/** The recording as she made it. */
export const TrimPlayer = ({ video, url, onKnown }: Props) => {
  const { t } = useLingui()
  return (
    <div className={styles.screen}>
      {/* biome-ignore lint/a11y/useMediaCaption: her own recording; her line stands below it */}
      <video
        ref={video}
        src={url}
        playsInline
        preload="auto"
        aria-label={t`Votre prise`}
        // A player that knows the sound alone plays that, and calls it no error.
        onLoadedMetadata={({ currentTarget }) => onKnown(currentTarget.videoWidth > 0)}
        onError={() => onKnown(false)}
      />
    </div>
  )
}
