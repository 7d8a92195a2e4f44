import { Trans } from "@lingui/react/macro"
import type { BoardShape } from "../../../api/shapes"
import { Notice } from "../../ui/Notice"
import { CutPanel } from "./CutPanel"
import { FilmCard } from "./FilmCard"
import styles from "./FilmScreen.module.css"

/** From the cut to the films made of it, and to the one that is public. */
export const FilmScreen = ({ board }: { readonly board: BoardShape }) => {
  const films = board.films.filter(film => film.state !== "cancelled")
  return (
    <div className={styles.film}>
      <CutPanel board={board} />
      <section className={styles.films}>
        <h2>
          <Trans>Les films</Trans>
        </h2>
        {films.length === 0 && (
          <Notice>
            <Trans>
              Aucun film pour l’instant. Vous pouvez en fabriquer un à tout moment : un carton tient la place
              des phrases qui manquent.
            </Trans>
          </Notice>
        )}
        <ul className={styles.list}>
          {films.map(film => (
            <li key={film.id}>
              <FilmCard film={film} premiere={board.premiere} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
