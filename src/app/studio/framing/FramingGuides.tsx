import type { Camera } from "../../../browser/capture/camera"
import { type Format, FRAME_SIZES } from "../../../domain/format"
import { type FramingGuide, faceTarget, mirrored } from "../../../domain/framing"
import { SafeAreas } from "../../ui/framing/SafeAreas"
import { Silhouette } from "../../ui/framing/Silhouette"
import { HorizonLine } from "./HorizonLine"
import { ReferenceGhost } from "./ReferenceGhost"

type Props = {
  readonly format: Format
  readonly guide: FramingGuide
  readonly facing: Camera["facing"]
  /** Whether the picture beneath is shown as in a mirror: then she belongs on its other side. */
  readonly isMirrored: boolean
  /** Address of the picture to match, while she wants it: it says what the silhouette says. */
  readonly reference: string | undefined
}

/** What she frames herself by, on the part of the picture that the film keeps. */
export const FramingGuides = ({ format, guide, facing, isMirrored, reference }: Props) => {
  const film = FRAME_SIZES[format]
  const target = faceTarget(guide, film)
  return (
    <>
      {reference !== undefined && <ReferenceGhost url={reference} isMirrored={isMirrored} />}
      <HorizonLine isTurnedRound={!isMirrored && facing !== "environment"} />
      <SafeAreas />
      {reference === undefined && <Silhouette film={film} target={isMirrored ? mirrored(target) : target} />}
    </>
  )
}
