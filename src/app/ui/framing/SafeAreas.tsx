import { Trans } from "@lingui/react/macro"
import { EYE_LINE, SAFE_AREA, TITLES_TOP } from "../../../domain/framing"
import styles from "./SafeAreas.module.css"

const percent = (share: number): string => `${share * 100}%`

/** Share of the picture that is left free at each of its edges. */
const MARGIN = (1 - SAFE_AREA) / 2

/** What the film needs room for, barely there: the safe area, where titles will stand, the line of the eyes. */
export const SafeAreas = () => (
  <div
    className={styles.areas}
    style={{
      "--margin": percent(MARGIN),
      "--eyes": percent(EYE_LINE),
      "--titles": percent(TITLES_TOP),
    }}
    aria-hidden
  >
    <div className={styles.safe} />
    <div className={styles.titles} data-part="titles">
      <span>
        <Trans>Titres et sous-titres</Trans>
      </span>
    </div>
    <div className={styles.eyes} data-part="eye-line">
      <span>
        <Trans>Yeux</Trans>
      </span>
    </div>
  </div>
)
