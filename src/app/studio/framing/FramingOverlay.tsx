import { useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import { type Format, FRAME_SIZES, type FrameSize } from "../../../domain/format"
import type { FramingGuide } from "../../../domain/framing"
import { keptFrame } from "../../../domain/kept-frame"
import { PLACEMENT_WORDS, SHOT_WORDS } from "../../ui/framing/guide-words"
import styles from "./FramingOverlay.module.css"

type Props = {
  /** What the camera's picture measures. */
  readonly size: FrameSize
  readonly format: Format
  readonly guide: FramingGuide
  readonly isGuided: boolean
  /** What lies on the part that the film keeps. */
  readonly children: ReactNode
}

const percent = (share: number): string => `${share * 100}%`

/** Which part of the camera's picture the film keeps, and in words where she belongs in it. */
export const FramingOverlay = ({ size, format, guide, isGuided, children }: Props) => {
  const { t } = useLingui()
  const frame = keptFrame(size, FRAME_SIZES[format])
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
      </div>
    </div>
  )
}
