/** Pictures of what belongs to the system: its settings, its bar, its home screen. */
import { useLingui } from "@lingui/react/macro"
import { Frame } from "./Frame"
import { Highlight } from "./Highlight"
import styles from "./Picture.module.css"
import { Sign } from "./Sign"

type Props = { readonly step: number }

/** The bar above every window of a Mac, its first menu open. */
export const MacMenuScene = ({ step }: Props) => {
  const { t } = useLingui()
  return (
    <Frame frame="window" label={t`Dessin : le menu « Safari », en haut de l’écran, est ouvert et entouré.`}>
      <rect className={styles.panel} x="6" y="6" width="148" height="20" rx="8" />
      <path className={styles.panelWords} d="M18 16h4M40 16h24M84 16h14M112 16h14" />
      <rect className={styles.panel} x="32" y="28" width="92" height="62" rx="7" />
      <path className={styles.panelWords} d="M44 42h40M44 76h48" />
      <Sign name="gear" x={48} y={59} />
      <path className={styles.panelWords} d="M64 59h44" />
      <Highlight x={31} y={7} width={42} height={18} step={step} />
      <rect className={styles.ring} x="34" y="50" width="88" height="18" rx="9" />
    </Frame>
  )
}

type SettingsProps = Props & { readonly frame: "phone-top" | "window" }

const SETTINGS_ROWS = [40, 62, 84] as const
const LIT_SETTINGS_ROW = 62

/** A list of settings, one row of it lit. */
export const SettingsScene = ({ frame, step }: SettingsProps) => {
  const { t } = useLingui()
  return (
    <Frame frame={frame} label={t`Dessin : dans les réglages de l’appareil, une ligne est entourée.`}>
      <rect className={styles.panel} x="26" y="20" width="108" height="84" rx="9" />
      <Sign name="gear" x={80} y={29} />
      {SETTINGS_ROWS.map(y => (
        <path key={y} className={styles.panelWords} d={`M52 ${y + 8}h${y === LIT_SETTINGS_ROW ? 56 : 40}`} />
      ))}
      <path className={styles.sign} d="M38 45h6v6h-6zM38 89h6v6h-6z" />
      <Sign name="globe" x={41} y={70} />
      <Highlight x={27} y={60} width={106} height={20} step={step} />
    </Frame>
  )
}

/** The lower end of a phone, and the way that a finger takes there. */
export const SwipeScene = ({ step }: Props) => {
  const { t } = useLingui()
  return (
    <Frame frame="phone-bottom" label={t`Dessin : un doigt balaie du bas de l’écran vers le haut.`}>
      <path className={styles.panelWords} d="M60 92h40" />
      <Sign name="up" x={80} y={70} />
      <Highlight x={66} y={57} width={28} height={26} step={step} />
    </Frame>
  )
}

const APP_PLACES: readonly (readonly [x: number, y: number])[] = [
  [30, 24],
  [68, 24],
  [106, 24],
  [30, 62],
  [68, 62],
  [106, 62],
]
const APP_SIDE = 24

/** A home screen, one of its apps lit. */
export const HomeScreenScene = ({ step }: Props) => {
  const { t } = useLingui()
  return (
    <Frame frame="phone-top" isBlank label={t`Dessin : sur l’écran d’accueil, une application est entourée.`}>
      {APP_PLACES.map(([x, y]) => (
        <rect
          key={`${x} ${y}`}
          className={styles.panel}
          x={x}
          y={y}
          width={APP_SIDE}
          height={APP_SIDE}
          rx="6"
        />
      ))}
      <Sign name="camera" x={80} y={74} />
      <Highlight x={64} y={58} width={32} height={32} step={step} />
    </Frame>
  )
}
