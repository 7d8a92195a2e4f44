import { Trans, useLingui } from "@lingui/react/macro"
import { Check, Play, Trash2 } from "lucide-react"
import type { KeptTake } from "../../../browser/storage/kept-take"
import type { TakeId } from "../../../domain/ids"
import type { SendState } from "../../../domain/take"
import { clock } from "../../../domain/timecode"
import { sizeWords } from "../../i18n/quantities"
import { ButtonLink } from "../../ui/ButtonLink"
import { IconButton } from "../../ui/IconButton"
import { LineState } from "../brief/LineState"
import { ImportedFrom } from "../import/ImportedFrom"
import { UnplayableNotice } from "../import/UnplayableNotice"
import { useTakePicture } from "../import/use-take-picture"
import { trimPath } from "../paths"
import styles from "./TakeCard.module.css"
import { useTakeFile } from "./use-take-media"

type Props = {
  readonly kept: KeptTake
  /** The one she has just made: the likely next step is to choose it. */
  readonly isNewest: boolean
  /** Where it is on its way to the desk; `undefined`: never sent. */
  readonly state: SendState | undefined
  readonly isPlaying: boolean
  readonly onPlay: (takeId: TakeId) => void
  readonly onDelete: (takeId: TakeId) => void
}

/**
 * Takes over from the button that it replaces, so that the keyboard does not lose its place, and
 * plays. It is told to: `autoplay` waits until there is enough to go on with, and WebKit never finds
 * that of a short take in memory (seen in WebKitGTK 2.50).
 */
const takeOver = (video: HTMLVideoElement | null): void => {
  video?.focus()
  // Refused where her tap is too long ago: then the controls are there.
  void video?.play().catch(() => undefined)
}

/** The take, playing where its poster was. */
const Player = ({ kept, label }: { readonly kept: KeptTake; readonly label: string }) => {
  const file = useTakeFile(kept.take)
  if (file === undefined) return null
  return (
    // biome-ignore lint/a11y/useMediaCaption: her own recording of a line that stands above it
    <video ref={takeOver} className={styles.picture} src={file.url} aria-label={label} controls playsInline />
  )
}

type PosterProps = { readonly kept: KeptTake; readonly label: string; readonly onPlay: () => void }

/** A picture that plays the take when it is tapped; only a picture where it does not play here. */
const Poster = ({ kept, label, onPlay }: PosterProps) => {
  const picture = useTakePicture(kept.take)
  const image = picture && <img className={styles.picture} src={picture.url} alt="" />
  const length = <span className={styles.length}>{clock(kept.take.duration)}</span>
  if (picture?.unplayableFormat !== undefined)
    return (
      <>
        <div className={styles.poster}>
          {image}
          {length}
        </div>
        <UnplayableNotice />
      </>
    )
  return (
    <button type="button" className={styles.poster} aria-label={label} onClick={onPlay}>
      {image}
      <span className={styles.play}>
        <Play aria-hidden />
      </span>
      {length}
    </button>
  )
}

const Facts = ({ kept }: Pick<Props, "kept">) => {
  const { i18n } = useLingui()
  const { recordedAt, isRecovered } = kept.take
  const time = new Intl.DateTimeFormat(i18n.locale, { hour: "2-digit", minute: "2-digit" })
  return (
    <p className={styles.facts}>
      {time.format(new Date(recordedAt))} · {sizeWords(kept.sizeBytes, i18n.locale)}
      {isRecovered && (
        <span className={styles.recovered}>
          <Trans>Retrouvée après une coupure</Trans>
        </span>
      )}
    </p>
  )
}

/** One take: look at it, choose it, throw it away. */
export const TakeCard = ({ kept, isNewest, state, isPlaying, onPlay, onDelete }: Props) => {
  const { t } = useLingui()
  const { takeId, takeNumber } = kept.take.slate
  const name = takeNumber === 1 ? t`Prise ${takeNumber} · répétition` : t`Prise ${takeNumber}`
  return (
    <article className={styles.card} aria-label={name}>
      {isPlaying ? (
        <Player kept={kept} label={name} />
      ) : (
        <Poster kept={kept} label={t`Lire la prise ${takeNumber}`} onPlay={() => onPlay(takeId)} />
      )}
      <div className={styles.row}>
        <div>
          <h2 className={styles.name}>
            {name}
            {kept.isChosen && state === undefined && (
              <span className={styles.chosen}>
                <Check aria-hidden />
                <Trans>Choisie</Trans>
              </span>
            )}
          </h2>
          <Facts kept={kept} />
          <ImportedFrom take={kept.take} />
          {state !== undefined && <LineState progress={state} />}
        </div>
        <IconButton
          label={t`Supprimer la prise ${takeNumber}`}
          icon={<Trash2 aria-hidden />}
          onClick={() => onDelete(takeId)}
        />
      </div>
      <ButtonLink
        to={trimPath(takeId)}
        tone={isNewest ? "primary" : "secondary"}
        size={isNewest ? "big" : "normal"}
      >
        <Trans>Choisir cette prise</Trans>
      </ButtonLink>
    </article>
  )
}
