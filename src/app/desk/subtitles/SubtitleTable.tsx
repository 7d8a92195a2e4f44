import { Trans, useLingui } from "@lingui/react/macro"
import type { BoardShape } from "../../../api/shapes"
import { Notice } from "../../ui/Notice"
import { useShortcuts, useShortcutsChoice } from "../review/use-shortcuts"
import { CueKeys } from "./CueKeys"
import { CuePlayer } from "./CuePlayer"
import { SubtitleRow } from "./SubtitleRow"
import styles from "./SubtitleTable.module.css"
import type { SubtitleLine } from "./subtitle-lines"
import { useCueDesk } from "./use-cue-desk"

type Props = {
  readonly board: BoardShape
  readonly lines: readonly SubtitleLine[]
  /** Whose subtitles are shown. */
  readonly language: string
}

/** The clip on one side, the lines with their cues on the other. */
export const SubtitleTable = ({ board, lines, language }: Props) => {
  const { t } = useLingui()
  const { desk, place } = useCueDesk(lines)
  const { shuttle } = desk.player
  const [isOn] = useShortcutsChoice()
  useShortcuts(
    {
      " ": () => shuttle?.toggle(),
      j: () => shuttle?.backward(),
      k: () => shuttle?.stop(),
      l: () => shuttle?.forward(),
      ArrowLeft: () => shuttle?.step(-1),
      ArrowRight: () => shuttle?.step(1),
    },
    isOn,
  )
  if (lines.length === 0) {
    return (
      <Notice>
        <Trans>Aucune phrase encore : les sous-titres se font à mesure que le texte s’écrit.</Trans>
      </Notice>
    )
  }
  const line = lines.find(({ id }) => id === place?.lineId)
  return (
    <div className={styles.table}>
      <div className={styles.stage}>
        {line !== undefined && (
          <CuePlayer
            format={board.campaign.format}
            line={line}
            language={language}
            current={place?.index}
            desk={desk}
          />
        )}
        <CueKeys />
      </div>
      <ol className={styles.lines} aria-label={t`Sous-titres, phrase par phrase`}>
        {lines.map(one => (
          <SubtitleRow
            key={one.id}
            line={one}
            language={language}
            spoken={board.campaign.language}
            current={one.id === place?.lineId ? place.index : undefined}
            desk={desk}
          />
        ))}
      </ol>
    </div>
  )
}
