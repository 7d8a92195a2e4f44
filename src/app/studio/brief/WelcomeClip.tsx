import { Trans, useLingui } from "@lingui/react/macro"
import { Play, WifiOff } from "lucide-react"
import { useState } from "react"
import type { BriefWelcomeShape } from "../../../api/shapes"
import { studioPathOf } from "../../../api/studio-endpoints"
import { clock } from "../../../domain/timecode"
import { sizeWords } from "../../i18n/quantities"
import { prepareToPlay } from "../../stores/stage"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { useOnline } from "../use-online"
import styles from "./WelcomeClip.module.css"

type Props = { readonly clip: BriefWelcomeShape }

/** Where its files are. The id makes those of another clip others to the browser as well. */
const addressOf = ({ id }: BriefWelcomeShape, welcomeFile: "clip.mp4" | "poster.jpg"): string =>
  `${studioPathOf("readOwnWelcome", { welcomeFile })}?of=${id}`

const Player = ({ clip }: Props) => {
  const { t } = useLingui()
  const [attempt, setAttempt] = useState(0)
  const [hasFailed, setFailed] = useState(false)
  const retry = (): void => {
    setAttempt(attempt + 1)
    setFailed(false)
  }
  if (hasFailed)
    return (
      <Notice
        tone="warn"
        title={<Trans>La vidéo n’est pas venue</Trans>}
        actions={
          <Button onClick={retry}>
            <Trans>Réessayer</Trans>
          </Button>
        }
      >
        <Trans>Le réseau a peut-être manqué. Rien n’en dépend : filmez quand vous voulez.</Trans>
      </Notice>
    )
  return (
    // biome-ignore lint/a11y/useMediaCaption: what is said stands below it, where the coordinator wrote it down
    <video
      key={attempt}
      // The button that opened it is gone: the keyboard goes on here.
      ref={video => video?.focus()}
      className={styles.video}
      style={{ aspectRatio: `${clip.width} / ${clip.height}` }}
      src={addressOf(clip, "clip.mp4")}
      poster={addressOf(clip, "poster.jpg")}
      controls
      autoPlay
      playsInline
      aria-label={t`Vidéo d’accueil`}
      onError={() => setFailed(true)}
    />
  )
}

/** What is seen before she asks for it: one picture, and what the rest would cost her. */
const Cover = ({ clip, onOpen }: Props & { readonly onOpen: () => void }) => {
  const { i18n } = useLingui()
  const isOnline = useOnline()
  return (
    <button
      type="button"
      className={styles.cover}
      style={{ aspectRatio: `${clip.width} / ${clip.height}` }}
      aria-disabled={!isOnline}
      onClick={isOnline ? onOpen : undefined}
    >
      <img
        className={styles.poster}
        src={addressOf(clip, "poster.jpg")}
        alt=""
        // Without network the ground behind it is cover enough.
        onError={({ currentTarget }) => {
          currentTarget.hidden = true
        }}
      />
      <span className={styles.disc}>{isOnline ? <Play aria-hidden /> : <WifiOff aria-hidden />}</span>
      <span className={styles.caption}>
        <strong>
          {isOnline ? (
            <Trans>Un mot d’accueil en vidéo</Trans>
          ) : (
            <Trans>Un mot d’accueil, à regarder avec du réseau</Trans>
          )}
        </strong>
        <span>
          {clock(clip.duration)} · {sizeWords(clip.clipBytes, i18n.locale)}
        </span>
      </span>
    </button>
  )
}

/** The coordinator's welcome as a clip. Nothing of it is downloaded before she asks for it. */
export const WelcomeClip = ({ clip }: Props) => {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const open = (): void => {
    prepareToPlay()
    setOpen(true)
  }
  return (
    <section className={styles.welcome} aria-label={t`Vidéo d’accueil`}>
      {isOpen ? <Player clip={clip} /> : <Cover clip={clip} onOpen={open} />}
      {clip.words !== "" && (
        <details className={styles.words}>
          <summary>
            <Trans>Lire ce que dit la vidéo</Trans>
          </summary>
          <p>{clip.words}</p>
        </details>
      )}
    </section>
  )
}
