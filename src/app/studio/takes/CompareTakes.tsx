import { Trans, useLingui } from "@lingui/react/macro"
import { X } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import type { KeptTake } from "../../../browser/storage/kept-take"
import type { TakeId } from "../../../domain/ids"
import { clock } from "../../../domain/timecode"
import { prepareToPlay } from "../../stores/stage"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { trimPath } from "../paths"
import styles from "./CompareTakes.module.css"
import { useTakeFile } from "./use-take-media"

type Props = {
  /** Her takes of a line, the newest first; two at least. */
  readonly takes: readonly KeptTake[]
  readonly onClose: () => void
}

type SideProps = {
  readonly takes: readonly KeptTake[]
  readonly kept: KeptTake
  /** What this side is called for who does not see it. */
  readonly label: string
  readonly onPick: (takeId: TakeId) => void
  /** Its player began: the other one falls silent. */
  readonly onPlay: () => void
  readonly onEnded: () => void
  readonly video: (element: HTMLVideoElement | null) => void
}

/** One of the two: which take, the take, and choosing it. */
const Side = ({ takes, kept, label, onPick, onPlay, onEnded, video }: SideProps) => {
  const { t } = useLingui()
  const file = useTakeFile(kept.take)
  const { takeId } = kept.take.slate
  const nameOf = (takeNumber: number): string => t`Prise ${takeNumber}`
  return (
    <section className={styles.side} aria-label={label}>
      <select
        className={styles.pick}
        aria-label={t`Prise à comparer`}
        value={takeId}
        onChange={({ target }) => onPick(target.value)}
      >
        {takes.map(({ take }) => (
          <option key={take.slate.takeId} value={take.slate.takeId}>
            {nameOf(take.slate.takeNumber)} · {clock(take.duration)}
          </option>
        ))}
      </select>
      {/* biome-ignore lint/a11y/useMediaCaption: her own recording of a line that stands above it */}
      <video
        ref={video}
        key={takeId}
        src={file?.url}
        aria-label={nameOf(kept.take.slate.takeNumber)}
        controls
        playsInline
        preload="auto"
        onPlay={onPlay}
        onEnded={onEnded}
      />
      <ButtonLink to={trimPath(takeId)} tone="primary">
        <Trans>Choisir</Trans>
      </ButtonLink>
    </section>
  )
}

const useEscape = (onEscape: () => void): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onEscape()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [onEscape])
}

const takeFocus = (element: HTMLHeadingElement | null): void => element?.focus()

/** Two takes side by side, heard one after the other. */
export const CompareTakes = ({ takes, onClose }: Props) => {
  const { t } = useLingui()
  const [picked, setPicked] = useState<readonly (TakeId | undefined)[]>(() =>
    [takes[1], takes[0]].map(kept => kept?.take.slate.takeId),
  )
  const videos = useRef<(HTMLVideoElement | null)[]>([])
  /** Whether the second follows when the first has ended. */
  const isInTurn = useRef(false)
  useEscape(onClose)

  const start = (side: number): void => {
    const video = videos.current[side]
    if (video == null) return
    video.currentTime = 0
    void video.play().catch(() => undefined)
  }
  const playInTurn = (): void => {
    prepareToPlay()
    isInTurn.current = true
    start(0)
  }
  const labels = [t`À gauche`, t`À droite`]
  return (
    <div className={styles.compare}>
      <div className={styles.head}>
        <h2 ref={takeFocus} tabIndex={-1}>
          <Trans>Comparer deux prises</Trans>
        </h2>
        <Button tone="quiet" icon={<X aria-hidden />} onClick={onClose}>
          <Trans>Fermer</Trans>
        </Button>
      </div>
      <div className={styles.sides}>
        {picked.map((takeId, side) => {
          const kept = takes.find(({ take }) => take.slate.takeId === takeId) ?? takes[side]
          if (kept === undefined) return null
          return (
            <Side
              key={labels[side]}
              label={labels[side] ?? ""}
              takes={takes}
              kept={kept}
              onPick={chosen => setPicked(picked.map((one, index) => (index === side ? chosen : one)))}
              onPlay={() => videos.current[1 - side]?.pause()}
              onEnded={() => {
                if (side === 0 && isInTurn.current) start(1)
                isInTurn.current = false
              }}
              video={element => {
                videos.current[side] = element
              }}
            />
          )
        })}
      </div>
      <Button onClick={playInTurn}>
        <Trans>Écouter l’une puis l’autre</Trans>
      </Button>
    </div>
  )
}
