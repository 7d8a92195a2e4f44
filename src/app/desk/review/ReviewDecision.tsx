import { Trans, useLingui } from "@lingui/react/macro"
import { Check, RotateCcw, Undo2 } from "lucide-react"
import { type RefObject, useState } from "react"
import type { DeskSubmissionShape, ReviewNoteShape } from "../../../api/shapes"
import type { Language } from "../../../domain/language"
import type { Review } from "../../../domain/review"
import { SHORTEST_CUT } from "../../../domain/take"
import type { Points, Seconds } from "../../../domain/timecode"
import { movePoints, reviewTake } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import { KeptPart } from "./KeptPart"
import { noteMoment } from "./moments"
import { FRAMES_PER_SECOND, jumpBack, pause, playForward, step, togglePlaying } from "./player"
import { RedoForm } from "./RedoForm"
import styles from "./ReviewDecision.module.css"
import { ShortcutsHelp } from "./ShortcutsHelp"
import { type Shortcuts, useShortcuts, useShortcutsChoice } from "./use-shortcuts"

type Props = {
  readonly submission: DeskSubmissionShape
  /** The campaign's: the words of a redo are for the person who filmed. */
  readonly language: Language
  readonly video: RefObject<HTMLVideoElement | null>
  readonly onPrevious: () => void
  readonly onNext: () => void
}

/** What Shift makes of an arrow. */
const TEN_FRAMES = 10

/** Accept, ask for another take, or think again; by mouse and by key. */
export const ReviewDecision = ({ submission, language, video, onPrevious, onNext }: Props) => {
  const { t } = useLingui()
  const [redoAt, setRedoAt] = useState<Seconds>()
  const [areKeysOn, setKeysOn] = useShortcutsChoice()
  const { takeId, state, review } = submission
  const isReady = state === "ready"

  const decide = (verdict: Review["verdict"], comment = "", notes: ReviewNoteShape[] = []): void => {
    setRedoAt(undefined)
    void reviewTake(takeId, { verdict, comment, notes })
  }
  const accept = (): void => decide("accepted")
  const askForRedo = (): void => {
    if (video.current !== null) pause(video.current)
    setRedoAt(video.current?.currentTime ?? 0)
  }
  const onVideo = (act: (video: HTMLVideoElement) => void) => (): void => {
    if (video.current !== null) act(video.current)
  }

  const moveTo = (points: Points): void => {
    if (points.outPoint - points.inPoint >= SHORTEST_CUT) void movePoints(takeId, points)
  }
  const startHere = onVideo(player =>
    moveTo({ ...submission.points, inPoint: player.currentTime + submission.proxy.inPoint }),
  )
  // The picture on the screen is the last one that is kept.
  const endHere = onVideo(player =>
    moveTo({
      ...submission.points,
      outPoint: player.currentTime + submission.proxy.inPoint + 1 / FRAMES_PER_SECOND,
    }),
  )

  const shortcuts: Shortcuts = {
    " ": onVideo(togglePlaying),
    j: onVideo(jumpBack),
    k: onVideo(pause),
    l: onVideo(playForward),
    ArrowLeft: onVideo(player => step(player, -1)),
    ArrowRight: onVideo(player => step(player, 1)),
    "Shift+ArrowLeft": onVideo(player => step(player, -TEN_FRAMES)),
    "Shift+ArrowRight": onVideo(player => step(player, TEN_FRAMES)),
    ",": onVideo(player => step(player, -1)),
    ".": onVideo(player => step(player, 1)),
    p: onPrevious,
    n: onNext,
    ...(isReady && { a: accept, r: askForRedo, i: startHere, o: endHere }),
  }
  useShortcuts(shortcuts, areKeysOn)

  return (
    <section className={styles.decision} aria-label={t`Décision`}>
      {isReady && redoAt === undefined && (
        <div className={styles.choices}>
          {review.verdict !== "accepted" && (
            <Button tone="primary" icon={<Check aria-hidden />} aria-keyshortcuts="A" onClick={accept}>
              <Trans>Valider</Trans>
            </Button>
          )}
          <Button icon={<RotateCcw aria-hidden />} aria-keyshortcuts="R" onClick={askForRedo}>
            <Trans context="bouton">À refaire</Trans>
          </Button>
          {review.verdict !== "undecided" && (
            <Button tone="quiet" icon={<Undo2 aria-hidden />} onClick={() => decide("undecided")}>
              <Trans>Revenir sur la décision</Trans>
            </Button>
          )}
        </div>
      )}
      {redoAt !== undefined && (
        <RedoForm
          language={language}
          at={redoAt}
          onAsk={(comment, at) =>
            at === null
              ? decide("redo", comment)
              : decide("redo", "", [{ at: noteMoment(submission, at), text: comment }])
          }
          onCancel={() => setRedoAt(undefined)}
        />
      )}
      {isReady && <KeptPart submission={submission} onStartHere={startHere} onEndHere={endHere} />}
      <ShortcutsHelp areOn={areKeysOn} onChoose={setKeysOn} />
    </section>
  )
}
