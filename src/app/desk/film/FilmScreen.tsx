import { Trans } from "@lingui/react/macro"
import { Captions } from "lucide-react"
import { useEffect, useMemo, useState } from "react"
import type { BoardShape } from "../../../api/shapes"
import { placed } from "../../../domain/cut"
import { FORMATS, type Format } from "../../../domain/format"
import { forgetFilmChanges } from "../../stores/film-changes"
import { ButtonLink } from "../../ui/ButtonLink"
import { FormatShape } from "../campaigns/FormatBadge"
import { ConsentNotice } from "../consent/ConsentNotice"
import { peopleFilmed } from "../consent/consent-of"
import { ForEditors } from "../own-role"
import { subtitlesPath } from "../paths"
import { useSubtitles } from "../subtitles/use-subtitles"
import { UndoBar } from "../UndoBar"
import { FilmTable } from "./edit/FilmTable"
import styles from "./FilmScreen.module.css"
import { FilmShelf } from "./FilmShelf"
import { MissingLines } from "./missing/MissingLines"
import { OrderPanel } from "./outputs/OrderPanel"
import { FilmPlayer } from "./player/FilmPlayer"
import { SubtitleSwitch } from "./player/SubtitleSwitch"
import { usePreviewCut } from "./use-preview-cut"

/** The film: played as it stands, put together, made, and made public. */
export const FilmScreen = ({ board }: { readonly board: BoardShape }) => {
  const cut = usePreviewCut(board)
  const events = useMemo(() => placed(cut), [cut])
  const filmedPeople = useMemo(() => peopleFilmed(board), [board])
  const [format, setFormat] = useState(board.campaign.format)
  const { id: campaignId, language } = board.campaign
  const languages = [language, ...(useSubtitles(campaignId)?.languages ?? [])]
  const [subtitles, setSubtitles] = useState<string | null>(language)
  // A language can be taken away while it is on the screen.
  const shown = subtitles === null || languages.includes(subtitles) ? subtitles : language
  // Whoever leaves has made up her mind.
  useEffect(() => forgetFilmChanges, [])
  return (
    <div className={styles.film}>
      <UndoBar />
      <div className={styles.table}>
        <div className={styles.stage}>
          <FilmPlayer board={board} cut={cut} format={format} subtitles={shown}>
            <FormatSwitch value={format} onChange={setFormat} />
            <SubtitleSwitch languages={languages} value={shown} onChange={setSubtitles} />
            <ButtonLink to={subtitlesPath(campaignId)} icon={<Captions aria-hidden />}>
              <Trans>Sous-titres et traductions</Trans>
            </ButtonLink>
          </FilmPlayer>
          <ForEditors>
            <OrderPanel board={board} isEmpty={cut.length === 0} />
          </ForEditors>
          <ConsentNotice board={board} people={filmedPeople} />
        </div>
        <div className={styles.side}>
          <ForEditors>
            <MissingLines board={board} />
          </ForEditors>
          <FilmTable board={board} cut={cut} events={events} format={format} />
        </div>
      </div>
      <FilmShelf board={board} />
    </div>
  )
}

type SwitchProps = { readonly value: Format; readonly onChange: (format: Format) => void }

/** In which shape the film is looked at. */
const FormatSwitch = ({ value, onChange }: SwitchProps) => (
  <fieldset className={styles.formats}>
    <legend>
      <Trans>Voir en</Trans>
    </legend>
    {FORMATS.map(format => (
      <label key={format}>
        <input
          type="radio"
          name="preview-format"
          checked={format === value}
          onChange={() => onChange(format)}
        />
        <FormatShape format={format} />
        {format}
      </label>
    ))}
  </fieldset>
)
