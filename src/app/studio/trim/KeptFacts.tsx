import { Trans, useLingui } from "@lingui/react/macro"
import type { KeptTake } from "../../../browser/storage/kept-take"
import { lengthOf, type Points } from "../../../domain/timecode"
import { lengthWords, sizeWords } from "../../i18n/quantities"
import styles from "./KeptFacts.module.css"

/** Length and size of what will travel, against what was recorded. The size is an estimate, and says so. */
export const KeptFacts = ({ kept, points }: { readonly kept: KeptTake; readonly points: Points }) => {
  const { i18n } = useLingui()
  const { duration } = kept.take
  const share = lengthOf(points) / duration
  const length = lengthWords(lengthOf(points), i18n.locale)
  const whole = lengthWords(duration, i18n.locale)
  const size = sizeWords(kept.sizeBytes * share, i18n.locale)
  const wholeSize = sizeWords(kept.sizeBytes, i18n.locale)
  return (
    <dl className={styles.facts}>
      <div>
        <dt>
          <Trans>Gardé</Trans>
        </dt>
        <dd>
          <Trans>
            <strong>{length}</strong> sur {whole}
          </Trans>
        </dd>
      </div>
      <div>
        <dt>
          <Trans>À envoyer</Trans>
        </dt>
        <dd>
          <Trans>
            <strong>≈ {size}</strong> sur {wholeSize}
          </Trans>
        </dd>
      </div>
    </dl>
  )
}
