import { Trans, useLingui } from "@lingui/react/macro"
import { Archive } from "lucide-react"
import { pathOf } from "../../../api/endpoints"
import type { BoardShape } from "../../../api/shapes"
import { buttonClass } from "../../ui/button-class"
import { Notice } from "../../ui/Notice"
import { ForEditors } from "../own-role"
import { FilmCard } from "./FilmCard"
import styles from "./FilmShelf.module.css"

/** The films made of the cut, and those in the making. */
export const FilmShelf = ({ board }: { readonly board: BoardShape }) => {
  const { t } = useLingui()
  const films = board.films.filter(film => film.state !== "cancelled")
  return (
    <section className={styles.shelf}>
      <header className={styles.header}>
        <h2>
          <Trans>Les films</Trans>
        </h2>
        <ForEditors>
          <a
            className={buttonClass("quiet")}
            href={pathOf("readArchive", { campaignId: board.campaign.id })}
            download
            title={t`Toutes les prises telles qu’elles sont arrivées, le montage pour un logiciel (OTIO, EDL), les sous-titres`}
          >
            <Archive aria-hidden />
            <Trans>Télécharger l’archive (ZIP)</Trans>
          </a>
        </ForEditors>
      </header>
      {films.length === 0 && (
        <Notice>
          <Trans>
            Aucun film pour l’instant. Vous pouvez en fabriquer un à tout moment : un carton tient la place
            des phrases qui manquent.
          </Trans>
        </Notice>
      )}
      <ul className={styles.list}>
        {films.map(film => (
          <li key={film.id}>
            <FilmCard film={film} board={board} />
          </li>
        ))}
      </ul>
    </section>
  )
}
