import { Trans } from "@lingui/react/macro"
import { Pause, Play } from "lucide-react"
import { useEffect } from "react"
import {
  canTellNetworks,
  readSendingChoice,
  setSendingPaused,
  setWifiOnly,
  useSendingChoice,
} from "../../stores/sending-choice"
import { Button } from "../../ui/Button"
import { Switch } from "../record/setting-fields"
import styles from "./OutboxPage.module.css"

/** Where the browser knows one network from the other. */
const WifiOnly = () => {
  const { isWifiOnly, cost } = useSendingChoice()
  return (
    <Switch
      label={<Trans>Envoyer seulement en Wi-Fi</Trans>}
      hint={
        cost === "paid" ? (
          <Trans>Vous êtes sur un réseau mobile.</Trans>
        ) : (
          <Trans>Sur un réseau mobile, vos prises attendront.</Trans>
        )
      }
      isOn={isWifiOnly}
      onChange={setWifiOnly}
    />
  )
}

/** Where it does not, only she knows. */
const PauseAll = () => {
  const isPaused = useSendingChoice(state => state.isPaused)
  return (
    <>
      <p className={styles.hint}>
        <Trans>Ce navigateur ne distingue pas le Wi-Fi du réseau mobile : c’est vous qui décidez.</Trans>
      </p>
      <div>
        {isPaused ? (
          <Button tone="primary" icon={<Play aria-hidden />} onClick={() => setSendingPaused(false)}>
            <Trans>Reprendre les envois</Trans>
          </Button>
        ) : (
          <Button icon={<Pause aria-hidden />} onClick={() => setSendingPaused(true)}>
            <Trans>Mettre les envois en pause</Trans>
          </Button>
        )}
      </div>
    </>
  )
}

/** On which networks her takes go. */
export const NetworkChoice = () => {
  const isPaused = useSendingChoice(state => state.isPaused)
  useEffect(() => void readSendingChoice(), [])
  return <div className={styles.choice}>{canTellNetworks() && !isPaused ? <WifiOnly /> : <PauseAll />}</div>
}
