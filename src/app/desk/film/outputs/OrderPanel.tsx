import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Clapperboard } from "lucide-react"
import { useState } from "react"
import type { BoardShape } from "../../../../api/shapes"
import type { Format } from "../../../../domain/format"
import { renderFilm } from "../../../stores/board-actions"
import { HeldButton } from "../../held"
import { type FilmOrder, OrderChoices } from "./OrderChoices"
import styles from "./OrderPanel.module.css"

type Props = { readonly board: BoardShape; readonly isEmpty: boolean }

/** The one big button, and beside it in which shapes and how. */
export const OrderPanel = ({ board, isEmpty }: Props) => {
  const { t } = useLingui()
  const [order, setOrder] = useState<FilmOrder>({
    formats: [board.campaign.format],
    resolution: board.usualResolution,
    subtitles: board.filmSettings.subtitles,
  })
  const [isAsking, setAsking] = useState(false)
  const { formats, ...how } = order

  const isBeingMade = (format: Format): boolean =>
    board.films.some(
      film =>
        (film.state === "waiting" || film.state === "rendering") &&
        film.format === format &&
        film.resolution === how.resolution &&
        film.subtitles === how.subtitles,
    )
  const wanted = formats.filter(format => !isBeingMade(format))
  const render = async (): Promise<void> => {
    setAsking(true)
    for (const format of wanted) await renderFilm({ format, ...how })
    setAsking(false)
  }
  const count = Math.max(1, formats.length)
  return (
    <section className={styles.order} aria-label={t`Fabriquer`}>
      <HeldButton
        tone="primary"
        icon={<Clapperboard aria-hidden />}
        isBusy={isAsking}
        disabled={isEmpty || wanted.length === 0}
        onClick={() => void render()}
      >
        <Plural value={count} one="Fabriquer le film" other="Fabriquer # films" />
      </HeldButton>
      <OrderChoices order={order} onChange={setOrder} />
      <p className={styles.soft} role="status">
        {!isEmpty && formats.length > 0 && wanted.length === 0 && <Trans>Il est déjà en fabrication.</Trans>}
        {formats.length === 0 && <Trans>Choisissez au moins un format.</Trans>}
      </p>
    </section>
  )
}
