import { Trans, useLingui } from "@lingui/react/macro"
import { AudioLines, Maximize2, Pause, Play, RotateCcw, Send } from "lucide-react"
import { useState } from "react"
import { useLocation } from "wouter"
import type { KeptTake } from "../../../browser/storage/kept-take"
import { chooseTake, setPoints as keepPoints } from "../../../browser/storage/takes"
import { sendTake } from "../../stores/studio-outbox"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { OUTBOX_PATH, recordPath, takesPath } from "../paths"
import { StudioPage } from "../StudioPage"
import { useTakeFile } from "../takes/use-take-media"
import { KeptFacts } from "./KeptFacts"
import { TrimBar } from "./TrimBar"
import styles from "./TrimDesk.module.css"
import { TrimPlayer } from "./TrimPlayer"
import { keepsAll } from "./trim-points"
import { useHasArrived } from "./use-arrival"
import { useKeptPlayer } from "./use-kept-player"
import { usePoints } from "./use-points"

/** Sending: chosen, its points kept, in the outbox; only then is she led on. */
const useSend = (kept: KeptTake, points: KeptTake["take"]["points"]) => {
  const [, navigate] = useLocation()
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const { takeId } = kept.take.slate
  const send = async (): Promise<void> => {
    setBusy(true)
    try {
      await keepPoints(takeId, points)
      await chooseTake(takeId)
      await sendTake(takeId, points)
      navigate(OUTBOX_PATH)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return { send: () => void send(), failure, isBusy }
}

/** In and out: what is kept of a take. */
export const TrimDesk = ({ kept }: { readonly kept: KeptTake }) => {
  const { t, i18n } = useLingui()
  const { take } = kept
  const file = useTakeFile(take)
  const { points, change, propose, keepAll, isProposing } = usePoints(kept, file?.blob)
  const player = useKeptPlayer(points)
  const sending = useSend(kept, points)
  const hasArrived = useHasArrived(take.slate.takeId)
  return (
    <StudioPage
      title={t`Garder le meilleur`}
      back={takesPath(take.slate.lineId)}
      next={
        hasArrived ? (
          <ButtonLink to={recordPath(take.slate.lineId)} size="big" icon={<RotateCcw aria-hidden />}>
            <Trans>Refaire</Trans>
          </ButtonLink>
        ) : (
          <Button
            tone="primary"
            size="big"
            icon={<Send aria-hidden />}
            onClick={sending.send}
            isBusy={sending.isBusy}
          >
            <Trans>Envoyer</Trans>
          </Button>
        )
      }
    >
      {hasArrived && (
        <Notice>
          <Trans>Cette prise est déjà arrivée. Pour en changer, refaites-en une.</Trans>
        </Notice>
      )}
      <TrimPlayer video={player.ref} url={file?.url} />
      <TrimBar
        take={take}
        blob={file?.blob}
        points={points}
        onChange={(next, edge) => {
          change(next)
          player.show(next[edge])
        }}
      />
      <p className={styles.line}>{take.slate.lineText}</p>
      <KeptFacts kept={kept} points={points} />
      <div className={styles.tools}>
        <Button
          icon={player.isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
          onClick={player.toggle}
        >
          {player.isPlaying ? <Trans>Pause</Trans> : <Trans>Lire la partie gardée</Trans>}
        </Button>
        <Button icon={<AudioLines aria-hidden />} onClick={propose} isBusy={isProposing}>
          <Trans>Proposer d’après ma voix</Trans>
        </Button>
        <Button icon={<Maximize2 aria-hidden />} onClick={keepAll} disabled={keepsAll(points, take.duration)}>
          <Trans>Tout garder</Trans>
        </Button>
      </div>
      {sending.failure !== undefined && <Notice tone="bad">{i18n._(wordsOfError(sending.failure))}</Notice>}
    </StudioPage>
  )
}
