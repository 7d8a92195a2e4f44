import { Trans } from "@lingui/react/macro"
import { Image, Music, PanelsTopLeft, SlidersHorizontal } from "lucide-react"
import { type ReactNode, useId } from "react"
import type { BoardShape } from "../../../../api/shapes"
import type { Cut } from "../../../../domain/cut"
import { CardsPanel } from "./CardsPanel"
import styles from "./FilmPanels.module.css"
import { MusicPanel } from "./MusicPanel"
import { PosterPanel } from "./PosterPanel"
import { RhythmPanel } from "./RhythmPanel"

/** What can be decided about the whole film. With nothing set, the film is good. */
export const FilmPanels = ({ board, cut }: { readonly board: BoardShape; readonly cut: Cut }) => (
  <div className={styles.panels}>
    <Panel title={<Trans>Ouverture et fin</Trans>} icon={<PanelsTopLeft aria-hidden />}>
      <CardsPanel campaignId={board.campaign.id} settings={board.filmSettings} title={board.campaign.title} />
    </Panel>
    <Panel title={<Trans>Musique</Trans>} icon={<Music aria-hidden />}>
      <MusicPanel music={board.filmSettings.music} />
    </Panel>
    <Panel title={<Trans>Affiche</Trans>} icon={<Image aria-hidden />}>
      <PosterPanel board={board} cut={cut} />
    </Panel>
    <Panel title={<Trans>Rythme, son et couleur</Trans>} icon={<SlidersHorizontal aria-hidden />}>
      <RhythmPanel settings={board.filmSettings} />
    </Panel>
  </div>
)

type PanelProps = { readonly title: ReactNode; readonly icon: ReactNode; readonly children: ReactNode }

const Panel = ({ title, icon, children }: PanelProps) => {
  const id = useId()
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>
        {icon}
        {title}
      </h2>
      {children}
    </section>
  )
}
