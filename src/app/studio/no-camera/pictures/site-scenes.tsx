/** What a picture shows: a place on a screen, and what to tap there. */
import { useLingui } from "@lingui/react/macro"
import { AddressBar, addressSign } from "./AddressBar"
import { Frame, type FrameName } from "./Frame"
import { Highlight } from "./Highlight"
import { MenuPanel, ROW_HEIGHT, rowOf } from "./MenuPanel"
import styles from "./Picture.module.css"
import { Sign, type SignName } from "./Sign"

/** Half the side of the box around a sign. */
const AROUND_SIGN = 13

type SignProps = { readonly frame: FrameName; readonly sign: SignName; readonly step: number }

/** The sign at the left of the address. */
export const AddressScene = ({ frame, sign, step }: SignProps) => {
  const { t } = useLingui()
  const { x, y } = addressSign(frame)
  const label =
    frame === "phone-bottom"
      ? t`Dessin : en bas de l’écran, l’icône à gauche de l’adresse est entourée.`
      : t`Dessin : en haut, l’icône à gauche de l’adresse est entourée.`
  return (
    <Frame frame={frame} label={label}>
      <AddressBar frame={frame} sign={sign} />
      <Highlight
        x={x - AROUND_SIGN}
        y={y - AROUND_SIGN}
        width={2 * AROUND_SIGN}
        height={2 * AROUND_SIGN}
        step={step}
      />
    </Frame>
  )
}

/** Rows of a menu: one more than is needed looks like a menu. */
const MENU_ROWS = [0, 1] as const
const LIT_ROW = 1

/** One row of a menu. @param props.bar What stands at the left of the address above it. */
export const MenuScene = ({ frame, sign, bar, step }: SignProps & { readonly bar: SignName }) => {
  const { t } = useLingui()
  const lit = rowOf(frame, LIT_ROW)
  return (
    <Frame frame={frame} label={t`Dessin : dans le menu qui s’ouvre, une ligne est entourée.`}>
      <AddressBar frame={frame} sign={bar} />
      <MenuPanel frame={frame} rowCount={MENU_ROWS.length}>
        {MENU_ROWS.map(index => {
          const { x, middle } = rowOf(frame, index)
          return (
            <g key={index}>
              {index === LIT_ROW && <Sign name={sign} x={x + 15} y={middle} />}
              <path className={styles.panelWords} d={`M${x + 32} ${middle}h${index === LIT_ROW ? 48 : 36}`} />
            </g>
          )
        })}
      </MenuPanel>
      <Highlight x={lit.x} y={lit.y} width={lit.width} height={ROW_HEIGHT} step={step} />
    </Frame>
  )
}

const DEVICE_SIGNS = ["camera", "microphone"] as const
/** Width of the box around the switches, from the right end of their rows. */
const AROUND_SWITCHES = 36

const Switch = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <>
    <rect className={styles.switch} x={x - 11} y={y - 6} width="22" height="12" rx="6" />
    <circle className={styles.knob} cx={x + 5} cy={y} r="4" />
  </>
)

type DevicesProps = {
  readonly frame: FrameName
  readonly bar: SignName
  /** What each row has to be tapped. */
  readonly control: "switch" | "cross"
  readonly step: number
}

/** Camera and microphone one below the other, each with what allows it. */
export const DevicesScene = ({ frame, bar, control, step }: DevicesProps) => {
  const { t } = useLingui()
  const { x, y, width } = rowOf(frame, 0)
  const right = x + width
  const label =
    control === "switch"
      ? t`Dessin : les interrupteurs de la caméra et du micro sont allumés.`
      : t`Dessin : les croix de la caméra et du micro sont entourées.`
  return (
    <Frame frame={frame} label={label}>
      <AddressBar frame={frame} sign={bar} />
      <MenuPanel frame={frame} rowCount={DEVICE_SIGNS.length}>
        {DEVICE_SIGNS.map((sign, index) => {
          const { middle } = rowOf(frame, index)
          return (
            <g key={sign}>
              <Sign name={sign} x={x + 15} y={middle} />
              <path className={styles.panelWords} d={`M${x + 32} ${middle}h28`} />
              {control === "switch" ? (
                <Switch x={right - AROUND_SWITCHES / 2} y={middle} />
              ) : (
                <Sign name="cross" x={right - AROUND_SWITCHES / 2} y={middle} />
              )}
            </g>
          )
        })}
      </MenuPanel>
      <Highlight
        x={right - AROUND_SWITCHES}
        y={y}
        width={AROUND_SWITCHES}
        height={DEVICE_SIGNS.length * ROW_HEIGHT}
        step={step}
      />
    </Frame>
  )
}
