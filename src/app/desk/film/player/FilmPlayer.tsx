import { Trans, useLingui } from "@lingui/react/macro"
import { type ReactNode, useEffect, useMemo, useRef } from "react"
import type { BoardShape } from "../../../../api/shapes"
import { type Cut, placed } from "../../../../domain/cut"
import { filmPalette } from "../../../../domain/film-palette"
import { type Format, FRAME_SIZES } from "../../../../domain/format"
import {
  mountPreview,
  setPreviewList,
  setPreviewMusic,
  togglePreview,
  useFilmPreview,
} from "../../../stores/film-preview"
import { useShortcuts, useShortcutsChoice } from "../../review/use-shortcuts"
import { playlistOf } from "../playlist"
import { previewMusic } from "../preview-music"
import styles from "./FilmPlayer.module.css"
import { FILM_KEYS } from "./film-keys"
import { Overlays } from "./Overlays"
import { Timeline } from "./Timeline"
import { Transport } from "./Transport"

type Props = {
  readonly board: BoardShape
  readonly cut: Cut
  /** Shown in this shape, whichever is the campaign's own. */
  readonly format: Format
  /** In which language subtitles are shown; null: in none. */
  readonly subtitles: string | null
  /** Stands beside the buttons. */
  readonly children: ReactNode
}

/** The film as it stands, played at once. */
export const FilmPlayer = ({ board, cut, format, subtitles, children }: Props) => {
  const { t } = useLingui()
  const stage = useRef<HTMLDivElement>(null)
  const events = useMemo(() => placed(cut), [cut])
  const [isOn] = useShortcutsChoice()
  useShortcuts(FILM_KEYS, isOn)
  useEffect(() => setPreviewList(playlistOf(cut, board, format)), [cut, board, format])
  useEffect(() => setPreviewMusic(previewMusic(events, board)), [events, board])
  useEffect(() => (stage.current === null ? undefined : mountPreview(stage.current)), [])

  const frame = FRAME_SIZES[format]
  const { width, height } = frame
  const { ground, dusk, paper, muted, accent, onAccent } = filmPalette(board.filmSettings.accent)
  const palette = {
    "--film-ground": ground,
    "--film-dusk": dusk,
    "--film-paper": paper,
    "--film-muted": muted,
    "--film-accent": accent,
    "--film-on-accent": onAccent,
  }
  return (
    <section className={styles.player} aria-label={t`Le film tel qu’il est`}>
      <div className={styles.room}>
        <div
          className={styles.screen}
          style={{ aspectRatio: `${width} / ${height}`, "--film-ratio": width / height, ...palette }}
        >
          <div ref={stage} className={styles.stage} />
          <Overlays board={board} cut={cut} events={events} frame={frame} subtitles={subtitles} />
          <PlayArea />
        </div>
      </div>
      <Timeline events={events} />
      <div className={styles.controls}>
        <Transport />
        {children}
      </div>
    </section>
  )
}

/** A tap on the picture plays and stops, as everywhere; keys and readers have the button below. */
const PlayArea = () => {
  const isWaiting = useFilmPreview(state => state.isWaiting)
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the play button is named and has keys */}
      <div className={styles.tap} onClick={togglePreview} />
      {isWaiting && (
        <p className={styles.waiting} role="status">
          <Trans>La suite arrive…</Trans>
        </p>
      )}
    </>
  )
}
