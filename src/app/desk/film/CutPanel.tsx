import { Plural, Trans } from "@lingui/react/macro"
import { Clapperboard } from "lucide-react"
import { useState } from "react"
import type { BoardShape } from "../../../api/shapes"
import { type Cut, cutDuration } from "../../../domain/cut"
import { clock } from "../../../domain/timecode"
import { renderFilm } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import { boardCut } from "../board/board-cut"
import { ForEditors } from "../own-role"
import styles from "./CutPanel.module.css"
import { CutRow } from "./CutRow"

/** What the film is made of at this moment, and the button that makes it. */
export const CutPanel = ({ board }: { readonly board: BoardShape }) => {
  const cut = boardCut(board)
  const isUnderWay = board.films.some(film => film.state === "waiting" || film.state === "rendering")
  return (
    <section className={styles.cut}>
      <h2>
        <Trans>Le montage</Trans>
      </h2>
      <CutSummary cut={cut} />
      <ForEditors>
        <RenderButton isUnderWay={isUnderWay} isEmpty={cut.length === 0} />
      </ForEditors>
      <ol className={styles.rows}>
        {cut.map((event, index) => (
          <CutRow
            key={"lineId" in event ? event.lineId : event.kind}
            event={event}
            position={index + 1}
            speaker={board.contributors.find(({ id }) => event.kind === "clip" && id === event.contributorId)}
          />
        ))}
      </ol>
    </section>
  )
}

const CutSummary = ({ cut }: { readonly cut: Cut }) => {
  const standIns = cut.filter(event => event.kind === "stand-in").length
  const clips = cut.length - standIns
  const length = clock(cutDuration(cut))
  return (
    <p className={styles.sum}>
      <Trans>
        <strong>{length}</strong> : <Plural value={clips} one="# prise validée" other="# prises validées" />,{" "}
        <Plural value={standIns} one="# carton d’attente" other="# cartons d’attente" />
      </Trans>
    </p>
  )
}

const RenderButton = ({
  isUnderWay,
  isEmpty,
}: {
  readonly isUnderWay: boolean
  readonly isEmpty: boolean
}) => {
  const [isAsking, setAsking] = useState(false)
  const render = async (): Promise<void> => {
    setAsking(true)
    await renderFilm()
    setAsking(false)
  }
  return (
    <div>
      <Button
        tone="primary"
        icon={<Clapperboard aria-hidden />}
        isBusy={isAsking}
        disabled={isUnderWay || isEmpty}
        onClick={() => void render()}
      >
        <Trans>Fabriquer le film</Trans>
      </Button>
    </div>
  )
}
