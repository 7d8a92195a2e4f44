import { Trans, useLingui } from "@lingui/react/macro"
import { Pause, Play, X } from "lucide-react"
import { useState } from "react"
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import type { TakeId } from "../../../domain/ids"
import { lengthOf, type Points, type Seconds } from "../../../domain/timecode"
import { momentWords } from "../../i18n/quantities"
import { Button } from "../../ui/Button"
import { IconButton } from "../../ui/IconButton"
import { ComparedTake } from "./ComparedTake"
import styles from "./CompareTakes.module.css"
import { MomentSlider } from "./MomentSlider"
import { type Pair, usePair } from "./use-pair"
import { useShortcuts } from "./use-shortcuts"

type Props = {
  readonly board: BoardShape
  /** Those of the line that can be played, the newest first; two at least. */
  readonly submissions: readonly DeskSubmissionShape[]
  readonly areKeysOn: boolean
  readonly onClose: () => void
}

const keptOf = ({ points, proxy }: DeskSubmissionShape): Points => ({
  inPoint: points.inPoint - proxy.inPoint,
  outPoint: points.outPoint - proxy.inPoint,
})

const takeFocus = (element: HTMLHeadingElement | null): void => element?.focus()

/** Two takes of a line side by side, played in step; one of them is heard, and one can be chosen. */
export const CompareTakes = ({ board, submissions, areKeysOn, onClose }: Props) => {
  const [picked, setPicked] = useState<readonly (TakeId | undefined)[]>([])
  const [heard, setHeard] = useState<0 | 1>(0)
  const [newest, second] = submissions
  const sideOf = (side: 0 | 1): DeskSubmissionShape | undefined =>
    submissions.find(({ takeId }) => takeId === picked[side]) ?? (side === 0 ? newest : second)
  const [left, right] = [sideOf(0), sideOf(1)]
  if (left === undefined || right === undefined) return null
  const pick = (side: 0 | 1, takeId: TakeId): void => {
    const other = side === 0 ? right : left
    // Never the same on both sides: they change places instead.
    const given = takeId === other.takeId ? (side === 0 ? left : right).takeId : other.takeId
    setPicked(side === 0 ? [takeId, given] : [given, takeId])
  }
  return (
    <section className={styles.compare}>
      <div className={styles.head}>
        <h2 ref={takeFocus} tabIndex={-1}>
          <Trans>Comparer deux prises</Trans>
        </h2>
        <Button tone="quiet" icon={<X aria-hidden />} onClick={onClose}>
          <Trans>Fermer</Trans>
        </Button>
      </div>
      <Sides
        key={`${left.takeId} ${right.takeId}`}
        {...{ board, submissions, areKeysOn, onClose, heard }}
        pair={[left, right]}
        onHear={setHeard}
        onPick={pick}
      />
    </section>
  )
}

type SidesProps = Props & {
  readonly pair: readonly [DeskSubmissionShape, DeskSubmissionShape]
  readonly heard: 0 | 1
  readonly onHear: (side: 0 | 1) => void
  readonly onPick: (side: 0 | 1, takeId: TakeId) => void
}

const Sides = ({ board, submissions, pair, areKeysOn, heard, onClose, onHear, onPick }: SidesProps) => {
  const kept = [keptOf(pair[0]), keptOf(pair[1])] as const
  const playing = usePair(kept, heard)
  const { both, toggle } = playing
  useShortcuts(
    {
      " ": toggle,
      j: () => both(shuttle => shuttle.backward()),
      k: () => both(shuttle => shuttle.stop()),
      l: () => both(shuttle => shuttle.forward()),
      ArrowLeft: () => both(shuttle => shuttle.step(-1)),
      ArrowRight: () => both(shuttle => shuttle.step(1)),
      "1": () => onHear(0),
      "2": () => onHear(1),
      v: onClose,
    },
    areKeysOn,
  )
  useShortcuts({ Escape: onClose }, true)
  return (
    <>
      <div className={styles.sides}>
        {([0, 1] as const).map(side => (
          <ComparedTake
            key={side}
            side={side}
            board={board}
            submissions={submissions}
            submission={pair[side]}
            kept={kept[side]}
            player={playing.players[side]}
            isHeard={heard === side}
            onHear={() => onHear(side)}
            onPick={takeId => onPick(side, takeId)}
          />
        ))}
      </div>
      <Transport pair={playing} length={Math.max(lengthOf(kept[0]), lengthOf(kept[1]))} />
    </>
  )
}

const Transport = ({ pair, length }: { readonly pair: Pair; readonly length: Seconds }) => {
  const { t, i18n } = useLingui()
  const { at, isPlaying, toggle, show } = pair
  return (
    <div className={styles.transport}>
      <IconButton
        label={isPlaying ? t`Pause` : t`Lire les deux`}
        icon={
          isPlaying ? <Pause aria-hidden fill="currentColor" /> : <Play aria-hidden fill="currentColor" />
        }
        tone="primary"
        aria-keyshortcuts="Space"
        onClick={toggle}
      />
      <MomentSlider label={t`Moment des deux prises`} at={at} length={length} onMove={show} />
      <span className={styles.clock}>{momentWords(at, i18n.locale)}</span>
    </div>
  )
}
