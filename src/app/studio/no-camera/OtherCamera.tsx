import { Trans } from "@lingui/react/macro"
import { useId } from "react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import type { ImportedTake } from "../../stores/importing"
import { ImportClip } from "../import/ImportClip"
import styles from "./RefusalPage.module.css"

type Props = {
  readonly brief: BriefShape
  readonly line: BriefLineShape
  readonly onTake: (take: ImportedTake) => void
}

/** The way that is open whatever the browser does: a clip from the phone's own camera. */
export const OtherCamera = (props: Props) => {
  const title = useId()
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h3 id={title}>
        <Trans>Filmer sans cette page</Trans>
      </h3>
      <p>
        <Trans>Une vidéo de votre appareil photo devient une prise comme les autres.</Trans>
      </p>
      <ImportClip {...props} />
    </section>
  )
}
