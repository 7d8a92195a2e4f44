import { Trans, useLingui } from "@lingui/react/macro"
import { RotateCcw, Send } from "lucide-react"
import { useState } from "react"
import type { KeptTake } from "../../../browser/storage/kept-take"
import { speakingTime } from "../../../domain/pace"
import { lengthOf, type Points } from "../../../domain/timecode"
import { isFarShorter } from "../../../domain/whole-line"
import { useStudioBrief } from "../../stores/studio-brief"
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
import { useUndoKeys } from "./use-undo-keys"
import { WholeLineQuestion } from "./WholeLineQuestion"

type NextProps = { readonly kept: KeptTake; readonly points: Points }

/** What comes next: sending, once the line is whole. */
const NextStep = ({ kept, points }: NextProps) => {
  const { i18n } = useLingui()
  const { takeId, lineId, lineText } = kept.take.slate
  const language = useStudioBrief(({ brief }) => brief?.campaign.language) ?? "fr"
  const sending = useSend(takeId, points)
  const [isAsking, setAsking] = useState(false)
  const hasArrived = useHasArrived(takeId)
  const length = lengthOf(points)
  if (hasArrived)
    return (
      <ButtonLink to={recordPath(lineId)} size="big" icon={<RotateCcw aria-hidden />}>
        <Trans>Refaire</Trans>
      </ButtonLink>
    )
  if (isAsking && !sending.isBusy)
    return (
      <WholeLineQuestion
        length={length}
        expected={speakingTime(lineText, language)}
        redoPath={recordPath(lineId)}
        onSend={sending.send}
        onBack={() => setAsking(false)}
      />
    )
  return (
    <>
      {sending.failure !== undefined && <Notice tone="bad">{i18n._(wordsOfError(sending.failure))}</Notice>}
      <Button
        tone="primary"
        size="big"
        icon={<Send aria-hidden />}
        onClick={() => (isFarShorter(length, lineText, language) ? setAsking(true) : sending.send())}
        isBusy={sending.isBusy}
      >
        <Trans>Envoyer</Trans>
      </Button>
    </>
  )
}

/** In and out: what is kept of a take. */
export const TrimDesk = ({ kept }: { readonly kept: KeptTake }) => {
  const { t } = useLingui()
  const { take } = kept
  const file = useTakeFile(take)
  /** Whether it can be seen here; `undefined` until the player knows. */
  const [isSeen, setSeen] = useState<boolean>()
  // A file from elsewhere may have a voice to cut by and no picture to check the cut with.
  const isHeard = isSeen ?? take.importedFrom === undefined
  const trim = usePoints(kept, isHeard ? file?.blob : undefined)
  const { points } = trim
  const player = useKeptPlayer(points)
  const hasArrived = useHasArrived(take.slate.takeId)
  useUndoKeys(trim)
  return (
    <StudioPage
      title={t`Garder le meilleur`}
      back={takesPath(take.slate.lineId)}
      next={<NextStep kept={kept} points={points} />}
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
              trim.change(next)
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
          playing={player.playing}
          onToggle={player.toggle}
          onPropose={trim.propose}
          isProposing={trim.isProposing}
          onKeepAll={trim.keepAll}
          keepsAll={keepsAll(points, take.duration)}
          onUndo={trim.undo}
          onRedo={trim.redo}
        />
      )}
    </StudioPage>
  )
}
