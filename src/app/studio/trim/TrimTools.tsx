import { Trans } from "@lingui/react/macro"
import { AudioLines, Maximize2, Pause, Play } from "lucide-react"
import { Button } from "../../ui/Button"
import styles from "./TrimDesk.module.css"

type Props = {
  readonly isPlaying: boolean
  /** Play the kept part, or pause. */
  readonly onToggle: () => void
  /** Set the points by her voice. */
  readonly onPropose: () => void
  readonly isProposing: boolean
  readonly onKeepAll: () => void
  readonly keepsAll: boolean
}

/** What helps her cut. */
export const TrimTools = ({ isPlaying, onToggle, onPropose, isProposing, onKeepAll, keepsAll }: Props) => (
  <div className={styles.tools}>
    <Button icon={isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />} onClick={onToggle}>
      {isPlaying ? <Trans>Pause</Trans> : <Trans>Lire la partie gardée</Trans>}
    </Button>
    <Button icon={<AudioLines aria-hidden />} onClick={onPropose} isBusy={isProposing}>
      <Trans>Proposer d’après ma voix</Trans>
    </Button>
    <Button icon={<Maximize2 aria-hidden />} onClick={onKeepAll} disabled={keepsAll}>
      <Trans>Tout garder</Trans>
    </Button>
  </div>
)
