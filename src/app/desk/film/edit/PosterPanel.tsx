import { Trans, useLingui } from "@lingui/react/macro"
import { Image, RotateCcw, StepForward } from "lucide-react"
import type { BoardShape } from "../../../../api/shapes"
import type { Cut } from "../../../../domain/cut"
import { posterMomentAt, posterTime } from "../../../../domain/film-poster"
import type { PosterMoment } from "../../../../domain/film-settings"
import { clock } from "../../../../domain/timecode"
import { changeFilm } from "../../../stores/film-changes"
import { pausePreview, seekPreview, useFilmPreview } from "../../../stores/film-preview"
import { Button } from "../../../ui/Button"
import styles from "./FilmPanels.module.css"

type Props = { readonly board: BoardShape; readonly cut: Cut }

/** What stands for the film before it is played: the picture at which the player stands, or the proposed one. */
export const PosterPanel = ({ board, cut }: Props) => {
  const { poster } = board.filmSettings
  const at = poster === null ? undefined : posterTime(cut, poster)
  const take = (): void => {
    pausePreview()
    const moment = posterMomentAt(cut, useFilmPreview.getState().time)
    if (moment !== undefined) void changeFilm({ poster: moment })
  }
  const show = (): void => {
    pausePreview()
    if (at !== undefined) seekPreview(at)
  }
  return (
    <div className={styles.fields}>
      <p role="status">
        <PosterWords poster={poster} cut={cut} />
      </p>
      <div className={styles.deeds}>
        <Button icon={<Image aria-hidden />} disabled={cut.length === 0} onClick={take}>
          <Trans>Prendre l’image du lecteur</Trans>
        </Button>
        {at !== undefined && (
          <Button tone="quiet" icon={<StepForward aria-hidden />} onClick={show}>
            <Trans>Revoir cette image</Trans>
          </Button>
        )}
        {poster !== null && (
          <Button
            tone="quiet"
            icon={<RotateCcw aria-hidden />}
            onClick={() => void changeFilm({ poster: null })}
          >
            <Trans>Revenir à l’affiche proposée</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

const PosterWords = ({ poster, cut }: { readonly poster: PosterMoment | null; readonly cut: Cut }) => {
  const { t } = useLingui()
  if (poster === null)
    return (
      <Trans>
        Unisson propose l’image la plus nette du début. Pour une autre, arrêtez le film dessus et prenez-la.
      </Trans>
    )
  const at = posterTime(cut, poster)
  if (at === undefined)
    return <Trans>L’image choisie n’est plus dans le film : l’affiche est celle que propose Unisson.</Trans>
  return t`L’affiche est l’image à ${clock(at)}, dans les films déjà fabriqués aussi.`
}
