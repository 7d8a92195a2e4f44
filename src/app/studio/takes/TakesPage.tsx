import { Trans, useLingui } from "@lingui/react/macro"
import { Columns2, RotateCcw, Video } from "lucide-react"
import { useCallback, useEffect, useState } from "react"
import type { BriefShape } from "../../../api/shapes"
import { sendStateOf } from "../../../browser/outbox/send-state"
import type { LineId, TakeId } from "../../../domain/ids"
import { cutter } from "../../stores/cutter"
import { prepareToPlay } from "../../stores/stage"
import { lineOf } from "../../stores/studio-brief"
import { takesOf, useStudioTakes, useUnreadableOf } from "../../stores/studio-takes"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { failureWords } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { Waiting } from "../../ui/Waiting"
import { isAllFilmed } from "../all-filmed"
import { CutterStatus } from "../CutterStatus"
import { NoMoreToFilm } from "../NoMoreToFilm"
import { BRIEF_PATH, recordPath } from "../paths"
import { EndNotice } from "../record/EndNotice"
import { LastRecordingFailure } from "../record/TakeFailure"
import { StudioPage } from "../StudioPage"
import { UnreadableRecordings } from "../unreadable/UnreadableRecordings"
import { useKnowledge } from "../use-knowledge"
import { CameraStandby } from "./CameraStandby"
import { CompareTakes } from "./CompareTakes"
import { FreeOriginals } from "./FreeOriginals"
import { OtherWays } from "./OtherWays"
import { TakeCard } from "./TakeCard"
import styles from "./TakesPage.module.css"
import { UndoDeletion } from "./UndoDeletion"
import { useDeletion } from "./use-deletion"

type Props = { readonly brief: BriefShape; readonly lineId: LineId }

/** Her takes of one line, the newest first. */
export const TakesPage = ({ brief, lineId }: Props) => {
  const { t, i18n } = useLingui()
  const { takes: all, failure } = useStudioTakes()
  const takes = takesOf(all, lineId)
  const deletion = useDeletion()
  // One at a time: nobody listens to two takes at once.
  const [playing, setPlaying] = useState<TakeId>()
  const { entries, submissions } = useKnowledge(brief)
  const stateOf = (takeId: TakeId) =>
    sendStateOf(
      entries.find(entry => entry.takeId === takeId),
      submissions.find(submission => submission.takeId === takeId),
    )
  const line = lineOf(brief, lineId)
  const hasTakes = takes.length > 0
  const hasUnreadable = useUnreadableOf(lineId).length > 0
  const [isComparing, setComparing] = useState(false)
  const stopComparing = useCallback(() => setComparing(false), [])

  // Whether what cuts a take is here matters only once there is one.
  useEffect(() => {
    if (hasTakes) void cutter.look()
  }, [hasTakes])

  return (
    <StudioPage
      title={t`Mes prises`}
      back={BRIEF_PATH}
      next={
        <>
          <UndoDeletion deletion={deletion} />
          {isAllFilmed(brief, lineId, submissions) ? (
            <NoMoreToFilm />
          ) : (
            <ButtonLink
              to={recordPath(lineId)}
              tone={hasTakes ? "secondary" : "primary"}
              size="big"
              icon={hasTakes ? <RotateCcw aria-hidden /> : <Video aria-hidden />}
            >
              {hasTakes ? <Trans>Refaire</Trans> : <Trans>Me préparer</Trans>}
            </ButtonLink>
          )}
        </>
      }
    >
      {line !== undefined && <p className={styles.line}>{line.text}</p>}
      <EndNotice brief={brief} />
      <LastRecordingFailure brief={brief} lineId={lineId} />
      <CameraStandby />
      <UnreadableRecordings lineId={lineId} />
      {failure !== undefined && <Notice tone="bad">{i18n._(failureWords(failure))}</Notice>}
      {all === undefined && failure === undefined && (
        <Waiting>
          <Trans>Vos prises arrivent…</Trans>
        </Waiting>
      )}
      {all !== undefined && !hasTakes && !hasUnreadable && (
        <p className={styles.none}>
          <Trans>
            Pas encore de prise. La première est une répétition : personne d’autre que vous ne la voit.
          </Trans>
        </p>
      )}
      <FreeOriginals takes={takes} stateOf={stateOf} onDelete={deletion.remove} />
      {takes.length > 1 && !isComparing && (
        <Button icon={<Columns2 aria-hidden />} onClick={() => setComparing(true)}>
          <Trans>Comparer deux prises</Trans>
        </Button>
      )}
      {takes.length > 1 && isComparing ? (
        <CompareTakes takes={takes} onClose={stopComparing} />
      ) : (
        <div className={styles.takes}>
          {takes.map((kept, index) => (
            <TakeCard
              key={kept.take.slate.takeId}
              state={stateOf(kept.take.slate.takeId)}
              isPlaying={kept.take.slate.takeId === playing}
              onPlay={takeId => {
                prepareToPlay()
                setPlaying(takeId)
              }}
              kept={kept}
              isNewest={index === 0}
              onDelete={takeId => deletion.remove([takeId])}
            />
          ))}
        </div>
      )}
      {line !== undefined && all !== undefined && (
        <OtherWays brief={brief} line={line} startsOpen={!hasTakes} />
      )}
      {hasTakes && (
        <div className={styles.cutter}>
          <CutterStatus />
        </div>
      )}
    </StudioPage>
  )
}
