import { useLingui } from "@lingui/react/macro"
import { type ReactNode, type RefObject, useEffect } from "react"
import type { Camera } from "../../../browser/capture/camera"
import type { Format, FrameSize } from "../../../domain/format"
import type { FramingGuide } from "../../../domain/framing"
import { noteFirstPicture, openStageCamera } from "../../stores/held-camera"
import { FramingOverlay } from "../framing/FramingOverlay"
import styles from "./Preview.module.css"
import { useDeadPicture } from "./use-dead-picture"

type Props = {
  /** Filled with the preview's element: the coach looks at what it shows. */
  readonly video: RefObject<HTMLVideoElement | null>
  readonly camera: Camera
  readonly format: Format
  /** The campaign's. */
  readonly guide: FramingGuide
  /** Whether she is shown where she belongs. Not while she speaks: it would stand before her eyes. */
  readonly isGuided: boolean
  readonly isMirrored: boolean
  /** What the picture measures, which changes when a phone is turned. */
  readonly size: FrameSize
  readonly onSize: (size: FrameSize) => void
  /** What she frames herself by. */
  readonly children: ReactNode
}

/** What the camera sees, as a mirror shows it if she likes. Only the preview is mirrored, never the file. */
export const Preview = ({
  video,
  camera,
  format,
  guide,
  isGuided,
  isMirrored,
  size,
  onSize,
  children,
}: Props) => {
  const { t } = useLingui()
  useEffect(() => {
    const element = video.current
    if (element === null) return undefined
    element.srcObject = camera.stream
    const measure = (): void => {
      const { videoWidth: width, videoHeight: height } = element
      if (width > 0 && height > 0) onSize({ width, height })
    }
    element.addEventListener("resize", measure)
    return () => {
      element.removeEventListener("resize", measure)
      element.srcObject = null
    }
  }, [video, camera, onSize])

  useDeadPicture(video, openStageCamera)

  return (
    <div className={styles.picture} style={{ "--ratio": size.width / size.height }}>
      <video
        ref={video}
        className={isMirrored ? styles.mirror : undefined}
        aria-label={isMirrored ? t`Aperçu en miroir` : t`Aperçu`}
        autoPlay
        muted
        playsInline
        onPlaying={noteFirstPicture}
      />
      <FramingOverlay size={size} format={format} guide={guide} isGuided={isGuided}>
        {children}
      </FramingOverlay>
    </div>
  )
}
