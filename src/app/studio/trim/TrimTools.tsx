import { Trans } from "@lingui/react/macro"
import {
  ArrowLeftToLine,
  ArrowRightToLine,
  AudioLines,
  Maximize2,
  Pause,
  Play,
  Redo2,
  Undo2,
} from "lucide-react"
import { Button } from "../../ui/Button"
import styles from "./TrimDesk.module.css"
import type { Playing } from "./use-kept-player"

type Props = {
  readonly playing: Playing | undefined
  /** Play something, or pause it. */
  readonly onToggle: (what: Playing) => void
  /** Set the points by her voice. */
  readonly onPropose: () => void
  readonly isProposing: boolean
  readonly onKeepAll: () => void
  readonly keepsAll: boolean
  /** `undefined`: there is nothing to take back. */
  readonly onUndo: (() => void) | undefined
  readonly onRedo: (() => void) | undefined
}

type EdgeProps = Pick<Props, "playing" | "onToggle">

/** The ends, heard again and again while she moves them. */
const EdgeLoops = ({ playing, onToggle }: EdgeProps) => (
  <>
    <Button
      icon={playing === "inPoint" ? <Pause aria-hidden /> : <ArrowLeftToLine aria-hidden />}
      aria-pressed={playing === "inPoint"}
      onClick={() => onToggle("inPoint")}
    >
      <Trans>Début en boucle</Trans>
    </Button>
    <Button
      icon={playing === "outPoint" ? <Pause aria-hidden /> : <ArrowRightToLine aria-hidden />}
      aria-pressed={playing === "outPoint"}
      onClick={() => onToggle("outPoint")}
    >
      <Trans>Fin en boucle</Trans>
    </Button>
  </>
)

/** What helps her cut. */
export const TrimTools = (props: Props) => {
  const { playing, onToggle, onPropose, isProposing, onKeepAll, keepsAll, onUndo, onRedo } = props
  return (
    <>
      <div className={styles.play}>
        <Button
          icon={playing === "kept" ? <Pause aria-hidden /> : <Play aria-hidden />}
          onClick={() => onToggle("kept")}
        >
          {playing === "kept" ? <Trans>Pause</Trans> : <Trans>Lire la partie gardée</Trans>}
        </Button>
      </div>
      <div className={styles.tools}>
        <EdgeLoops playing={playing} onToggle={onToggle} />
        <Button icon={<AudioLines aria-hidden />} onClick={onPropose} isBusy={isProposing}>
          <Trans>Proposer d’après ma voix</Trans>
        </Button>
        <Button icon={<Maximize2 aria-hidden />} onClick={onKeepAll} disabled={keepsAll}>
          <Trans>Tout garder</Trans>
        </Button>
        <Button icon={<Undo2 aria-hidden />} onClick={onUndo} disabled={onUndo === undefined}>
          <Trans>Défaire</Trans>
        </Button>
        <Button icon={<Redo2 aria-hidden />} onClick={onRedo} disabled={onRedo === undefined}>
          <Trans>Rétablir</Trans>
        </Button>
      </div>
    </>
  )
}
