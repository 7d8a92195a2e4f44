import { Trans, useLingui } from "@lingui/react/macro"
import { ArrowDown, ArrowUp } from "lucide-react"
import { GridListItem } from "react-aria-components"
import type { ContributorShape } from "../../../api/shapes"
import type { CampaignId } from "../../../domain/ids"
import { clock } from "../../../domain/timecode"
import { orderLines } from "../../stores/board-actions"
import { useDeskBoard } from "../../stores/desk-board"
import { DragHandle } from "../DragHandle"
import { HeldIconButton } from "../held"
import { ForEditors } from "../own-role"
import { SpeakerPicker } from "../speakers/SpeakerPicker"
import { useSpeakingTime } from "../use-speaking-time"
import { BroughtBy } from "./BroughtBy"
import type { BoardLine } from "./board-lines"
import { DeleteLineButton } from "./DeleteLineButton"
import { LinePoster } from "./LinePoster"
import styles from "./LineRow.module.css"
import { LineStanding, OldWording } from "./LineStanding"
import { LineText } from "./LineText"
import { shifted } from "./order"

type Props = {
  readonly campaignId: CampaignId
  readonly item: BoardLine
  readonly contributors: readonly ContributorShape[]
  /** How many lines the campaign has. */
  readonly lineCount: number
}

/** One line on the board: its place, its picture, its words, who says it, how far it is. */
export const LineRow = ({ item, campaignId, contributors, lineCount }: Props) => {
  const { line, position } = item
  return (
    <GridListItem id={line.id} textValue={`${position}. ${line.text}`} className={styles.row ?? ""}>
      <div className={styles.place}>
        <ForEditors>
          <DragHandle position={position} />
        </ForEditors>
        <span className={styles.position} aria-hidden>
          {position}
        </span>
      </div>
      <div className={styles.poster}>
        <LinePoster item={item} campaignId={campaignId} />
      </div>
      <div className={styles.words}>
        <LineText line={line} position={position} />
        <div className={styles.facts}>
          <SpeakerPicker line={line} position={position} contributors={contributors} />
          <Lengths item={item} />
        </div>
      </div>
      <div className={styles.standing}>
        <LineStanding item={item} />
        <BroughtBy submission={item.submission} />
        <OldWording item={item} />
      </div>
      <ForEditors>
        <RowTools item={item} lineCount={lineCount} />
      </ForEditors>
    </GridListItem>
  )
}

/** How long the line is estimated to take, and how long it took. */
const Lengths = ({ item: { line, submission } }: { readonly item: BoardLine }) => {
  const duration = submission?.duration ?? null
  const guess = clock(useSpeakingTime(line.text))
  if (duration === null) return <span className={styles.lengths}>≈ {guess}</span>
  const real = clock(duration)
  return (
    <span className={styles.lengths}>
      <Trans>
        <strong>{real}</strong> pour ≈ {guess}
      </Trans>
    </span>
  )
}

const RowTools = ({ item, lineCount }: Pick<Props, "item" | "lineCount">) => {
  const { t } = useLingui()
  const { line, position } = item
  const move = (by: 1 | -1): void => {
    // As the lines stand when she presses: a row is not drawn again when others change places.
    const ids = useDeskBoard.getState().board?.lines.map(({ id }) => id) ?? []
    void orderLines(shifted(ids, line.id, by))
  }
  return (
    <div className={styles.tools}>
      <HeldIconButton
        label={t`Monter la phrase ${position}`}
        icon={<ArrowUp aria-hidden />}
        disabled={position === 1}
        onClick={() => move(-1)}
      />
      <HeldIconButton
        label={t`Descendre la phrase ${position}`}
        icon={<ArrowDown aria-hidden />}
        disabled={position === lineCount}
        onClick={() => move(1)}
      />
      <DeleteLineButton item={item} />
    </div>
  )
}
