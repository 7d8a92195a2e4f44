import { Trans, useLingui } from "@lingui/react/macro"
import { Gauge, TriangleAlert } from "lucide-react"
import {
  CUE_SHORTEST,
  type CueWarning,
  cueWarnings,
  rowLengths,
  shownSpeed,
} from "../../../domain/cue-checks"
import { ROW_MAX_LENGTH } from "../../../domain/subtitle-pages"
import { type Cue, READING_SPEED } from "../../../domain/subtitles"
import { lengthWords } from "../../i18n/quantities"
import styles from "./CueRemarks.module.css"

/** How a subtitle reads, and what makes it hard. */
export const CueRemarks = ({ cue }: { readonly cue: Cue }) => {
  const speed = shownSpeed(cue)
  const warnings = cueWarnings(cue)
  return (
    <>
      {Number.isFinite(speed) && (
        <span className={styles.remark}>
          <Gauge aria-hidden />
          <Trans>{speed} car./s</Trans>
        </span>
      )}
      {warnings.map(warning => (
        <span key={warning} className={styles.warning}>
          <TriangleAlert aria-hidden />
          <Words warning={warning} cue={cue} />
        </span>
      ))}
    </>
  )
}

const Words = ({ warning, cue }: { readonly warning: CueWarning; readonly cue: Cue }) => {
  const { i18n } = useLingui()
  const shortest = lengthWords(CUE_SHORTEST, i18n.locale)
  const longest = Math.max(...rowLengths(cue))
  switch (warning) {
    case "empty":
      return <Trans>Vide : écrivez-le, ou retirez-le</Trans>
    case "too-fast":
      return <Trans>Rapide à lire : {READING_SPEED} au plus</Trans>
    case "too-short":
      return <Trans>Trop bref : {shortest} au moins</Trans>
    case "row-too-long":
      return (
        <Trans>
          Ligne de {longest} caractères : {ROW_MAX_LENGTH} au plus
        </Trans>
      )
    case "too-many-rows":
      return <Trans>Plus de deux lignes</Trans>
  }
}
