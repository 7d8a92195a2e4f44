import { Trans, useLingui } from "@lingui/react/macro"
import { type KeyboardEvent, type PointerEvent, useState } from "react"
import { pathOf } from "../../../../api/endpoints"
import type { DeskSubmissionShape } from "../../../../api/shapes"
import { cropPlace, DEFAULT_CROP, keptPart } from "../../../../domain/crop-place"
import type { PicturePlace } from "../../../../domain/film-settings"
import { type Format, FRAME_SIZES } from "../../../../domain/format"
import { isShownWhole } from "../../../../domain/kept-frame"
import { Button } from "../../../ui/Button"
import styles from "./CropPicker.module.css"

type Props = {
  readonly submission: DeskSubmissionShape
  readonly format: Format
  /** null: proposed. */
  readonly crop: PicturePlace | null
  readonly onChange: (crop: PicturePlace | null) => void
}

/** An arrow moves the frame by this share of the picture. */
const STEP = 0.02
const PERCENT = 100

/** Which part of the clip a film of this shape shows: a frame over its picture, moved by hand or by arrows. */
export const CropPicker = ({ submission, format, crop, onChange }: Props) => {
  const { t } = useLingui()
  const [draft, setDraft] = useState<PicturePlace>()
  const picture = submission.pictureSize
  if (picture === null) return null
  const film = FRAME_SIZES[format]
  const place = draft ?? cropPlace(picture, film, crop, submission.face)
  const isWhole = place === null && isShownWhole(picture, film)
  const part = keptPart(picture, film, place ?? DEFAULT_CROP)
  // Nothing is lost: there is nothing to choose.
  if (part.width === 1 && part.height === 1) return null
  const centre = { x: part.left + part.width / 2, y: part.top + part.height / 2 }
  const put = (x: number, y: number): PicturePlace => {
    const { left, top, width, height } = keptPart(picture, film, { x, y })
    return { x: left + width / 2, y: top + height / 2 }
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const [x, y] = ARROWS[event.key] ?? []
    if (x === undefined || y === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onChange(put(centre.x + x * STEP, centre.y + y * STEP))
  }
  const onPointer = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons !== 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    setDraft(put((event.clientX - left) / width, (event.clientY - top) / height))
  }
  const onRelease = (): void => {
    if (draft !== undefined) onChange(draft)
    setDraft(undefined)
  }
  const across = Math.round(centre.x * PERCENT)
  const down = Math.round(centre.y * PERCENT)
  return (
    <div className={styles.crop}>
      <p>
        <Trans>Cadre en {format} : glissez-le, ou déplacez-le avec les flèches.</Trans>
      </p>
      {isWhole && (
        <p>
          <Trans>Tant que rien n’est choisi, le film montre l’image entière devant un fond flou.</Trans>
        </p>
      )}
      <div
        className={styles.picture}
        style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
        role="slider"
        tabIndex={0}
        aria-label={t`Cadre en ${format}`}
        aria-valuemin={0}
        aria-valuemax={PERCENT}
        aria-valuenow={part.width < 1 ? across : down}
        aria-valuetext={t`Centre à ${across} % de la largeur et ${down} % de la hauteur`}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerUp={onRelease}
        onPointerCancel={onRelease}
      >
        <img src={pathOf("readPoster", { takeId: submission.takeId })} alt="" draggable={false} />
        <span
          className={styles.frame}
          style={{
            left: `${PERCENT * part.left}%`,
            top: `${PERCENT * part.top}%`,
            width: `${PERCENT * part.width}%`,
            height: `${PERCENT * part.height}%`,
          }}
        />
      </div>
      {crop !== null && (
        <Button tone="quiet" onClick={() => onChange(null)}>
          <Trans>Laisser Unisson cadrer</Trans>
        </Button>
      )}
    </div>
  )
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
