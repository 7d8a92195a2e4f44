import { type SyntheticEvent, useState } from "react"
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import { clipSettings } from "../../../domain/film-settings"
import { FRAME_SIZES, type FrameSize } from "../../../domain/format"
import { type PictureFit, pictureFit } from "../picture-fit"

type FilmFit = {
  readonly style: PictureFit
  readonly onLoadedMetadata: (event: SyntheticEvent<HTMLVideoElement>) => void
}

/** For a video element: her take cropped as the film crops it, by hand or around her face. */
export const useFilmFit = (board: BoardShape, { lineId, face }: DeskSubmissionShape): FilmFit => {
  const film = FRAME_SIZES[board.campaign.format]
  // Until the clip says what shape it is, it has the film's.
  const [picture, setPicture] = useState<FrameSize>(film)
  return {
    style: pictureFit(picture, film, clipSettings(board.filmSettings, lineId).crop, face),
    onLoadedMetadata: ({ currentTarget: { videoWidth: width, videoHeight: height } }) =>
      setPicture({ width, height }),
  }
}
