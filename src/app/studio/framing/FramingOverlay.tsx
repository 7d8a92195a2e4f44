import { useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import { type Format, FRAME_SIZES, type FrameSize } from "../../../domain/format"
import { type FramingGuide, faceTarget, mirrored } from "../../../domain/framing"
import { keptFrame } from "../../../domain/kept-frame"
import { PLACEMENT_WORDS, SHOT_WORDS } from "../../ui/framing/guide-words"
import styles from "./FramingOverlay.module.css"
import { SafeAreas } from "./SafeAreas"
import { Silhouette } from "./Silhouette"

type Props = {
  /** What the camera's picture measures. */
  readonly size: FrameSize
  readonly format: Format
  readonly guide: FramingGuide
  /** Whether the picture beneath is shown as in a mirror: then she belongs on its other side. */
  readonly isMirrored: boolean
  readonly isGuided: boolean
  /** Whether the silhouette shows among the guides: not beside a picture that says the same. */
  readonly hasSilhouette: boolean
  /** What else lies on the part that the film keeps. */
  readonly children?: ReactNode
}

const percent = (share: number): string => `${share * 100}%`

/** Which part of the camera's picture the film keeps, and where she belongs in it. */
export const FramingOverlay = ({
  size,
  format,
  guide,
  isMirrored,
  isGuided,
  hasSilhouette,
  children,
}: Props) => {
  const { t } = useLingui()
  const film = FRAME_SIZES[format]
  const frame = keptFrame(size, film)
  const target = faceTarget(guide, film)
  const shot = t(SHOT_WORDS[guide.shot])
  const place = t(PLACEMENT_WORDS[guide.placement])
  return (
    <div className={styles.overlay}>
      <div
        className={styles.frame}
        style={{
          left: percent(frame.x / size.width),
          top: percent(frame.y / size.height),
          width: percent(frame.width / size.width),
          height: percent(frame.height / size.height),
        }}
        {...(isGuided && { role: "img", "aria-label": t`Repère de cadrage : ${shot}, ${place}` })}
      >
        {children}
        {isGuided && <SafeAreas />}
        {isGuided && hasSilhouette && (
          <Silhouette film={film} target={isMirrored ? mirrored(target) : target} />
        )}
      </div>
    </div>
  )
}
