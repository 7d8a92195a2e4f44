import { Trans, useLingui } from "@lingui/react/macro"
import { FORMATS, type Format } from "../../../domain/format"
import { FormatShape } from "./FormatBadge"
import { FORMAT_WORDS } from "./format-words"
import { PicturePicker } from "./PicturePicker"

type Props = { readonly value: Format; readonly onChange: (format: Format) => void }

/** The shape of the film, chosen by its picture. */
export const FormatPicker = ({ value, onChange }: Props) => {
  const { t } = useLingui()
  return (
    <PicturePicker
      legend={<Trans>Format du film</Trans>}
      name="format"
      options={FORMATS.map(format => ({
        value: format,
        label: t(FORMAT_WORDS[format]),
        picture: <FormatShape format={format} />,
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
