import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import type { Format } from "../../../domain/format"
import { type FramingGuide, PLACEMENTS, type Placement, SHOTS, type Shot } from "../../../domain/framing"
import { FramingPicture } from "../../ui/framing/FramingPicture"
import { PicturePicker } from "./PicturePicker"

const SHOT_LABELS: Readonly<Record<Shot, MessageDescriptor>> = {
  "close-up": msg`Gros plan`,
  chest: msg`Plan poitrine`,
  waist: msg`Plan taille`,
}

const PLACEMENT_LABELS: Readonly<Record<Placement, MessageDescriptor>> = {
  left: msg`À gauche`,
  centre: msg`Au centre`,
  right: msg`À droite`,
}

type Props = {
  /** The campaign's: the pictures have its shape. */
  readonly format: Format
  readonly value: FramingGuide
  readonly onChange: (guide: FramingGuide) => void
}

/** How everybody is framed: how much of her, and where. Each picture shows the guide as it would become. */
export const FramingPicker = ({ format, value, onChange }: Props) => {
  const { t } = useLingui()
  const drawn = (guide: FramingGuide) => <FramingPicture format={format} guide={guide} />
  return (
    <>
      <PicturePicker
        legend={<Trans>Cadrage</Trans>}
        name="shot"
        options={SHOTS.map(shot => ({
          value: shot,
          label: t(SHOT_LABELS[shot]),
          picture: drawn({ ...value, shot }),
        }))}
        value={value.shot}
        onChange={shot => onChange({ ...value, shot })}
      />
      <PicturePicker
        legend={<Trans>Place dans l’image</Trans>}
        name="placement"
        options={PLACEMENTS.map(placement => ({
          value: placement,
          label: t(PLACEMENT_LABELS[placement]),
          picture: drawn({ ...value, placement }),
        }))}
        value={value.placement}
        onChange={placement => onChange({ ...value, placement })}
      />
    </>
  )
}
