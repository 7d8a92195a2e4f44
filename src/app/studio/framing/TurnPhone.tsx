import { Trans } from "@lingui/react/macro"
import { RotateCcwSquare } from "lucide-react"
import { type Format, orientationFor } from "../../../domain/format"
import { Button } from "../../ui/Button"
import styles from "./TurnPhone.module.css"

type Props = {
  readonly format: Format
  /** She films as she holds it: better so than not at all. */
  readonly onDismiss: () => void
}

/** Asks her to turn the phone, for a browser cannot turn it for her. The record button stays free. */
export const TurnPhone = ({ format, onDismiss }: Props) => (
  <div className={styles.hint} role="status">
    <RotateCcwSquare aria-hidden />
    <p className={styles.title}>
      <Trans>Tournez votre téléphone</Trans>
    </p>
    <p>
      {orientationFor(format) === "landscape" ? (
        <Trans>Couchez-le : le film est plus large que haut ({format}).</Trans>
      ) : (
        <Trans>Redressez-le : le film est plus haut que large ({format}).</Trans>
      )}
    </p>
    <Button onClick={onDismiss}>
      <Trans>Filmer ainsi quand même</Trans>
    </Button>
  </div>
)
