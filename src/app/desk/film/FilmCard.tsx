import { Trans, useLingui } from "@lingui/react/macro"
import { X } from "lucide-react"
import type { BoardShape, FilmShape } from "../../../api/shapes"
import { cancelFilm, deleteFilm } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { Progress } from "../../ui/Progress"
import { ForEditors } from "../own-role"
import styles from "./FilmCard.module.css"
import { FinishedFilm } from "./FinishedFilm"

type Props = { readonly film: FilmShape; readonly board: BoardShape }

/** A film, wherever it is: waiting, in the making, done, or failed. */
export const FilmCard = ({ film, board }: Props) => {
  switch (film.state) {
    case "waiting":
    case "rendering":
      return <FilmInTheMaking film={film} />
    case "done":
      return <FinishedFilm film={film} board={board} />
    case "failed":
      return <FailedFilm film={film} />
    case "cancelled":
      return null
  }
}

const FilmInTheMaking = ({ film }: { readonly film: FilmShape }) => {
  const { t } = useLingui()
  return (
    <article className={styles.card} aria-label={t`Film en fabrication`}>
      <Progress
        label={<FilmInTheMakingWords film={film} />}
        value={film.progress}
        {...(film.state === "waiting" && { detail: <Trans>dans la file</Trans> })}
      />
      <p className={styles.soft}>
        <Trans>Vous pouvez quitter cette page : le film se fait sans elle.</Trans>
      </p>
      <ForEditors>
        <div>
          <Button icon={<X aria-hidden />} onClick={() => void cancelFilm(film.id)}>
            <Trans>Arrêter</Trans>
          </Button>
        </div>
      </ForEditors>
    </article>
  )
}

/** Which of the films it is, where several are made. */
const FilmInTheMakingWords = ({ film: { format, resolution } }: { readonly film: FilmShape }) => {
  const name = `${format}, ${resolution}p`
  return <Trans>Fabrication du film ({name})</Trans>
}

const FailedFilm = ({ film }: { readonly film: FilmShape }) => (
  <Notice
    tone="bad"
    title={<Trans>Ce film n’a pas pu être fabriqué</Trans>}
    actions={
      <Button onClick={() => void deleteFilm(film.id)}>
        <Trans>Retirer de la liste</Trans>
      </Button>
    }
  >
    {film.failure ?? <Trans>La raison n’est pas connue.</Trans>}
  </Notice>
)
