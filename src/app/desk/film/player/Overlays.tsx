import { useLingui } from "@lingui/react/macro"
import { type CSSProperties, useMemo } from "react"
import type { BoardShape } from "../../../../api/shapes"
import { type Cut, type CutEvent, isLineEvent, type PlacedEvent } from "../../../../domain/cut"
import type { FrameSize } from "../../../../domain/format"
import { type LowerThirdPlace, lowerThirdPlace, widestLowerThird } from "../../../../domain/lower-third-place"
import { safeArea } from "../../../../domain/safe-area"
import { directionOf } from "../../../../domain/text-direction"
import { useDeskSubtitles } from "../../../stores/desk-subtitles"
import { useFilmPreview } from "../../../stores/film-preview"
import { cuesFinder } from "../../subtitles/use-subtitles"
import { FilmCardPicture } from "./FilmCardPicture"
import { bannersAt, cueAt, cuesOfEvents, eventAt } from "./moments"
import styles from "./Overlays.module.css"

type Props = {
  readonly board: BoardShape
  readonly cut: Cut
  readonly events: readonly PlacedEvent[]
  /** The shape in which it is shown. */
  readonly frame: FrameSize
  /** In which language subtitles are shown; null: in none. */
  readonly subtitles: string | null
}

type ClipEvent = Extract<CutEvent, { readonly kind: "clip" }>

/** What lies over the picture: cards, names and subtitles, each when it is due. */
export const Overlays = ({ board, cut, events, frame, subtitles }: Props) => {
  const index = useFilmPreview(state => eventAt(events, state.time))
  const placed = events[index]
  if (placed === undefined) return null
  const { event } = placed
  const isCard = event.kind !== "clip" && event.kind !== "unison"
  return (
    <div className={styles.overlays} style={marginsOf(frame)}>
      {isCard && (
        <FilmCardPicture
          event={event}
          board={board}
          position={isLineEvent(event) ? cut.filter(isLineEvent).indexOf(event) + 1 : 0}
          lineCount={cut.filter(isLineEvent).length}
        />
      )}
      <Banners board={board} frame={frame} placed={placed} />
      {subtitles !== null && <Subtitle board={board} events={events} language={subtitles} />}
    </div>
  )
}

/** Where things stand in the rendered film, for the style sheet. */
const marginsOf = (frame: FrameSize): CSSProperties => {
  const { side, top, captions, bottom } = safeArea(frame)
  const shares = { side, top, captions, bottom, widest: widestLowerThird(frame) }
  return Object.fromEntries(Object.entries(shares).map(([name, share]) => [`--film-${name}`, share]))
}

/** Where her name stands in the film. */
const placeOf = (
  { takeId, crop }: ClipEvent,
  { submissions }: BoardShape,
  frame: FrameSize,
): LowerThirdPlace => {
  const take = submissions.find(submission => submission.takeId === takeId)
  return lowerThirdPlace(take?.pictureSize ?? null, frame, crop, take?.face ?? null)
}

type BannersProps = Pick<Props, "board" | "frame"> & { readonly placed: PlacedEvent }

const Banners = ({ board, frame, placed }: BannersProps) => {
  const isShown = useFilmPreview(state => bannersAt(placed, state.time).length > 0)
  const { event } = placed
  if (event.kind === "clip" && event.lowerThird !== null) {
    const { name, detail } = event.lowerThird
    return (
      <div
        className={styles.banner}
        data-shown={isShown}
        data-place={placeOf(event, board, frame)}
        dir={directionOf(name)}
      >
        <p className={styles.name}>{name}</p>
        {detail !== "" && <p className={styles.detail}>{detail}</p>}
      </div>
    )
  }
  if (event.kind !== "unison") return null
  const names = event.voices.flatMap(({ lowerThird }) => lowerThird?.name ?? [])
  return names.length === 0 ? null : <Together names={names} isShown={isShown} />
}

const Together = ({ names, isShown }: { readonly names: readonly string[]; readonly isShown: boolean }) => {
  const { i18n } = useLingui()
  return (
    <div className={styles.banner} data-shown={isShown}>
      <p className={styles.name}>{new Intl.ListFormat(i18n.locale).format(names)}</p>
    </div>
  )
}

type SubtitleProps = Pick<Props, "board" | "events"> & { readonly language: string }

const Subtitle = ({ board: { campaign }, events, language }: SubtitleProps) => {
  const served = useDeskSubtitles(state => (state.campaignId === campaign.id ? state.served : undefined))
  const cues = useMemo(
    () => cuesOfEvents(events, campaign.language, cuesFinder(served, language)),
    [events, campaign.language, served, language],
  )
  const text = useFilmPreview(state => cueAt(cues, state.time)?.text)
  if (text === undefined) return null
  return (
    <p className={styles.subtitle} lang={language} dir={directionOf(text)}>
      <span>{text}</span>
    </p>
  )
}
