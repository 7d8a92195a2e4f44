/** Pictures of what stands over or above the page: the browser's question, the bar of an app. */
import { useLingui } from "@lingui/react/macro"
import { Frame } from "./Frame"
import { Highlight } from "./Highlight"
import styles from "./Picture.module.css"
import { Sign } from "./Sign"

type Props = { readonly step: number }

/** The browser's question, its "yes" lit. */
export const QuestionScene = ({ step }: Props) => {
  const { t } = useLingui()
  return (
    <Frame
      frame="phone-top"
      label={t`Dessin : dans la question du navigateur, la réponse « oui » est entourée.`}
    >
      <rect className={styles.panel} x="30" y="26" width="100" height="72" rx="10" />
      <Sign name="camera" x={70} y={40} />
      <Sign name="microphone" x={92} y={40} />
      <path className={styles.panelWords} d="M46 58h68M42 82h24M98 82h20" />
      <Highlight x={86} y={70} width={42} height={22} step={step} />
    </Frame>
  )
}

/** The bar that an app has above the pages which it shows, its menu lit. */
export const AppBarScene = ({ step }: Props) => {
  const { t } = useLingui()
  return (
    <Frame frame="phone-top" label={t`Dessin : en haut de l’écran, le menu de l’application est entouré.`}>
      <path className={styles.panel} d="M14 44h132" />
      <Sign name="cross" x={32} y={27} />
      <path className={styles.panelWords} d="M56 27h40" />
      <Sign name="dots" x={126} y={27} />
      <Highlight x={112} y={15} width={28} height={24} step={step} />
    </Frame>
  )
}

/** The menu of such a bar, the row that leads to a real browser lit. */
export const AppMenuScene = ({ step }: Props) => {
  const { t } = useLingui()
  return (
    <Frame
      frame="phone-top"
      label={t`Dessin : dans le menu de l’application, la ligne du navigateur est entourée.`}
    >
      <Sign name="dots" x={126} y={23} />
      <rect className={styles.panel} x="38" y="34" width="100" height="66" rx="9" />
      <path className={styles.panelWords} d="M52 45h48M70 67h48M52 89h36" />
      <Sign name="globe" x={54} y={67} />
      <Highlight x={39} y={56} width={98} height={22} step={step} />
    </Frame>
  )
}
