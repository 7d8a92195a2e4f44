import { Trans, useLingui } from "@lingui/react/macro"
import { RotateCcw, Send } from "lucide-react"
import { useState } from "react"
import type { KeptTake } from "../../../browser/storage/kept-take"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { ImportedFrom } from "../import/ImportedFrom"
import { recordPath, takesPath } from "../paths"
import { StudioPage } from "../StudioPage"
import { useTakeFile } from "../takes/use-take-media"
import { KeptFacts } from "./KeptFacts"
import { TrimBar } from "./TrimBar"
import styles from "./TrimDesk.module.css"
import { TrimPlayer } from "./TrimPlayer"
import { TrimTools } from "./TrimTools"
import { keepsAll } from "./trim-points"
import { UnseenTake } from "./UnseenTake"
import { useHasArrived } from "./use-arrival"
import { useKeptPlayer } from "./use-kept-player"
import { usePoints } from "./use-points"
import { useSend } from "./use-send"

/** In and out: what is kept of a take. */
export const TrimDesk = ({ kept }: { readonly kept: KeptTake }) => {
  const { t, i18n } = useLingui()
  const { take } = kept
  const file = useTakeFile(take)
  /** Whether it can be seen here; `undefined` until the player knows. */
  const [isSeen, setSeen] = useState<boolean>()
  // A file from elsewhere may have a voice to cut by and no picture to check the cut with.
  const isHeard = isSeen ?? take.importedFrom === undefined
  const { points, change, propose, keepAll, isProposing } = usePoints(kept, isHeard ? file?.blob : undefined)
  const player = useKeptPlayer(points)
  const sending = useSend(take.slate.takeId, points)
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
      {isSeen === false ? (
        <UnseenTake take={take} />
      ) : (
        <>
          <TrimPlayer video={player.ref} url={file?.url} onKnown={setSeen} />
          <TrimBar
            take={take}
            blob={file?.blob}
            points={points}
            onChange={(next, edge) => {
              change(next)
              player.show(next[edge])
            }}
          />
        </>
      )}
      <p className={styles.line}>{take.slate.lineText}</p>
      <ImportedFrom take={take} />
      <KeptFacts kept={kept} points={points} />
      {isSeen !== false && (
        <TrimTools
          isPlaying={player.isPlaying}
          onToggle={player.toggle}
          onPropose={propose}
          isProposing={isProposing}
          onKeepAll={keepAll}
          keepsAll={keepsAll(points, take.duration)}
        />
      )}
      {sending.failure !== undefined && <Notice tone="bad">{i18n._(wordsOfError(sending.failure))}</Notice>}
    </StudioPage>
  )
}
