import { useLingui } from "@lingui/react/macro"
import { type Format, FRAME_SIZES } from "../../../domain/format"
import { type FramingGuide, faceTarget } from "../../../domain/framing"
import { PLACEMENT_WORDS, SHOT_WORDS } from "../../ui/framing/guide-words"
import { SafeAreas } from "../../ui/framing/SafeAreas"
import { Silhouette } from "../../ui/framing/Silhouette"
import styles from "./GuideOverlay.module.css"

type Props = { readonly format: Format; readonly guide: FramingGuide }

/** What the campaign asked of the picture, laid over it. */
export const GuideOverlay = ({ format, guide }: Props) => {
  const { t } = useLingui()
  const film = FRAME_SIZES[format]
  const [shot, place] = [t(SHOT_WORDS[guide.shot]), t(PLACEMENT_WORDS[guide.placement])]
  return (
    <div className={styles.guide} role="img" aria-label={t`Repère de cadrage : ${shot}, ${place}`}>
      <SafeAreas />
      <Silhouette film={film} target={faceTarget(guide, film)} />
    </div>
  )
}
